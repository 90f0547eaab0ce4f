import type { Problem } from '#lib/model/problem.ts'

/**
 * The functions that CloudFormation lists in its message about one that it does not have (issue threads: aws-cli 2746). Its
 * own list is longer by functions of its past.
 */
const SUPPORTED_FUNCTIONS = [
  ...['Fn::Base64', 'Fn::GetAtt', 'Fn::GetAZs', 'Fn::ImportValue', 'Fn::Join', 'Fn::Split', 'Fn::FindInMap'],
  ...['Fn::Select', 'Ref', 'Fn::Equals', 'Fn::If', 'Fn::Not', 'Condition', 'Fn::And', 'Fn::Or', 'Fn::Contains'],
  ...['Fn::EachMemberEquals', 'Fn::EachMemberIn', 'Fn::ValueOf', 'Fn::ValueOfAll', 'Fn::RefAll', 'Fn::Sub', 'Fn::Cidr'],
]

/** CloudFormation's words where those of our parser and checks say less or something else. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^Anchors and aliases .*$/, 'Template format error: YAML aliases are not allowed in CloudFormation templates'],
  [/^(The file must be a map|The file is empty).*$/, 'Template format error: unsupported structure.'],
  [
    /^(Template Error: Encountered unsupported function: .*)$/,
    `$1 Supported functions are: [${SUPPORTED_FUNCTIONS.join(', ')}]`,
  ],
]

/** CloudFormation's message for an error of our parser or our checks. */
export function awsMessageOf(message: string): string {
  const [pattern, words] = MESSAGES.find(([candidate]) => candidate.test(message)) ?? []
  if (pattern && words) return message.replace(pattern, words)
  return /^(Template|Invalid template|\[\/)/.test(message) ? message : `Template format error: ${message}`
}

/** The message for a text that is neither YAML nor JSON, or that has what CloudFormation's YAML does not. */
export function syntaxMessageOf(body: string, { message, location }: Problem): string {
  if (MESSAGES.some(([pattern]) => pattern.test(message))) return awsMessageOf(message)
  const language = /^\s*\{/.test(body) ? 'JSON' : 'YAML'
  const { line = 1, column = 1 } = location ?? {}
  return `Template format error: ${language} not well-formed. (line ${line}, column ${column})`
}
