import type { ServiceConstraints, ShapeConstraints } from '../wire/memberConstraints.ts'

type MoreConstraints = {
  /** Shapes that demand something else than the model says. */
  readonly shapes: Readonly<Record<string, ShapeConstraints>>
  /** Members whose shape differs from that of the model: `CreateStackInput.StackName`. */
  readonly members: Readonly<Record<string, string>>
}

const NAME_OR_ID = '[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*'

/** What AWS demands although the models do not say so, or in other words than theirs: its messages in issue threads show it. */
export const MORE_CONSTRAINTS: Readonly<Record<string, MoreConstraints>> = {
  CloudFormation: {
    shapes: {
      StackName: { min: 1, pattern: NAME_OR_ID },
      StackNameOrId: { min: 1, pattern: NAME_OR_ID },
      NewStackName: { min: 1, max: 128, pattern: '[a-zA-Z][-a-zA-Z0-9]*' },
      TemplateBody: { min: 1, max: 51_200 },
    },
    members: { 'CreateStackInput.StackName': 'NewStackName' },
  },
}

/** The constraints of a model with those that it does not have. */
export function completeConstraints(service: string, constraints: ServiceConstraints): ServiceConstraints {
  const more = MORE_CONSTRAINTS[service]
  if (!more) return constraints
  const shapes: Record<string, ShapeConstraints> = { ...constraints.shapes, ...more.shapes }
  const members = Object.entries(more.members).map(([path, shape]) => [...path.split('.'), shape] as const)
  for (const [structure = '', member = '', shape = ''] of members)
    shapes[structure] = { ...shapes[structure], members: { ...shapes[structure]?.members, [member]: shape } }
  return { ...constraints, shapes }
}
