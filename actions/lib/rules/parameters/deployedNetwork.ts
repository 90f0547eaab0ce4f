import { visibleValue } from '../../model/parameterOrigin.ts'
import type { ComparingRule } from '../rule.ts'
import { parameterSource, parameterWithFile } from './parameterSource.ts'

/**
 * Parameters that say where the network is. Another value of one of them makes another VPC or other subnets beside the
 * former ones, in which a load balancer cannot be, nor the subnet group of a database in use, nor a second mount target of a
 * zone; and two subnets of a VPC cannot have one range.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
 * https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html
 */
const PARAMETERS = [
  'ExistingVpcId',
  'ExistingPrivateSubnetA',
  'ExistingPrivateSubnetB',
  'ZoneA',
  'ZoneB',
  'VpcCidr',
  'PublicSubnetACidr',
  'PublicSubnetBCidr',
  'PrivateSubnetACidr',
  'PrivateSubnetBCidr',
]

/** Another network for what is deployed: the deployment fails in its middle, and is rolled back. */
export const deployedNetwork: ComparingRule = (environment, stack, base) => {
  // In an existing VPC the ranges of a new one are not used.
  const isExisting = (stack.parameters.ExistingVpcId ?? '') !== '' && (base.parameters.ExistingVpcId ?? '') !== ''
  const names = isExisting ? PARAMETERS.filter(name => name.startsWith('Existing')) : PARAMETERS
  return names.flatMap(name => {
    const source = parameterSource(name, environment, stack)
    const before = base.parameters[name]
    if (!source || typeof before !== 'string' || source.value === before) return []
    const was = visibleValue(before)
    return {
      level: 'error',
      rule: 'environment/network',
      message: `${parameterWithFile(source)} was deployed as ${was}: AWS moves neither load balancer, database nor file system to other subnets, and the deployment would fail.`,
      todo: `Set '${name}' to ${was} again, or restore the data into a new environment (.github/RESTORE.md).`,
      location: environment.locationOf(['parameters', name]),
    } as const
  })
}
