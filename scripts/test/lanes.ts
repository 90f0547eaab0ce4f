import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import type { FailedTest } from './failureReporter.ts'
import { testFiles } from './testFiles.ts'

type Lane = {
  readonly name: string
  readonly command: string
  readonly arguments: readonly string[]
  /** The file to which the reporter of failures writes. */
  readonly failures?: string
  readonly variables?: Readonly<Record<string, string>>
  /** Only one lane prints while it runs: the output of the others follows when they have ended. */
  readonly isLive: boolean
  /** Gets the output while the lane runs, too. */
  readonly onOutput?: (text: string) => void
}

type LaneResult = {
  readonly name: string
  readonly code: number
  readonly output: string
  readonly failed: readonly FailedTest[]
  readonly seconds: number
}

const ROOT = join(import.meta.dirname, '../..')
/** How Node runs the tests of a repository. */
export const nodeArguments = (root: string): readonly string[] => [
  ...['command/compileCache.ts', 'test/jsonModules.ts'].map(file => `--import=${join(root, 'scripts', file)}`),
  '--test',
]
/** Collecting garbage less often saves a tenth of the time of a process that has the specification in its memory. */
export const SHARED_PROCESS = ['--test-isolation=none', '--max-semi-space-size=64']

/** Format, types and tests side by side, or only the files that are named; 0 when everything passes. */
export function runTests(files: readonly string[]): Promise<0 | 1> {
  return runLanes(files.length > 0 ? [testLane('tests', files, true)] : allLanes())
}

/** The proofs that take minutes; those that mostly wait have a lane of their own. 0 when everything passes. */
export function runLongTests(): Promise<0 | 1> {
  const { long } = testFiles(ROOT)
  const waiting = long.filter(file => WAITING.includes(basename(file)))
  const lanes = [
    testLane('long tests', ['--test-concurrency=2', ...long.filter(file => !waiting.includes(file))], true),
    testLane('long tests that mostly wait', ['--test-concurrency=2', ...waiting], false),
  ]
  return runLanes(lanes.map(lane => ({ ...lane, variables: { TEST_SIZE: 'long' } })))
}

/** They wait for retries, or for a server whose operations take time. */
const WAITING: readonly string[] = [
  'verbs.test.ts',
  'killedDeployments.long.test.ts',
  'rolloutThroughFaults.long.test.ts',
  'gettingStarted.long.test.ts',
]

/** The templates with every pair of values of their parameters; prints at its end what held. 0 when everything passes. */
export async function runTemplateTests(): Promise<0 | 1> {
  const { templates } = testFiles(ROOT)
  const lane = testLane('tests of the templates', ['--test-concurrency=2', ...templates], false)
  const result = await run({ ...lane, onOutput: text => process.stdout.write(text) })
  process.stdout.write(`\n${[...heldIn(result.output), ...summaryOf(result)].join('\n')}\n`)
  return result.code === 0 ? 0 : 1
}

/** The diagnostics of tests that count what they held: `ℹ held: 60 sets`. */
function heldIn(output: string): readonly string[] {
  return [...output.matchAll(/ℹ held: (.*)/g)].map(([, counted]) => `held: ${counted}`)
}

async function runLanes(lanes: readonly Lane[]): Promise<0 | 1> {
  const results = await Promise.all(lanes.map(run))
  for (const { output } of results) process.stdout.write(output)
  process.stdout.write(`\n${results.flatMap(summaryOf).join('\n')}\n`)
  return results.some(({ code }) => code !== 0) ? 1 : 0
}

function allLanes(): readonly Lane[] {
  const { shared, others } = testFiles(ROOT)
  const check = { name: 'format and types', command: 'npm', arguments: ['run', '--silent', 'check'], isLive: false }
  return [
    check,
    ...shared.map(({ name, files }) => testLane(`tests of the ${name}`, [...SHARED_PROCESS, ...files], false)),
    testLane('all other tests', ['--test-concurrency=2', ...others], true),
  ]
}

function testLane(name: string, given: readonly string[], isLive: boolean): Lane {
  const failures = join(mkdtempSync(join(tmpdir(), 'tests-')), 'failures')
  const args = [...nodeArguments(ROOT), ...reporters(failures), ...given]
  return { name, command: process.execPath, arguments: args, failures, isLive }
}

function reporters(failures: string): readonly string[] {
  const reporter = join(import.meta.dirname, 'failureReporter.ts')
  return [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${failures}`],
  ]
}

function run({ name, command, arguments: given, variables, failures, isLive, onOutput }: Lane): Promise<LaneResult> {
  const start = performance.now()
  const shell = process.platform === 'win32' && command === 'npm'
  const env = { ...process.env, ...variables }
  const child = spawn(command, given, { cwd: ROOT, env, shell, stdio: ['ignore', isLive ? 'inherit' : 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      if (isLive) process.stderr.write(text)
      else {
        output += text
        onOutput?.(text)
      }
    })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      const failed = failures === undefined ? [] : takeFailures(failures)
      resolve({ name, code: code ?? 1, output, failed, seconds: (performance.now() - start) / 1000 })
    })
  })
}

function takeFailures(file: string): readonly FailedTest[] {
  // A process that ended before its first test has written none.
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  rmSync(dirname(file), { recursive: true, force: true })
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}

/** A line for the lane, and each test that failed with the start of its message: the output above is long. */
function summaryOf({ name, code, failed, seconds }: LaneResult): readonly string[] {
  const summary = `${code === 0 ? '✔' : '✖'} ${name} (${seconds.toFixed(0)} s)`
  return [summary, ...failed.flatMap(failureLines)]
}

function failureLines({ test, file, message }: FailedTest): readonly string[] {
  const place = file === undefined ? '' : `${relative(ROOT, file)}: `
  const excerpt = message.split('\n').slice(0, MESSAGE_LINES)
  return [`    ${place}${test}`, ...excerpt.map(line => `        ${line}`)]
}

const MESSAGE_LINES = 8
