import { nearest } from '../../model/nearest.ts'
import type { Violation } from '../../model/schemaViolation.ts'
import type { TemplateParameter } from '../../template/parse/template.ts'

type Subject = {
  /** `Parameter 'VpcCidr'`, `'account'`. */
  readonly subject: string
  /** Undefined if it is secret or no scalar. */
  readonly written: string | undefined
  readonly parameter: TemplateParameter | undefined
}
type ConstraintMessage = { readonly message: string; readonly todo?: string }

/** The length up to which a value is quoted. */
const QUOTED_LENGTH = 100

/** The message for a violated constraint; the template's own description of the constraint is preferred. */
export function constraintMessage(
  { keyword, params, path }: Violation,
  { subject, written, parameter }: Subject,
): ConstraintMessage {
  const about = (rest: string, todo?: string): ConstraintMessage => {
    const message = written === undefined ? `${subject} ${rest}` : `${subject} is ${shortened(written)}, but it ${rest}`
    return todo === undefined ? { message } : { message, todo }
  }
  // Constraint descriptions of templates begin with 'must', because CloudFormation puts the subject in front of them.
  const described = parameter?.constraintDescription
  if (described?.startsWith('must') && keyword !== 'enum') return about(sentence(described))
  switch (keyword) {
    case 'enum': {
      const allowed = [...new Set(listOf(params.allowedValues).map(String))]
      const near = written === undefined ? undefined : nearest(written, allowed)
      const hint = near === undefined ? undefined : `Did you mean '${near}'?`
      return about(`must be one of ${allowed.map(value => `'${value}'`).join(', ')}.`, hint)
    }
    case 'pattern':
      if (parameter && /\bNumber\b/.test(parameter.type)) return about('must be a number.')
      return about(
        PATTERNS[String(path[0])] ?? `must match the pattern ${parameter?.allowedPattern ?? params.pattern}.`,
      )
    case 'minLength':
      return about(`must have at least ${params.limit} characters.`)
    case 'maxLength':
      return about(`must have at most ${params.limit} characters.`)
    case 'minimum':
      return about(`must be ${params.limit} or more.`)
    case 'maximum':
      return about(`must be ${params.limit} or less.`)
    case 'maxProperties':
      return about(`must have at most ${params.limit} entries.`)
    case 'maxItems':
      return about(`must have at most ${params.limit} entries.`)
    case 'uniqueItems':
      return about('must not contain duplicates.', 'Delete one of the two.')
    case 'type':
      return about(`must be ${kindOf(params.type)}.`)
    default:
      return about(`violates the schema's keyword '${keyword}'.`)
  }
}

const PATTERNS: Readonly<Record<string, string>> = {
  account: 'must be the twelve digits of an AWS account.',
  application: 'must be lowercase letters, digits and single hyphens, beginning with a letter.',
  'approved-losses': "must be the path of a resource, as 'Nested/LogicalId'.",
  extends: "must be the name of a layer, as 'sizes/small'.",
  region: "must be the name of an AWS region, as 'eu-central-1'.",
  reviewers: "must be a user of GitHub, as 'octocat', or a team, as 'octo-org/operations', without '@'.",
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

/** The beginning of a value, long enough to find the value in its file. */
function shortened(text: string): string {
  return text.length <= QUOTED_LENGTH ? `'${text}'` : `'${text.slice(0, QUOTED_LENGTH)}…' (${text.length} characters)`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
