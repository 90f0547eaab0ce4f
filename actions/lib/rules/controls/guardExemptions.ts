import { lookup } from '../../model/lookup.ts'
import type { FlatResources } from '../../template/flatten/flattenStack.ts'
import { balancersWithoutLogs } from './balancersWithoutLogs.ts'
import { queuesWithoutDeadLetters } from './deadLetterQueues.ts'
import { encryptedByService, logTargets } from './logTargets.ts'
import { instancesInPrivateSubnets } from './privateSubnets.ts'

/** Resources that a rule of Guard judges and cannot mean, and the reason. */
type Exemption = {
  readonly reason: string
  /** The paths of the resources. */
  readonly resources: (resources: FlatResources) => ReadonlySet<string>
}

/** True for a violation that the rule cannot mean. */
export function isExempt(rule: string, path: string, resources: FlatResources): boolean {
  return lookup(GUARD_EXEMPTIONS, rule)?.resources(resources).has(path) ?? false
}

/** By the printed id of the rule. A rule that is wrong for every resource is in `UNUSED_GUARD_RULES`. */
export const GUARD_EXEMPTIONS: Readonly<Record<string, Exemption>> = {
  'guard/CT.EC2.PR.8': {
    reason: 'an instance gets no public address from a subnet that gives out none',
    resources: instancesInPrivateSubnets,
  },
  'guard/CT.ELASTICLOADBALANCING.PR.6': {
    reason: 'a network load balancer logs connections with TLS alone',
    resources: balancersWithoutLogs,
  },
  'guard/CT.S3.PR.2': {
    reason: 'a bucket of logs would need a further bucket for its own log, and so on',
    resources: logTargets,
  },
  'guard/CT.S3.PR.10': {
    reason: 'load balancers and S3 write their logs to buckets with keys of S3 alone',
    resources: encryptedByService,
  },
  'guard/CT.SQS.PR.1': {
    reason: 'a queue of messages that failed is the last one, and the other may have its policy as text',
    resources: queuesWithoutDeadLetters,
  },
}
