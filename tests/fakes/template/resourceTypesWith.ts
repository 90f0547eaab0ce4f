import type { Replacement } from '#lib/model/cloudFormation/change.ts'
import type { ResourceTypes } from '#lib/model/cloudFormation/resourceType.ts'

const UNTAGGED = 'AWS::EC2::Route'

/** Resource types with only the properties that replace: `{ 'AWS::EC2::VPC': { CidrBlock: 'always' } }`. */
export function resourceTypesWith(
  types: Readonly<Record<string, Readonly<Record<string, Replacement>>>>,
): ResourceTypes {
  return {
    find: name => {
      const properties = types[name]
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
