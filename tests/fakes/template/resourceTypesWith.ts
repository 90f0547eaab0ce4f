import type { Replacement } from '#lib/model/cloudFormation/change.ts'
import type { ResourceTypes } from '#lib/model/cloudFormation/resourceType.ts'

const UNTAGGED = 'AWS::EC2::Route'

/** Resource types that know no more than which properties replace: `{ 'AWS::EC2::VPC': { CidrBlock: 'always' } }`. */
export function resourceTypesWith(
  known: Readonly<Record<string, Readonly<Record<string, Replacement>>>>,
): ResourceTypes {
  return {
    find: name => {
      const properties = known[name]
      return (
        properties && {
          name,
          attributes: {},
          ref: [],
          required: [],
          tagged: name !== UNTAGGED,
          replacementOf: path => properties[path.join('.')] ?? properties[String(path[0])] ?? 'never',
        }
      )
    },
  }
}
