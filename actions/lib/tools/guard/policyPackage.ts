import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
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

/** The package that lint was written for has as many, and newer ones add some. One with fewer is damaged: it would find less. */
const FEWEST_RULES = 237

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'ubuntu', darwin: 'macos' }
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' }

const INSTALL = "Run 'npm ci'. In a workflow, make it a step before this action."

/**
 * Reads some 500 small files, one after the other: that is five times as fast as all at once.
 * @param folder the one that has `node_modules`
 * @throws Problem if the package is missing, incomplete or too old, or has no program for this machine
 */
export function readPolicyPackage(
  folder: string,
  machine: { readonly platform: string; readonly arch: string } = process,
): PolicyPackage {
  const root = join(folder, 'node_modules', POLICY_PACKAGE)
  const version = readVersion(root)
  if (isOlder(version, OLDEST_VERSION)) {
    throw new Problem(`Guard ${version} is too old: ${OLDEST_VERSION} is the oldest version that lint understands.`, {
      todo: INSTALL,
    })
  }
  const executable = join(root, 'bin', ...programFolder(machine), 'cfn-guard')
  const program = installed(executable, () => readFileSync(executable))
  const rulesFolder = join(root, 'rules/control-tower')
  const services = installed(rulesFolder, () => readServices(rulesFolder))
  const rules = services.reduce((sum, service) => sum + service.controls.size, 0)
  if (rules < FEWEST_RULES) {
    throw new Problem(`Guard has ${rules} rules in '${root}': at least ${FEWEST_RULES} are expected.`, {
      todo: `Delete the folder '${root}' and run 'npm ci'.`,
    })
  }
  return { executable, version, digest: createHash('sha256').update(program).digest('hex'), services, rules }
}

function readVersion(root: string): string {
  const file = join(root, 'guard-version.json')
  const { version } = installed(file, () => readJson(file))
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

function readServices(folder: string): readonly GuardService[] {
  const names = readdirSync(join(folder, 'cfn-guard')).sort()
  return names.map(name => readGuardService(folder, name))
}

function installed<Content>(path: string, read: () => Content): Content {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof Problem || !(cause instanceof Error)) throw cause
    const message = `Guard is not completely installed: cannot read '${path}' (${cause.message}).`
    throw new Problem(message, { todo: INSTALL, cause })
  }
}

function isOlder(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0
}
