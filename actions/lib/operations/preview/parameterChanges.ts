import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { ParameterChange } from '../../model/preview/preview.ts'
import { markSecretParameter } from '../../redaction/secrets/markSecrets.ts'
import type { ParameterState, StoredValue } from '../../template/compare/fingerprint.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'

/** How CloudFormation writes the value of a parameter that is NoEcho. */
const MASK = /^\*+$/

/** The parameters of the root stack before and after; the deployed value of a NoEcho parameter is unknown. */
export function parameterStates(
  { parameters: deployed }: Pick<Stack, 'parameters'>,
  { parameters: target, resolved }: Pick<DesiredStack, 'parameters' | 'resolved'>,
): readonly ParameterState[] {
  const { parameters: declared } = resolved.template
  const [before, after] = [new Map(Object.entries(deployed)), new Map(Object.entries(target))]
  return [...new Set([...before.keys(), ...Object.keys(declared)])].sort().map(name => {
    const parameter = declared[name]
    const value = before.get(name)
    const isKnown = !parameter?.noEcho && !MASK.test(value ?? '')
    return {
      name,
      before: isKnown ? value : undefined,
      after: parameter && (after.get(name) ?? parameter.default),
    }
  })
}

/**
 * The parameters with another value, and the values of Systems Manager that changed, by name. A NoEcho parameter cannot be
 * compared and is left out, and so is a parameter that the template does not have any more: it may have been secret.
 */
export function parameterChanges(
  stack: Pick<Stack, 'parameters'>,
  desired: Pick<DesiredStack, 'parameters' | 'resolved'>,
  storedValues: readonly StoredValue[],
): readonly ParameterChange[] {
  const { parameters: declared } = desired.resolved.template
  const own = parameterStates(stack, desired).filter(({ name, before, after }) => {
    const isComparable = declared[name]?.noEcho === false && !MASK.test(stack.parameters[name] ?? '')
    return isComparable && before !== after
  })
  const stored = storedValues
    .filter(({ before, after }) => before !== after)
    .map(({ nestedPath, name, before, after }) => {
      const label = `${nestedPath && `${nestedPath}/`}${name} (stored value)`
      return { ...parameterChange({ name, before, after }), name: label }
    })
  return [...own.map(parameterChange), ...stored].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function parameterChange({ name, before, after }: ParameterState): ParameterChange {
  const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  return markSecretParameter({ name, ...values })
}
