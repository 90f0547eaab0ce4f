// Installs the packages of the lock file into node_modules and the Python tools into .venv. It imports Node's own modules
// only, and it is plain JavaScript, because it runs before anything is installed and on an older Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MINIMUM_NODE = 20
const MINIMUM_PYTHON = [3, 10]
const WINDOWS = process.platform === 'win32'

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
    programs: [inRoot('.venv', WINDOWS ? 'Scripts' : 'bin', WINDOWS ? 'cfn-lint.exe' : 'cfn-lint')],
    install: installPythonTools,
  },
]

const major = Number(process.versions.node.split('.')[0])
if (major < MINIMUM_NODE)
  fail(
    `Node ${MINIMUM_NODE} or newer is required; this is ${process.versions.node}.`,
    'Install it from https://nodejs.org.',
  )

for (const { title, stamp, from, programs, install } of steps) {
  const digest = digestOf(from)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && programs.every(existsSync)) continue
  const started = Date.now()
  process.stderr.write(`Setting up: ${title} … `)
  rmSync(stamp, { force: true })
  install()
  writeFileSync(stamp, digest)
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s\n`)
}

function installPackages() {
  // npm ci deletes node_modules first, so an incomplete one does no harm.
  const npm = process.env.npm_execpath
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm] : [WINDOWS ? 'npm.cmd' : 'npm']
  run(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    message: 'npm could not install the packages',
    todo: 'Check the network and the registry that npm uses, then run the command again.',
    shell: WINDOWS,
  })
}

function installPythonTools() {
  const python = findPython()
  rmSync(inRoot('.venv'), { recursive: true, force: true })
  run(python, ['-m', 'venv', inRoot('.venv')], {
    message: `'${python} -m venv' failed`,
    todo: 'On Debian and Ubuntu install the package python3-venv, then run the command again.',
  })
  const pip = inRoot('.venv', WINDOWS ? 'Scripts' : 'bin', WINDOWS ? 'python.exe' : 'python')
  run(
    pip,
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--require-hashes',
      '-r',
      inRoot('scripts', 'requirements.txt'),
    ],
    {
      message: 'pip could not install the Python tools',
      todo: 'Check the network and the index that pip uses, then run the command again.',
    },
  )
}

function findPython() {
  const olderVersions = []
  for (const name of WINDOWS ? ['python', 'python3', 'py'] : ['python3', 'python']) {
    const { status, stdout } = spawnSync(name, ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'], {
      encoding: 'utf8',
    })
    if (status !== 0) continue
    const version = stdout.trim()
    const [first = 0, second = 0] = version.split('.').map(Number)
    if (first > MINIMUM_PYTHON[0] || (first === MINIMUM_PYTHON[0] && second >= MINIMUM_PYTHON[1])) return name
    olderVersions.push(version)
  }
  const requirement = `Python ${MINIMUM_PYTHON.join('.')} or newer is required for cfn-lint`
  return fail(
    olderVersions.length > 0 ? `${requirement}; this is ${olderVersions[0]}.` : `${requirement}; none was found.`,
    'Install it and put python3 on the PATH.',
  )
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

function run(command, args, { message, todo, shell = false }) {
  const { status, stdout, stderr, error, signal } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell })
  if (status === 0) return
  if (signal) process.kill(process.pid, signal)
  const [output = ''] = (error ? error.message : `${stdout}${stderr}`)
    .trim()
    .split(/\n.*(?:Usage:|Clean install a project)/)
  process.stderr.write(`\n${output}\n`)
  fail(`${message}.`, todo)
}

function fail(message, todo) {
  process.stderr.write(`\nSet-up failed: ${message} ${todo}\n`)
  process.exit(1)
}
