import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { ParameterChange } from '../../model/preview.ts'
import { markSecretParameter } from '../../redaction/markSecrets.ts'
import type { TemplateParameter } from '../../template/parse/template.ts'
import type { TargetStack } from '../environment/targetStack.ts'

/** How CloudFormation writes the value of a parameter that is NoEcho. */
const MASK = /^\*+$/

/**
 * Which parameters of the root stack get another value, by name. What is NoEcho cannot be compared and is left out, and
 * so is what the template has no longer: nobody can tell any more whether it was secret.
 */
export function parameterChanges(
  { parameters: deployed }: Pick<Stack, 'parameters'>,
  { parameters: given, resolved }: Pick<TargetStack, 'parameters' | 'resolved'>,
): readonly ParameterChange[] {
  const [before, wanted] = [new Map(Object.entries(deployed)), new Map(Object.entries(given))]
  return Object.entries(resolved.template.parameters)
    .map(([name, parameter]) => ({
      name,
      parameter,
      old: before.get(name),
      next: wanted.get(name) ?? parameter.default,
    }))
    .filter(({ parameter, old, next }) => old !== next && isComparable(parameter, old))
    .map(({ name, old, next }) =>
      markSecretParameter({
        name,
        ...(old !== undefined && { before: old }),
        ...(next !== undefined && { after: next }),
      }),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

// The value of a reference to Parameter Store is what it leads to, not what the file says.
function isComparable({ noEcho, type }: TemplateParameter, old: string | undefined): boolean {
  return !noEcho && !type.startsWith('AWS::SSM::') && !MASK.test(old ?? '')
}
