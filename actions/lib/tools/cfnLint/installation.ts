import { createHash } from 'node:crypto'
import { access, constants, readdir, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The cfn-lint behind an executable. */
export type Installation = {
  /** Differs whenever another cfn-lint, Python or specification of resource types would run. */
  readonly identity: string
  /** `1.58.0`; undefined if only cfn-lint itself can say it. */
  readonly version: string | undefined
}

/**
 * Reads what pip has installed beside the executable, without starting it: that would take most of a second.
 * @throws the error of the file system if the executable, or the Python that it names, does not exist or cannot be run
 */
export async function findInstallation(executable: string): Promise<Installation> {
  await access(executable, constants.X_OK)
  const program = await readFile(executable)
  const python = /^#!\s*(\S+)/.exec(program.subarray(0, 512).toString('latin1'))?.[1]
  const packages = await packagesBeside(executable)
  const version = packages?.names.flatMap(name => /^cfn_lint-(.+)\.dist-info$/.exec(name)?.[1] ?? [])[0]
  const parts = [
    createHash('sha256').update(program).digest('hex'),
    python !== undefined && (await stampOf(python)),
    packages && [packages.names, await stampOf(join(packages.folder, 'cfnlint', '__init__.py')).catch(() => 'missing')],
    packages && (await ruleFiles(join(packages.folder, 'cfnlint', 'rules'))),
    await updatedSchemas(),
  ]
  return { identity: JSON.stringify(parts), version }
}

type Packages = { readonly folder: string; readonly names: readonly string[] }

/** The folder of Python's packages with their names and versions; undefined if the executable is in no virtual environment. */
async function packagesBeside(executable: string): Promise<Packages | undefined> {
  const root = join(dirname(executable), '..')
  // On Windows there is only one Python in a virtual environment.
  const pythons = (await namesIn(join(root, 'lib'))).filter(name => name.startsWith('python'))
  const folders = [...pythons.map(name => join(root, 'lib', name, 'site-packages')), join(root, 'Lib', 'site-packages')]
  for (const folder of folders) {
    const names = (await namesIn(folder)).filter(name => name.endsWith('.dist-info')).sort()
    if (names.some(name => name.startsWith('cfn_lint-'))) return { folder, names }
  }
  return undefined
}

/** Digest of the names and sizes of its rules: a cfn-lint that has lost some is another one. */
async function ruleFiles(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true }).catch(() => [])).filter(name => name.endsWith('.py')).sort()
  const sizes = await Promise.all(names.map(async name => `${name} ${(await stat(join(folder, name))).size}`))
  return createHash('sha256').update(sizes.join('\n')).digest('hex')
}

async function stampOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file)
  return `${file} ${size} ${mtimeMs}`
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** `cfn-lint --update-specs` keeps a newer specification in the user's cache folder, and cfn-lint then prefers it. */
async function updatedSchemas(): Promise<string | undefined> {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  const home = homedir()
  const folder = {
    win32: LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Caches'),
  }[String(process.platform)]
  const file = join(folder ?? XDG_CACHE_HOME ?? join(home, '.cache'), 'aws', 'cfn-lint', 'schemas', 'version.json')
  return readFile(file, 'utf8').catch(() => undefined)
}
