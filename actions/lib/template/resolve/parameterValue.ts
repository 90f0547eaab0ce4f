import type { TemplateParameter } from '../parse/template.ts'
import { Unknown, type Value } from './resolvedStack.ts'

/** The value of a Ref to a parameter with this text: a list for the list types. */
export function parameterValue(parameter: TemplateParameter, text: Value): Value {
  if (typeof text !== 'string') return text
  // The text is the name of a Systems Manager parameter, whose value only CloudFormation reads.
  if (parameter.type.startsWith('AWS::SSM::Parameter::Value<'))
    return new Unknown({ kind: 'stored-parameter', name: text })
  if (!isList(parameter)) return text
  // An empty text is a list with one empty text (aws-cloudformation/cfn-language-discussion, thread 102).
  return text.split(',').map(item => item.trim())
}

export function isList({ type }: Pick<TemplateParameter, 'type'>): boolean {
  return type === 'CommaDelimitedList' || /^List<.+>$/.test(type)
}
