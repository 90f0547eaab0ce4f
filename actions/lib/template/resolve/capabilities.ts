import { lookup } from '../../model/lookup.ts'
import type { ResolvedStack } from './resolvedStack.ts'

/**
 * IAM resources that CloudFormation creates only with an acknowledgement, with the property that names them; from
 * "Acknowledging IAM resources in CloudFormation templates", CloudFormation User Guide.
 */
const IAM_RESOURCES: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::AccessKey': undefined,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': undefined,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': undefined,
}

/** The capabilities that a change set of the stack needs, nested stacks included. CAPABILITY_NAMED_IAM includes the other. */
export function capabilitiesOf(stack: ResolvedStack): readonly string[] {
  const capabilities = capabilitiesIn(stack)
  return capabilities.has('CAPABILITY_NAMED_IAM') ? ['CAPABILITY_NAMED_IAM'] : [...capabilities]
}

/** Counts every resource of the template, because CloudFormation asks before it evaluates the conditions. */
function capabilitiesIn({ template, nested }: ResolvedStack): ReadonlySet<string> {
  const capabilities = new Set<string>()
  for (const { type, properties } of Object.values(template.resources)) {
    if (!Object.hasOwn(IAM_RESOURCES, type)) continue
    const name = lookup(IAM_RESOURCES, type)
    capabilities.add(name !== undefined && properties[name] !== undefined ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM')
  }
  for (const inner of Object.values(nested))
    for (const capability of capabilitiesIn(inner)) capabilities.add(capability)
  return capabilities
}
