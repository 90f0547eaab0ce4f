import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { ParameterChange } from '../../model/preview/preview.ts'
import { markSecretParameter } from '../../redaction/secrets/markSecrets.ts'
import type { TemplateParameter } from '../../template/parse/template.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'

/** How CloudFormation writes the value of a parameter that is NoEcho. */
const MASK = /^\*+$/

/**
 * The parameters of the root stack with another value, by name. A NoEcho parameter cannot be compared and is left out, and
 * so is a parameter that the template does not have any more: it may have been secret.
 */
export function parameterChanges(
  { parameters: deployed }: Pick<Stack, 'parameters'>,
  { parameters: targetParameters, resolved }: Pick<DesiredStack, 'parameters' | 'resolved'>,
): readonly ParameterChange[] {
  const [before, after] = [new Map(Object.entries(deployed)), new Map(Object.entries(targetParameters))]
  return Object.entries(resolved.template.parameters)
    .map(([name, parameter]) => ({
      name,
      parameter,
      old: before.get(name),
      next: after.get(name) ?? parameter.default,
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

// The deployed value of a Systems Manager parameter is the value behind the name, not the name in the file.
function isComparable({ noEcho, type }: TemplateParameter, old: string | undefined): boolean {
  return !noEcho && !type.startsWith('AWS::SSM::') && !MASK.test(old ?? '')
}
