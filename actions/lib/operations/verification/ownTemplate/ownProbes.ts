import { NESTED_STACK, type StackResource } from '../../../model/cloudFormation/stack.ts'
import { ALARM_TYPES, alarmsProbe } from '../alarms.ts'
import type { Probe } from '../probe.ts'
import { stackProbe } from '../stack.ts'
import type { VerificationContext } from '../verificationContext.ts'
import { databaseStatesProbe } from './databaseStates.ts'
import { bucketsProbe, userPoolsProbe } from './existence.ts'
import { healthyTargetsProbe } from './healthyTargets.ts'
import { mountableFilesProbe } from './mountableFiles.ts'
import type { ResourceProbe } from './resourceProbe.ts'
import { runningServicesProbe } from './runningServices.ts'
import { SITE_TYPES, siteAddressProbe, siteUrlOf } from './siteAddress.ts'

const RESOURCE_PROBES: readonly ResourceProbe[] = [
  runningServicesProbe,
  healthyTargetsProbe,
  databaseStatesProbe,
  mountableFilesProbe,
  bucketsProbe,
  userPoolsProbe,
  { ...alarmsProbe, types: ALARM_TYPES },
]

export type OwnProbes = {
  readonly probes: readonly Probe[]
  /** One sentence about what no check looks at; undefined if that is nothing, or if there is nothing to verify at all. */
  readonly note: string | undefined
}

/** The checks of a template that is not the application's: each by the type of resources that the stack has. */
export async function ownProbesOf({
  outputs,
  allResources,
}: Pick<VerificationContext, 'outputs' | 'allResources'>): Promise<OwnProbes> {
  const owned = (await allResources()).filter(({ type }) => type !== NESTED_STACK)
  const has = (types: readonly string[]) => owned.some(({ type }) => types.includes(type))
  const byType = RESOURCE_PROBES.filter(({ types }) => has(types))
  const isSite = has(SITE_TYPES)
  const address = isSite && siteUrlOf(outputs) !== undefined ? [siteAddressProbe] : []
  return {
    probes: [stackProbe, ...byType, ...address],
    note: byType.length > 0 || isSite ? noteOf(owned, { outputs, isSite }) : undefined,
  }
}

/** Resources of these types are looked at by the check of others. */
const ACCOMPANYING = ['AWS::ECS::Cluster', 'AWS::ECS::TaskDefinition', 'AWS::EFS::MountTarget', ...SITE_TYPES]

function noteOf(
  owned: readonly StackResource[],
  { outputs, isSite }: { readonly outputs: VerificationContext['outputs']; readonly isSite: boolean },
): string | undefined {
  const looked = new Set([...RESOURCE_PROBES.flatMap(({ types }) => types), ...ACCOMPANYING])
  const others = owned.filter(({ type }) => !looked.has(type)).length
  const noun = others === 1 ? '1 resource of another type' : `${others} resources of other types`
  const own = others === 1 ? 'its' : 'their'
  const missing = outputs.Url === undefined ? "the template has no output 'Url'" : "the output 'Url' is no address"
  const parts = [
    ...(isSite && siteUrlOf(outputs) === undefined ? [`no URL (${missing})`] : []),
    ...(others > 0 ? [`${noun}, beyond ${own} status in CloudFormation`] : []),
  ]
  return parts.length === 0 ? undefined : `Not checked: ${parts.join('; ')}.`
}
