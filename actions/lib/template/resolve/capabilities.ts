import { lookup } from '../../model/lookup.ts'
import type { ResolvedStack } from './resolvedStack.ts'

/**
 * IAM resources that CloudFormation makes only when told that this is intended, with the property that names them; from
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

/** What must be acknowledged to create or update the stack; nested stacks count. The stronger one includes the weaker. */
export function capabilitiesOf(stack: ResolvedStack): readonly string[] {
  const needs = capabilitiesIn(stack)
  return needs.has('CAPABILITY_NAMED_IAM') ? ['CAPABILITY_NAMED_IAM'] : [...needs]
}

/** Reads the template, not only what its conditions leave: CloudFormation asks before it decides them. */
function capabilitiesIn({ template, nested }: ResolvedStack): ReadonlySet<string> {
  const needs = new Set<string>()
  for (const { type, properties } of Object.values(template.resources)) {
    if (!Object.hasOwn(IAM_RESOURCES, type)) continue
    const name = lookup(IAM_RESOURCES, type)
    needs.add(name !== undefined && properties[name] !== undefined ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM')
  }
  for (const inner of Object.values(nested)) for (const need of capabilitiesIn(inner)) needs.add(need)
  return needs
}
