// Installs the packages of the lock file into node_modules and the Python tools into .venv. It and the files of setUp/ import
// Node's own modules only, and are plain JavaScript, because they run before anything is installed and on an older Node.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { adviceOf } from './setUp/adviceOf.mjs'
import { findPython } from './setUp/findPython.mjs'
import { takeLock } from './setUp/lock.mjs'
import { runProgram } from './setUp/runProgram.mjs'
import { Interruption, SetUpError } from './setUp/setUpError.mjs'

const MINIMUM_NODE = 20
const WINDOWS = process.platform === 'win32'

const HELP = `Install the packages of the lock file into node_modules and the Python tools into .venv.

Usage
  npm run set-up

Every other command of package.json does this first. It does nothing once everything is installed.
Two commands at once in one folder: the second waits for the first.

Exit codes
  0    installed
  1    npm, Python or pip failed, or is missing
  2    invalid arguments
  130  interrupted; the next command sets up again
`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => join(root, ...parts)

/** Programs of Guard by platform and processor; there is none for Windows. */
const GUARD_PACKAGE = '@cdklabs/cdk-validator-cfnguard'
const GUARD = inRoot('node_modules', GUARD_PACKAGE, 'bin')
const GUARD_PROGRAMS = {
  'linux x64': ['ubuntu', 'x86_64'],
  'linux arm64': ['ubuntu', 'aarch64'],
  'darwin x64': ['macos', 'x86_64'],
  'darwin arm64': ['macos', 'aarch64'],
}
const guardProgram = GUARD_PROGRAMS[`${process.platform} ${process.arch}`]

const PYTHON = inRoot('.venv', WINDOWS ? 'Scripts' : 'bin', WINDOWS ? 'python.exe' : 'python')

/** The stamp is written last, so that an interrupted set-up is repeated. So is one whose program was deleted. */
const steps = [
  {
    title: 'Node packages',
    stamp: inRoot('node_modules', '.set-up'),
    from: [inRoot('package-lock.json')],
    programs: guardProgram && isLocked(GUARD_PACKAGE) ? [join(GUARD, ...guardProgram, 'cfn-guard')] : [],
    install: installPackages,
  },
  {
    title: 'Python tools',
    stamp: inRoot('.venv', '.set-up'),
    from: [inRoot('scripts', 'requirements.txt')],
    // A link to the Python of the machine leads nowhere once that is removed or updated.
    programs: [PYTHON, inRoot('.venv', WINDOWS ? 'Scripts' : 'bin', WINDOWS ? 'cfn-lint.exe' : 'cfn-lint')],
    install: installPythonTools,
  },
]

readArguments(process.argv.slice(2))

const major = Number(process.versions.node.split('.')[0])
if (major < MINIMUM_NODE)
  fail(
    `Node ${MINIMUM_NODE} or newer is required; this is ${process.versions.node}.`,
    'Install it from https://nodejs.org.',
  )

if (!steps.every(isDone)) {
  const release = await lock()
  try {
    // Another process may have done some of them, while this one has waited.
    for (const step of steps) if (!isDone(step)) await perform(step)
  } catch (error) {
    release()
    end(error)
  }
  release()
}

/** The arguments of `npm run set-up`; other commands pass none. */
function readArguments([argument]) {
  if (argument === undefined) return
  if (argument === '--help' || argument === '-h') {
    process.stdout.write(HELP)
    process.exit(0)
  }
  process.stderr.write(`✗ Unexpected argument '${argument}'.\n  Run 'npm run set-up -- --help' for usage.\n`)
  process.exit(2)
}

function isDone({ stamp, from, programs }) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digestOf(from) && programs.every(existsSync)
}

async function lock() {
  try {
    return await takeLock(inRoot('.set-up.lock'), text => process.stderr.write(`Setting up: ${text}`))
  } catch (error) {
    return fail(`the folder ${root} cannot be written.`, `${error.message}. ${adviceOf(error.message)}`)
  }
}

async function perform({ title, stamp, from, install }) {
  const started = Date.now()
  process.stderr.write(`Setting up: ${title} … `)
  rmSync(stamp, { force: true })
  await install()
  writeFileSync(stamp, digestOf(from))
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s\n`)
}

async function installPackages() {
  // npm ci deletes node_modules first, so an incomplete one does no harm.
  const npm = process.env.npm_execpath
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm] : [WINDOWS ? 'npm.cmd' : 'npm']
  await run(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    message: 'npm could not install the packages',
    shell: WINDOWS,
  })
}

async function installPythonTools() {
  const python = findPython()
  rmSync(inRoot('.venv'), { recursive: true, force: true })
  await run(python, ['-m', 'venv', inRoot('.venv')], { message: `'${python} -m venv' failed` })
  const requirements = ['--require-hashes', '-r', inRoot('scripts', 'requirements.txt')]
  await run(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...requirements], {
    message: 'pip could not install the Python tools',
  })
}

/** True if the lock file has the package. */
function isLocked(name) {
  return readFileSync(inRoot('package-lock.json'), 'utf8').includes(`"node_modules/${name}"`)
}

function digestOf(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

async function run(command, args, { message, shell = false }) {
  const { code, output: printed, signal } = await runProgram(command, args, { cwd: root, shell })
  if (signal) throw new Interruption(signal)
  if (code === 0) return
  const [output = ''] = printed.trim().split(/\n.*(?:Usage:|Clean install a project)/)
  throw new SetUpError(`${message}.`, adviceOf(printed), output)
}

function end(error) {
  if (error instanceof Interruption) {
    process.stderr.write('interrupted. The next command sets up again.\n')
    process.kill(process.pid, error.signal)
    // The signal comes before the next turn, except on Windows.
    setTimeout(() => process.exit(1), 1_000)
  } else if (error instanceof SetUpError) {
    if (error.output) process.stderr.write(`\n${error.output}\n`)
    fail(error.message, error.todo)
  } else fail(`${error.message}.`, adviceOf(error.message))
}

function fail(message, todo) {
  process.stderr.write(`\nSet-up failed: ${message} ${todo}\n`)
  process.exit(1)
}
