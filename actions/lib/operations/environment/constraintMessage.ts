import { nearest } from '../../model/nearest.ts'
import type { Violation } from '../../model/schemaViolation.ts'
import type { TemplateParameter } from '../../template/parse/template.ts'

type Subject = {
  /** `Parameter 'VpcCidr'`, `'account'`. */
  readonly subject: string
  /** Undefined when it is secret or no scalar. */
  readonly written: string | undefined
  readonly parameter: TemplateParameter | undefined
}
type ConstraintMessage = { readonly message: string; readonly todo?: string }

/** Characters of a value that are repeated. */
const SHOWN = 100

/** A broken constraint in words; the template's own description of the constraint comes first where there is one. */
export function constraintMessage(
  { keyword, params, path }: Violation,
  { subject, written, parameter }: Subject,
): ConstraintMessage {
  const worded = (rest: string, todo?: string): ConstraintMessage => {
    const message = written === undefined ? `${subject} ${rest}` : `${subject} is ${shortened(written)}, but it ${rest}`
    return todo === undefined ? { message } : { message, todo }
  }
  // Templates word their constraints as 'must be …', to stand after CloudFormation's own beginning of the sentence.
  const described = parameter?.constraintDescription
  if (described?.startsWith('must') && keyword !== 'enum') return worded(sentence(described))
  switch (keyword) {
    case 'enum': {
      const allowed = [...new Set(listOf(params.allowedValues).map(String))]
      const near = written === undefined ? undefined : nearest(written, allowed)
      const hint = near === undefined ? undefined : `Did you mean '${near}'?`
      return worded(`must be one of ${allowed.map(value => `'${value}'`).join(', ')}.`, hint)
    }
    case 'pattern':
      if (parameter && /\bNumber\b/.test(parameter.type)) return worded('must be a number.')
      return worded(
        PATTERNS[String(path[0])] ?? `must match the pattern ${parameter?.allowedPattern ?? params.pattern}.`,
      )
    case 'minLength':
      return worded(`must have at least ${params.limit} characters.`)
    case 'maxLength':
      return worded(`must have at most ${params.limit} characters.`)
    case 'minimum':
      return worded(`must be ${params.limit} or more.`)
    case 'maximum':
      return worded(`must be ${params.limit} or less.`)
    case 'maxProperties':
      return worded(`must have at most ${params.limit} entries.`)
    case 'uniqueItems':
      return worded('must not name the same thing twice.', 'Delete one of the two.')
    case 'type':
      return worded(`must be ${kindOf(params.type)}.`)
    default:
      return worded(`breaks the rule '${keyword}' of the schema.`)
  }
}

const PATTERNS: Readonly<Record<string, string>> = {
  account: 'must be the twelve digits of an AWS account.',
  application: 'must be lowercase letters, digits and single hyphens, beginning with a letter.',
  'approved-losses': "must be the name of a resource, as 'Nested/LogicalId'.",
  extends: "must be the name of a layer, as 'sizes/small'.",
  region: "must be the name of an AWS region, as 'eu-central-1'.",
  tags: 'must be letters, digits, spaces and _ . : / = + - @.',
  'template-file-path': 'must end in .yaml, .yml, .json or .template.',
}

function kindOf(type: unknown): string {
  const [first] = listOf(type)
  if (first === 'object') return "a map of 'key: value' lines"
  if (first === 'array') return "a list, as '[a, b]'"
  return first === 'number' ? 'a number' : 'a single value'
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** As much of a value as helps to find it again. */
function shortened(text: string): string {
  return text.length <= SHOWN ? `'${text}'` : `'${text.slice(0, SHOWN)}…' (${text.length} characters)`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
