import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import { resourcesByPath } from '../../template/compare/resourcesByPath.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { artifactBuckets } from './artifacts.ts'
import { bucketLifecycle, bucketProperties } from './bucketProperties.ts'
import { bucketPolicies } from './buckets.ts'
import { cacheAccess, cacheProperties } from './caches.ts'
import { containers } from './containers.ts'
import type { Control } from './control.ts'
import { customerKeys } from './customerKeys.ts'
import { customResources } from './customResources.ts'
import { dangers } from './dangers.ts'
import { databaseBackups, databaseProperties, forceTls } from './databases.ts'
import { defaultGroup } from './defaultGroup.ts'
import { fileSystemBackups, fileSystemPolicies } from './fileSystems.ts'
import { functionVariables } from './functions.ts'
import { explicitEgress, groupHygiene } from './groupHygiene.ts'
import { ingress } from './ingress.ts'
import { plainHttp, tlsPolicies } from './listeners.ts'
import { loadBalancers } from './loadBalancers.ts'
import { logKeys, logRetention } from './logs.ts'
import { dataSubnets, endpointPolicies, flowLogs, s3Endpoint } from './network.ts'
import { PROTECTED_ONLY } from './protectedOnly.ts'
import { dataDeletion } from './retention.ts'
import { keyUsers, taskRoles, taskRoleTrust } from './roles.ts'
import { secretFlow } from './secretFlow.ts'
import { literalSecrets, secretProperties, secretReaders, secretRotation } from './secrets.ts'
import { secretVariables } from './secretVariables.ts'
import { executeCommand, serviceProperties, taskCount } from './services.ts'
import { poolProperties, userPools } from './signIn.ts'
import { clientProperties, signInClients } from './signInClients.ts'
import { tagFindings } from './tags.ts'
import { fileVolumes } from './tasks.ts'
import { alarmTopics, topicPolicies } from './topics.ts'
import { federatedTrust } from './trust.ts'
import { users } from './users.ts'
import { webAclProperties, webAcls } from './webAcls.ts'
import { webAclUse } from './webAclUse.ts'

/** By subject: tasks, the way in, the network, data, secrets, sign-in, permissions. */
const CONTROLS: readonly Control[] = [
  ...[containers, fileVolumes, taskCount, executeCommand, ...serviceProperties],
  ...[loadBalancers, plainHttp, webAcls, webAclUse, ...tlsPolicies, ...webAclProperties],
  ...[ingress, groupHygiene, explicitEgress, defaultGroup],
  ...[flowLogs, s3Endpoint, dataSubnets, ...endpointPolicies],
  ...[fileSystemPolicies, fileSystemBackups, databaseBackups, forceTls, cacheAccess, dataDeletion],
  ...[...databaseProperties, ...cacheProperties, ...customerKeys],
  ...[bucketPolicies, bucketLifecycle, artifactBuckets, topicPolicies, alarmTopics, logKeys],
  ...[...bucketProperties, ...logRetention],
  ...[
    literalSecrets,
    secretRotation,
    secretReaders,
    secretFlow,
    secretVariables,
    functionVariables,
    ...secretProperties,
  ],
  ...[userPools, signInClients, ...poolProperties, ...clientProperties],
  ...[taskRoles, taskRoleTrust, keyUsers, federatedTrust, users, customResources, dangers],
]

/** Evaluates one rule; the caller decides what becomes of a rule that throws. */
type RunRule = (rule: { readonly name: string }, evaluate: () => readonly Finding[]) => readonly Finding[]

/** The controls that no engine has, on the stacks of an environment: the application's and the one that bootstrap makes. */
export function controlFindings(
  environment: Environment,
  stacks: readonly ResolvedStack[],
  runRule: RunRule = (_, evaluate) => evaluate(),
): readonly Finding[] {
  const found = stacks.flatMap(stack => {
    const scope = { environment, stack, resources: resourcesByPath(stack) }
    return CONTROLS.flatMap(control => runRule(control, () => control(scope)))
  })
  return [...tagFindings(environment), ...withoutRepeated(found)].filter(
    ({ rule }) => environment.protected || !Object.hasOwn(PROTECTED_ONLY, rule),
  )
}

/** A danger is not named twice: where a control of its own has a finding, that one says more. */
function withoutRepeated(findings: readonly Finding[]): readonly Finding[] {
  const linesOf = ({ location }: Finding): string => `${location?.file}:${location?.line}`
  const isDanger = ({ rule }: Finding): boolean => /^control\/dangerous-/.test(rule)
  const critical = new Set(
    findings.filter(finding => !isDanger(finding) && finding.severity === 'critical').map(linesOf),
  )
  return findings.filter(finding => !isDanger(finding) || !critical.has(linesOf(finding)))
}
