import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'

const OWNER = /owner|team|contact|cost-?cent(?:er|re)/i

/**
 * The tags of the stack reach every resource. CloudFormation itself adds the name of the stack, which has the application
 * and the environment; it does not know whom to ask, and who pays.
 */
export function tagFindings({ name, tags, locationOf }: Environment): readonly Finding[] {
  if (Object.keys(tags).some(key => OWNER.test(key))) return []
  return [
    {
      ...{ level: 'warning', severity: 'low', rule: 'control/tags' },
      message: `Environment '${name}' has no tag that names an owner: the costs of a resource and questions about it cannot be assigned.`,
      todo: "Add a tag such as 'owner' or 'cost-center' below 'tags'.",
      location: locationOf(['tags']),
    },
  ]
}
