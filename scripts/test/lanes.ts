import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { testFiles } from './testFiles.ts'

type Lane = {
  readonly name: string
  readonly command: string
  readonly words: readonly string[]
  /** Only one lane may be heard while it runs: the others are printed when they have ended. */
  readonly isLive: boolean
}

type Ended = { readonly name: string; readonly code: number; readonly printed: string; readonly seconds: number }

const ROOT = join(import.meta.dirname, '../..')
const NODE = [process.execPath, ['--import', join(import.meta.dirname, 'compileCache.ts'), '--test']] as const

/** Format, types and tests side by side; 0 when all of them are right. */
export async function runLanes(files: readonly string[]): Promise<number> {
  const lanes = files.length > 0 ? [testLane('tests', files, true)] : allLanes()
  const all = await Promise.all(lanes.map(run))
  for (const { printed } of all) process.stdout.write(printed)
  process.stdout.write(`\n${all.map(summaryOf).join('\n')}\n`)
  return all.some(({ code }) => code !== 0) ? 1 : 0
}

function allLanes(): readonly Lane[] {
  const { together, actions, others } = testFiles(ROOT)
  const check = { name: 'format and types', command: 'npm', words: ['run', '--silent', 'check'], isLive: false }
  return [
    check,
    testLane('tests of the library', ['--test-isolation=none', ...together], false),
    testLane('tests of the actions', ['--test-concurrency=1', ...actions], false),
    testLane('all other tests', ['--test-concurrency=1', ...others], true),
  ]
}

function testLane(name: string, words: readonly string[], isLive: boolean): Lane {
  const [command, options] = NODE
  return { name, command, words: [...options, ...words], isLive }
}

function run({ name, command, words, isLive }: Lane): Promise<Ended> {
  const began = performance.now()
  const shell = process.platform === 'win32' && command === 'npm'
  const child = spawn(command, words, { cwd: ROOT, shell, stdio: ['ignore', isLive ? 'inherit' : 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      if (isLive) process.stderr.write(text)
      else printed += text
    })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ name, code: code ?? 1, printed, seconds: (performance.now() - began) / 1000 }))
  })
}

function summaryOf({ name, code, seconds }: Ended): string {
  return `${code === 0 ? '✔' : '✖'} ${name} (${seconds.toFixed(0)} s)`
}
