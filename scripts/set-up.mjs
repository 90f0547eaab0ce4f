// Makes sure that node_modules matches the lock file and that the Python tools stand in .venv. It needs nothing but
// Node's own modules, and it is plain JavaScript, because it runs before anything is installed and on an older Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
const OLDEST_PYTHON = [3, 10]
const WINDOWS = process.platform === 'win32'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => join(root, ...parts)

/** The stamp is written last, so that an interrupted set-up is found unfinished and done again. */
const steps = [
  {
    title: 'Node packages',
    stamp: inRoot('node_modules', '.set-up'),
    from: [inRoot('package-lock.json')],
    install: installPackages,
  },
  {
    title: 'Python tools',
    stamp: inRoot('.venv', '.set-up'),
    from: [inRoot('scripts', 'requirements.txt')],
    install: installPythonTools,
  },
]

const major = Number(process.versions.node.split('.')[0])
if (major < OLDEST_NODE)
  fail(
    `Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`,
    'Install it from https://nodejs.org.',
  )

for (const { title, stamp, from, install } of steps) {
  const wanted = digestOf(from)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue
  const started = Date.now()
  process.stderr.write(`Setting up: ${title} … `)
  rmSync(stamp, { force: true })
  install()
  writeFileSync(stamp, wanted)
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s\n`)
}

function installPackages() {
  // npm ci starts afresh, so half a node_modules does no harm.
  const npm = process.env.npm_execpath
  const [command, ...words] = npm?.endsWith('.js') ? [process.execPath, npm] : [WINDOWS ? 'npm.cmd' : 'npm']
  run(command, [...words, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    what: 'npm could not install the packages',
    todo: 'Check the network and the registry that npm uses, then run the command again.',
    shell: WINDOWS,
  })
}

function installPythonTools() {
  const python = findPython()
  rmSync(inRoot('.venv'), { recursive: true, force: true })
  run(python, ['-m', 'venv', inRoot('.venv')], {
    what: `'${python} -m venv' failed`,
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
      what: 'pip could not install the Python tools',
      todo: 'Check the network and the index that pip uses, then run the command again.',
    },
  )
}

function findPython() {
  const seen = []
  for (const name of WINDOWS ? ['python', 'python3', 'py'] : ['python3', 'python']) {
    const { status, stdout } = spawnSync(name, ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'], {
      encoding: 'utf8',
    })
    if (status !== 0) continue
    const version = stdout.trim()
    const [first = 0, second = 0] = version.split('.').map(Number)
    if (first > OLDEST_PYTHON[0] || (first === OLDEST_PYTHON[0] && second >= OLDEST_PYTHON[1])) return name
    seen.push(version)
  }
  const needed = `Python ${OLDEST_PYTHON.join('.')} or newer is needed for cfn-lint`
  return fail(
    seen.length > 0 ? `${needed}; this is ${seen[0]}.` : `${needed}; none was found.`,
    'Install it and put python3 on the PATH.',
  )
}

function digestOf(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function run(command, words, { what, todo, shell = false }) {
  const { status, stdout, stderr, error, signal } = spawnSync(command, words, { cwd: root, encoding: 'utf8', shell })
  if (status === 0) return
  if (signal) process.kill(process.pid, signal)
  const [said = ''] = (error ? error.message : `${stdout}${stderr}`)
    .trim()
    .split(/\n.*(?:Usage:|Clean install a project)/)
  process.stderr.write(`\n${said}\n`)
  fail(`${what}.`, todo)
}

function fail(what, todo) {
  process.stderr.write(`\nSet-up failed: ${what} ${todo}\n`)
  process.exit(1)
}
