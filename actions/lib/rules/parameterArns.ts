import { partitionOf } from '../model/environment.ts'
import { lookup } from '../model/lookup.ts'
import type { Finding } from '../model/problem.ts'
import type { EnvironmentRule } from './rule.ts'

/** The ARN in a parameter must be of the environment's region, with `account` also of its account. */
type ArnLimit = { readonly account: boolean; readonly reason: string }

const LIMITS: Readonly<Record<string, ArnLimit>> = {
  CertificateArn: {
    account: true,
    reason: 'a load balancer takes certificates of its own account and region alone',
  },
  ModelApiKeySecretArn: { account: false, reason: 'ECS reads the secrets of a container in its own region alone' },
  DatabaseSnapshotId: { account: false, reason: 'RDS restores snapshots of its own region alone: copy it there first' },
}

/** The ARN of a resource in another region, or of another account, is valid text that fails in the middle of a deployment. */
export const parameterArns: EnvironmentRule = environment => {
  const { account, region, parameters } = environment
  return Object.entries(parameters).flatMap(([name, value]): readonly Finding[] => {
    const limit = lookup(LIMITS, name)
    const [prefix, partition = '', , otherRegion = '', otherAccount = ''] = value.split(':')
    if (!limit || prefix !== 'arn') return []
    const own = partitionOf(region).partition
    const differences = [
      partition === own ? [] : `partition '${partition}' instead of '${own}'`,
      otherRegion === region ? [] : `region '${otherRegion}' instead of '${region}'`,
      !limit.account || otherAccount === account ? [] : `account ${otherAccount} instead of ${account}`,
    ].flat()
    if (differences.length === 0) return []
    return [
      {
        level: 'error',
        rule: 'environment/parameter-arn',
        message: `Parameter '${name}' names a resource of ${differences.join(' and ')}, and ${limit.reason}.`,
        todo: `Set '${name}' to a resource of the environment's own ${limit.account ? 'account and region' : 'region'}.`,
        location: environment.locationOf(['parameters', name]),
      },
    ]
  })
}
