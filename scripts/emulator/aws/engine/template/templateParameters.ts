import { checkParameters } from '#lib/template/check/checkParameters.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { validationError } from '../../wire/wireError.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'

type ParameterInput = {
  readonly ParameterKey?: string | undefined
  readonly ParameterValue?: string | undefined
  readonly UsePreviousValue?: boolean | undefined
}

/** The parameters of a request; a previous value comes from the stack. */
export function parametersOfRequest(
  inputs: readonly ParameterInput[],
  previous: StackDefinition | undefined,
): Readonly<Record<string, string>> {
  const entries = inputs.map(({ ParameterKey: key = '', ParameterValue: value, UsePreviousValue: usePrevious }) => {
    if (!usePrevious) return [key, value ?? ''] as const
    if (value !== undefined)
      throw validationError(
        `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true and non empty value for a parameter`,
      )
    const previousValue = previous?.parameters[key]
    if (previousValue === undefined)
      throw validationError(
        `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
      )
    return [key, previousValue] as const
  })
  const duplicate = entries.find(([key], index) => entries.findIndex(([other]) => other === key) < index)
  if (duplicate) throw validationError(`Duplicate parameter key found: ${duplicate[0]}`)
  return Object.fromEntries(entries)
}

/** Every parameter with its value, defaults included. @throws WireError with CloudFormation's message. */
export function completeParameters(
  template: Template,
  supplied: Readonly<Record<string, string>>,
  unknown: Readonly<Record<string, Unknown>> = {},
): Readonly<Record<string, string>> {
  // An unknown value becomes a text that no pattern and no AWS type accepts.
  const placeholders = Object.entries(unknown).map(([name, value]) => [name, placeholderOf(value)] as const)
  const values = { ...supplied, ...Object.fromEntries(placeholders) }
  const problems = checkParameters(template, values)
  for (const kind of ['unknown', 'missing'] as const) {
    const names = problems.filter(problem => problem.kind === kind).map(({ parameter }) => parameter)
    if (names.length > 0)
      throw validationError(
        kind === 'unknown'
          ? `Parameters: [${names.join(', ')}] do not exist in the template`
          : `Parameters: [${names.join(', ')}] must have values`,
      )
  }
  const [first] = problems
  if (first) throw validationError(first.message.replace(/must be a number$/, '$&.'))
  const defaults = Object.entries(template.parameters).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(defaults), ...values }
}

export function placeholderOf({ text }: Unknown): string {
  return `{{IntrinsicFunction:${text}/Fn::GetAtt}}`
}
