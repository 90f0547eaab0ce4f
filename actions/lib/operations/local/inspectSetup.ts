import type { LocalProfile } from '../../model/local/localProfile.ts'
import type { LocalService } from '../../model/local/localService.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import type { LocalRunTools, ShellVariables } from './localTools.ts'
import { composeFindings, engineFindings } from './machine/engineFindings.ts'
import { portFindings } from './machine/portFindings.ts'
import { spaceFindings } from './machine/spaceFindings.ts'
import { localPorts } from './settings/localPorts.ts'
import { readSettings, type Settings } from './settings/readSettings.ts'
import { settingFindings } from './settings/settingFindings.ts'

export type LocalOrder = { readonly profile: LocalProfile; readonly shell: ShellVariables }

export type Setup = {
  readonly settings: Settings
  /** Empty where compose could not read them. */
  readonly services: readonly LocalService[]
  readonly findings: readonly Finding[]
  /** Versions; undefined where there is none. */
  readonly engine: string | undefined
  readonly compose: string | undefined
}

type SetupTools = Pick<LocalRunTools, 'docker' | 'machine' | 'workspace'>

/** Everything that a start needs, and everything that stands against it, at once. Changes nothing. */
export async function inspectSetup({ profile, shell }: LocalOrder, tools: SetupTools): Promise<Setup> {
  const { docker } = tools
  const [settings, state] = await Promise.all([readSettings(shell, tools), docker.engine()])
  const hasCommand = state.kind !== 'no-command'
  const compose = hasCommand ? await docker.composeVersion() : undefined
  const ofSettings = settingFindings(settings, profile)
  const read = compose === undefined ? { services: [] } : await readServices(profile, docker)
  const services = read.services ?? []
  const ports = localPorts(settings, profile)
  const engine = state.kind === 'running' ? state.engine : undefined
  const [ofPorts, ofSpace] = await Promise.all([
    portFindings({ ports, hasEngine: engine !== undefined }, tools),
    engine ? spaceFindings({ engine, services }, tools) : [],
  ])
  return {
    settings,
    services,
    engine: engine?.version,
    compose,
    findings: [
      ...engineFindings(state, shell.DOCKER_HOST),
      ...(hasCommand ? composeFindings(compose) : []),
      ...ofPorts,
      ...ofSpace,
      ...ofSettings,
      // A wrong setting can be the reason, and its own message says more.
      ...(read.problem && !ofSettings.some(isError) ? [read.problem] : []),
    ],
  }
}

export function isError({ level }: Finding): boolean {
  return level === 'error'
}

type Services = { readonly services?: readonly LocalService[]; readonly problem?: Finding }

async function readServices(profile: LocalProfile, docker: LocalRunTools['docker']): Promise<Services> {
  try {
    return { services: await docker.services(profile) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const todo = 'Correct docker/compose.yaml or docker/.env.'
    return { problem: { level: 'error', rule: 'docker/compose-file', message: error.message, todo } }
  }
}
