import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'

const OWNER = /owner|team|contact|cost-?cent(?:er|re)/i

/** The tags of the stack reach every resource: what it belongs to, and whom to ask. */
export function tagFindings({ name, application, tags, locationOf }: Environment): readonly Finding[] {
  const values = Object.values(tags)
  const missing = [
    ...(values.includes(application) ? [] : [`the application ('${application}')`]),
    ...(values.includes(name) ? [] : [`the environment ('${name}')`]),
    ...(Object.keys(tags).some(key => OWNER.test(key)) ? [] : ["its owner (a key such as 'owner' or 'cost-center')"]),
  ]
  if (missing.length === 0) return []
  return [
    {
      ...{ level: 'warning', severity: 'low', rule: 'control/tags' },
      message: `The tags of environment '${name}' do not name ${missing.join(', ')}: a resource and its costs cannot be assigned.`,
      todo: "Add them below 'tags'.",
      location: locationOf(['tags']),
    },
  ]
}
