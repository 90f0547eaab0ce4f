import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import type { FailedTest } from '../../../scripts/test/failureReporter.ts'
import { nodeArguments, SHARED_PROCESS } from '../../../scripts/test/lanes.ts'
import { testFiles } from '../../../scripts/test/testFiles.ts'
import type { Files } from '../edits/edit.ts'

const EDITABLE = /^(?:cloudformation|environments)\//
const REPORTER = join(import.meta.dirname, '../../../scripts/test/failureReporter.ts')
const AUTHOR = ['-c', 'user.name=Owner', '-c', 'user.email=owner@example.com', '-c', 'commit.gpgsign=false']

/** A test that failed in a copy. */
export type CopyFailure = { readonly file: string; readonly test: string; readonly message: string }

/** A copy of the repository as its owner has edited it, committed, with the packages and tools of this one. */
export type RepositoryCopy = {
  readonly folder: string
  /** Runs a script of the copy; throws if it fails. */
  readonly runScript: (script: string, ...args: readonly string[]) => string
  readonly commit: () => void
  /** The tests that fail, of these files. They run as `npm test` runs them. */
  readonly failures: (files: readonly string[]) => Promise<readonly CopyFailure[]>
  readonly [Symbol.dispose]: () => void
}

/** `edit` gets and returns the files of `cloudformation/` and `environments/`. */
export function createRepositoryCopy(edit: (files: Files) => Files): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'copy-of-owner-'))
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  const files = tracked.split('\n').filter(file => file !== '' && existsSync(file))
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  for (const name of ['node_modules', '.venv']) linkEntries(resolve(name), join(folder, name))
  const before = Object.fromEntries(
    files.filter(file => EDITABLE.test(file)).map(file => [file, readFileSync(file, 'utf8')]),
  )
  const after = edit(before)
  for (const file of Object.keys(before)) if (after[file] === undefined) rmSync(join(folder, file))
  for (const [file, text] of Object.entries(after)) writeFileSync(join(folder, file), text)

  const git = (...args: readonly string[]) => execFileSync('git', [...AUTHOR, ...args], { cwd: folder })
  git('init', '--quiet', '--initial-branch=main')
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message=Edit')
  }
  commit()
  return {
    folder,
    runScript: (script, ...args) =>
      execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), `scripts/${script}.ts`, ...args], {
        cwd: folder,
        env: environment(),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    commit,
    failures: async selected => {
      const { shared, others } = testFiles(folder)
      const isSelected = (file: string) => selected.includes(file)
      const lanes = await Promise.all([
        ...shared.map(({ files: lane }) => runTests(folder, SHARED_PROCESS, lane.filter(isSelected))),
        runTests(folder, ['--test-concurrency=2'], others.filter(isSelected)),
      ])
      return lanes.flat()
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** One link per entry: a set-up that the copy starts can remove the links, and nothing behind them. */
function linkEntries(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isFile()) cpSync(source, target)
    else symlinkSync(source, target, 'junction')
  }
}

async function runTests(
  folder: string,
  options: readonly string[],
  files: readonly string[],
): Promise<readonly CopyFailure[]> {
  if (files.length === 0) return []
  const reporter = [`--test-reporter=${REPORTER}`, '--test-reporter-destination=stdout']
  const args = [...nodeArguments(folder), ...reporter, ...options, ...files]
  const program = spawn(process.execPath, args, {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let errors = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  program.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const code = await new Promise((done, failed) => program.on('error', failed).on('close', done))
  const found = printed.split('\n').flatMap(line => failureIn(line, folder))
  if (code !== 0 && found.length === 0) throw new Error(`The tests of the copy did not run.\n${errors}\n${printed}`)
  return found
}

/** Tests print lines of their own, too. */
function failureIn(line: string, folder: string): readonly CopyFailure[] {
  if (!line.startsWith('{"test":')) return []
  const { test, file, message }: FailedTest = JSON.parse(line)
  return [{ test, message, file: relative(folder, file ?? folder) }]
}

/** As in a shell of the owner: without what a test runner and a long run set. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, TEST_SIZE: ___, ...others } = process.env
  return others
}
