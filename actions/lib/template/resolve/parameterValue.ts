import type { TemplateParameter } from '../parse/template.ts'
import { Unknown, type Value } from './resolvedStack.ts'

/** What a Ref to a parameter gives for its text: a list for the list types. */
export function parameterValue(parameter: TemplateParameter, text: Value): Value {
  if (typeof text !== 'string') return text
  // The value is the name of a Systems Manager parameter; only CloudFormation reads what stands in it.
  if (parameter.type.startsWith('AWS::SSM::Parameter::Value<'))
    return new Unknown({ kind: 'stored-parameter', name: text })
  if (!isList(parameter)) return text
  return text === '' ? [] : text.split(',').map(item => item.trim())
}

export function isList({ type }: TemplateParameter): boolean {
  return type === 'CommaDelimitedList' || /^List<.+>$/.test(type)
}
