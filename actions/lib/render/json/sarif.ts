import type { Finding } from '../../model/problem.ts'
import { clean } from '../phrases/clean.ts'

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const
/** GitHub shows no more of a message: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support */
const MAXIMUM_LENGTH = 1_000

/**
 * Findings as SARIF 2.1.0, for GitHub's code scanning. It refuses a result without a location, so findings without a
 * location are notifications.
 */
export function sarifOf(findings: readonly Finding[]): object {
  const rules = [...new Set(findings.map(({ rule }) => clean(rule)))].sort()
  const results = findings.flatMap(finding => resultOf(finding, rules))
  const withoutLocation = findings.filter(({ location }) => !location)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lint', rules: rules.map(id => ({ id, shortDescription: { text: id } })) } },
        columnKind: 'unicodeCodePoints',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: withoutLocation.map(notificationOf) }],
        results,
      },
    ],
  }
}

function resultOf(finding: Finding, rules: readonly string[]): readonly object[] {
  const { level, rule, location } = finding
  if (!location) return []
  const { file, line: startLine, column: startColumn } = location
  const ruleId = clean(rule)
  return [
    {
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level: LEVELS[level],
      message: { text: messageOf(finding) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine, startColumn } } }],
    },
  ]
}

function notificationOf(finding: Finding): object {
  const { level, rule } = finding
  return { level: LEVELS[level], message: { text: messageOf(finding) }, associatedRule: { id: clean(rule) } }
}

// `[text](address)` in a message is a link: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ section 3.11.6
function messageOf({ message, todo }: Finding): string {
  const characters = [...clean(todo ? `${message} ${todo}` : message)]
  const isLong = characters.length > MAXIMUM_LENGTH
  const text = isLong ? `${characters.slice(0, MAXIMUM_LENGTH - 1).join('')}…` : characters.join('')
  return text.replaceAll(/[\\[\]]/g, '\\$&')
}

function uriOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
