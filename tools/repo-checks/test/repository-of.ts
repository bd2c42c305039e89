import type { Manifest, Repository } from '../src/repository.ts'

/** A repository of these files; a `package.json` among them (as an object) makes its folder a workspace. */
export function repositoryOf(files: Record<string, string | Omit<Manifest, 'name'>>): Repository {
  const workspaces = Object.entries(files).flatMap(([path, content]) => {
    if (typeof content === 'string') return []
    const folder = path.replace('/package.json', '')
    return [{ folder, manifest: { exports: { '.': './dist/index.js' }, ...content, name: nameOf(folder) } }]
  })
  return {
    root: { name: 'root', devDependencies: { vitest: '1' } },
    workspaces,
    files: Object.entries(files).map(([path, content]) => ({
      path,
      text: typeof content === 'string' ? content : JSON.stringify(content),
    })),
  }
}

function nameOf(folder: string): string {
  const [top, ...rest] = folder.split('/')
  const parts = top === 'packages' && rest[0] === 'generated' ? rest.slice(1) : rest
  return `@cloud-kubeconfig/${parts.join('-')}`
}
