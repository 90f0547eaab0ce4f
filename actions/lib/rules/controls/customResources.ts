import type { Finding } from '../../model/problem.ts'
import type { Control } from './control.ts'
import { violationOf } from './violation.ts'

/** Custom resources run code that the change set does not show. A suppression is the list of those that are allowed. */
export const customResources: Control = ({ resources }) =>
  [...resources.values()].flatMap((found): readonly Finding[] => {
    const { type } = found.resource
    if (!/^Custom::|^AWS::CloudFormation::(?:CustomResource|Macro)$/.test(type)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/custom-resource', severity: 'high', path: [] },
        clause: `is a ${type}: it runs code whose effects no preview shows`,
        todo: 'Use a resource type of AWS, or suppress this finding with the reason why there is none.',
      }),
    ]
  })
