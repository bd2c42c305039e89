import { run, runOrThrow } from './run.ts'

const quiet = ['--no-audit', '--no-fund', '--loglevel=error']

/**
 * Installs what the package.json of a folder asks for: from npm's cache alone if that is enough, which it is from the
 * second time on, otherwise from the registry. A connection that hangs is given up soon and tried again.
 */
export async function npmInstall(folder: string, options: readonly string[]): Promise<void> {
  const args = ['install', '--no-package-lock', ...quiet, ...options]
  const cached = await run('npm', [...args, '--offline'], { cwd: folder })
  if (cached.status === 0) return
  const patience = ['--prefer-offline', '--fetch-timeout=20000', '--fetch-retries=4', '--fetch-retry-mintimeout=1000']
  await runOrThrow('npm', [...args, ...patience], { cwd: folder })
}
