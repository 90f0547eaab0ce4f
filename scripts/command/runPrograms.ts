import { spawn } from 'node:child_process'
import { join } from 'node:path'

type Program = readonly [name: string, ...args: string[]]

const ROOT = join(import.meta.dirname, '../..')
const WINDOWS = process.platform === 'win32'

/** Runs programs of the installed packages in the repository, one after the other, until one fails. */
export async function runPrograms(programs: readonly Program[]): Promise<0 | 1> {
  for (const program of programs) if ((await run(program)) !== 0) return 1
  return 0
}

function run([name, ...args]: Program): Promise<number | null> {
  const program = join(ROOT, 'node_modules/.bin', WINDOWS ? `${name}.cmd` : name)
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', shell: WINDOWS })
    child.on('error', reject)
    child.on('close', resolve)
  })
}
