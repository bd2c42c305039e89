#!/usr/bin/env node
/**
 * `npm run kills [-- COUNT]`: generates new packages over old ones and kills the process (SIGKILL), half of the times at a
 * random moment of its run, half of them while it writes. Then a full disk and a folder that cannot be written to.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runGenerator } from '../measure/run-generator.ts'
import { editionOf, fingerprint } from './packages-folder.ts'

const cli = fileURLToPath(new URL('../../../generator/src/cli.ts', import.meta.url))
const count = Number(process.argv[2] ?? 100)
const folder = mkdtempSync(join(tmpdir(), 'kills-'))
const found = { old: 0, new: 0, missing: 0, other: 0 }
let healed = 0
let killed = 0

function generate(edition: string, out: string): void {
  const { status, stderr } = runGenerator([`${edition}.json`, '--name', 'api', '--out', out], folder)
  if (status !== 0) throw new Error(`the ${edition} packages were not generated: ${stderr}`)
}

/** Generates the new packages; kills that after some time, or some time after it has begun to write. */
function generateAndKill(out: string, { seconds, writing }: { seconds: number; writing: boolean }): Promise<boolean> {
  const child = spawn(process.execPath, [cli, 'new.json', '--name', 'api', '--out', out], {
    cwd: folder,
    stdio: 'ignore',
  })
  const kill = (): void => void child.kill('SIGKILL')
  const timer = writing ? undefined : setTimeout(kill, seconds * 1000)
  // As soon as it can be seen: whatever comes after is a matter of milliseconds.
  const watch = writing
    ? setInterval(() => existsSync(join(folder, out, '.generating')) && setTimeout(kill, seconds * 4), 0)
    : undefined
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve(signal === 'SIGKILL')
    })
  })
}

async function killOften(): Promise<void> {
  for (const edition of ['old', 'new']) {
    writeFileSync(join(folder, `${edition}.json`), editionOf(edition))
    generate(edition, edition)
  }
  const [old, fresh] = [fingerprint(join(folder, 'old')), fingerprint(join(folder, 'new'))]
  const start = performance.now()
  generate('new', 'timed')
  const duration = (performance.now() - start) / 1000
  for (let run = 0; run < count; run += 1) {
    rmSync(join(folder, 'out'), { recursive: true, force: true })
    generate('old', 'out')
    const writing = run % 2 === 1
    if (await generateAndKill('out', { seconds: Math.random() * (writing ? 1 : duration), writing })) killed += 1
    const left = fingerprint(join(folder, 'out'))
    found[left === old ? 'old' : left === fresh ? 'new' : left === 'nothing' ? 'missing' : 'other'] += 1
    generate('new', 'out')
    if (fingerprint(join(folder, 'out')) === fresh) healed += 1
  }
}

/** Runs on a file system of its own; what is there before must be there after. */
function onFileSystem(what: string, options: string): boolean {
  const mounted = join(folder, 'mounted')
  mkdirSync(mounted, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', mounted]).status !== 0) {
    process.stdout.write(`${what}: not tried, nothing can be mounted here\n`)
    return true
  }
  try {
    generate('old', 'mounted')
    if (options === '') writeFileSync(join(mounted, 'filler'), 'x'.repeat(1_000_000), { flag: 'a' })
  } catch {
    // Full: that is what was wanted.
  }
  const before = fingerprint(mounted)
  if (options !== '') spawnSync('mount', ['-o', `remount,${options}`, mounted])
  const { status, stderr } = runGenerator(['new.json', '--name', 'api', '--out', 'mounted'], folder)
  const isRight = status === 1 && stderr.includes('cannot-write') && fingerprint(mounted) === before
  spawnSync('umount', [mounted])
  process.stdout.write(
    `${what}: exit ${status}, ${isRight ? 'the old packages, whole, and a diagnostic' : `WRONG: ${stderr.slice(-300)}`}\n`,
  )
  return isRight
}

await killOften()
process.stdout.write(
  `${count} runs, ${killed} of them killed; then the folder held: ${JSON.stringify(found)}; healed by the next run: ${healed}\n`,
)
const others = [onFileSystem('full disk', ''), onFileSystem('read-only', 'ro')]
rmSync(folder, { recursive: true, force: true })
process.exitCode = found.other === 0 && healed === count && others.every(Boolean) ? 0 : 1
