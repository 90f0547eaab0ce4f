import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../model/problem.ts'
import { type GuardService, readGuardService } from './guardService.ts'
import { readJson } from './readJson.ts'

/** Guard and the Control Tower rules, as npm has installed them. */
export type PolicyPackage = {
  readonly executable: string
  /** Of Guard: `3.1.1`. */
  readonly version: string
  /** Of the executable: another program with the same version is another engine. */
  readonly digest: string
  readonly services: readonly GuardService[]
  /** How many rules all services have. */
  readonly rules: number
}

export const POLICY_PACKAGE = '@cdklabs/cdk-validator-cfnguard'

/** The first version whose report has been compared with what this adapter reads. */
const OLDEST_VERSION = '3.1.1'

/** The package has 237 rules. One with far fewer is damaged, and would find little and pass. */
const FEWEST_RULES = 200

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'ubuntu', darwin: 'macos' }
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' }

const INSTALL = "Run 'npm ci'. In a workflow, make it a step before this action."

/**
 * @param folder the one that has `node_modules`
 * @throws Problem if the package is missing, incomplete or too old, or has no program for this machine
 */
export async function readPolicyPackage(
  folder: string,
  machine: { readonly platform: string; readonly arch: string } = process,
): Promise<PolicyPackage> {
  const root = join(folder, 'node_modules', POLICY_PACKAGE)
  const version = await readVersion(root)
  if (isOlder(version, OLDEST_VERSION)) {
    throw new Problem(`Guard ${version} is too old: ${OLDEST_VERSION} is the oldest version that lint understands.`, {
      todo: INSTALL,
    })
  }
  const executable = join(root, 'bin', ...programFolder(machine), 'cfn-guard')
  const program = await readFile(executable).catch(cause => Promise.reject(notInstalled(executable, cause)))
  const services = await readServices(join(root, 'rules/control-tower'))
  const rules = services.reduce((sum, service) => sum + service.controls.size, 0)
  if (rules < FEWEST_RULES) {
    throw new Problem(`Guard has ${rules} rules in '${root}': at least ${FEWEST_RULES} are expected.`, {
      todo: `Delete the folder '${root}' and run 'npm ci'.`,
    })
  }
  return { executable, version, digest: createHash('sha256').update(program).digest('hex'), services, rules }
}

async function readVersion(root: string): Promise<string> {
  const file = join(root, 'guard-version.json')
  const { version } = await readJson(file).catch(cause => Promise.reject(notInstalled(file, cause)))
  if (typeof version === 'string') return version
  throw new Problem(`'${file}' has no version of Guard.`, { todo: INSTALL })
}

function programFolder({ platform, arch }: { readonly platform: string; readonly arch: string }): readonly string[] {
  const [system, processor] = [SYSTEMS[platform], PROCESSORS[arch]]
  if (system !== undefined && processor !== undefined) return [system, processor]
  throw new Problem(`Guard has no program for this machine (${platform} on ${arch}).`, {
    todo: 'Run lint on Linux or macOS with an x64 or arm64 processor: in a workflow, in a container, or on Windows in WSL.',
  })
}

async function readServices(folder: string): Promise<readonly GuardService[]> {
  try {
    const names = await readdir(join(folder, 'cfn-guard'))
    return await Promise.all(names.sort().map(name => readGuardService(folder, name)))
  } catch (cause) {
    throw cause instanceof Problem ? cause : notInstalled(folder, cause)
  }
}

function notInstalled(path: string, cause: unknown): Problem {
  if (cause instanceof Problem) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Problem(`Guard is not completely installed: cannot read '${path}' (${reason}).`, { todo: INSTALL, cause })
}

function isOlder(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0
}
