import { isEngineFailure } from '../../model/lint/engineFailure.ts'
import type { LintEngine } from '../../model/lint/lintEngine.ts'
import type { LintOutcome } from '../../model/outcome.ts'
import type { Finding } from '../../model/problem.ts'
import { clean } from '../phrases/clean.ts'
import { type Reported, resultOf, SARIF_LEVELS, sarifMessage } from './sarifResult.ts'
import { type RuleTexts, ruleOf } from './sarifRule.ts'

export type SarifOptions = {
  /** Texts of the rules that are our own, by id. */
  readonly texts: ReadonlyMap<string, RuleTexts>
  /**
   * included: accepted findings are results with `suppressions`. left-out: for GitHub's code scanning, which ignores that
   * property and would open an alert for each: https://github.com/github/codeql-action/issues/1230
   */
  readonly accepted: 'included' | 'left-out'
}

/** A tool component with its rules; the first is the driver, with our own rules. */
type Component = { readonly name: string; readonly version: string | undefined; readonly rules: readonly string[] }

/**
 * The outcome of lint as SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. One run, in which
 * cfn-lint and Guard are extensions. GitHub refuses a result without a location, so findings without a location are
 * notifications.
 */
export function sarifOf(outcome: LintOutcome, { texts, accepted }: SarifOptions): object {
  const { findings, engines, suppressions } = outcome
  const suppressed: readonly Reported[] =
    accepted === 'left-out'
      ? []
      : suppressions.flatMap(suppression => suppression.findings.map(finding => ({ finding, suppression })))
  const reported: readonly Reported[] = [...findings.map(finding => ({ finding })), ...suppressed]
  const all = reported.map(({ finding }) => finding)
  const components = componentsOf(engines, all)
  const [driver, ...extensions] = components.map(component => componentDocument(component, all, texts))
  const notified = findings.filter(finding => !finding.location || isEngineFailure(finding))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver, extensions },
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: !findings.some(isEngineFailure),
            toolExecutionNotifications: notified.map(notificationOf),
          },
        ],
        results: resultsOf(reported, components),
      },
    ],
  }
}

function componentsOf(engines: readonly LintEngine[], findings: readonly Finding[]): readonly Component[] {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort()
  const tools = engines.filter(({ name }) => name !== 'own')
  const ownerOf = (id: string): string | undefined => tools.find(({ name }) => id.startsWith(`${name}/`))?.name
  return [
    { name: 'lint', version: undefined, rules: ids.filter(id => ownerOf(id) === undefined) },
    ...tools.map(({ name, version }) => ({ name, version, rules: ids.filter(id => ownerOf(id) === name) })),
  ]
}

function componentDocument(
  { name, version, rules }: Component,
  findings: readonly Finding[],
  texts: SarifOptions['texts'],
): object {
  return {
    name,
    ...(version !== undefined && { version: clean(version) }),
    rules: rules.map(id =>
      ruleOf(
        id,
        findings.filter(({ rule }) => rule === id),
        texts.get(id),
      ),
    ),
  }
}

function resultsOf(reported: readonly Reported[], components: readonly Component[]): readonly object[] {
  const counts = new Map<string, number>()
  return reported.flatMap(each => {
    const { location, rule } = each.finding
    if (!location) return []
    const owner = components.findIndex(({ rules }) => rules.includes(rule))
    const position = components[owner]?.rules.indexOf(rule) ?? -1
    // The driver has no index: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ section 3.54.3
    const component = owner > 0 ? { toolComponent: { index: owner - 1 } } : {}
    const reference = { id: clean(rule), index: position, ...component }
    return [resultOf(each, location, reference, counts)]
  })
}

function notificationOf(finding: Finding): object {
  return {
    level: SARIF_LEVELS[finding.level],
    message: { text: sarifMessage(finding) },
    associatedRule: { id: clean(finding.rule) },
  }
}
