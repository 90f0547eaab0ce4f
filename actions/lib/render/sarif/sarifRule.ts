import type { Finding } from '../../model/problem.ts'
import { clean } from '../phrases/clean.ts'
import { webPage } from '../phrases/webPage.ts'
import { SARIF_LEVELS } from './sarifResult.ts'

/** What a rule finds, and what to do. */
export type RuleTexts = { readonly title: string; readonly todo: string }

/**
 * GitHub reads numbers: above 9.0 is critical, from 7.0 high, from 4.0 medium, and below low.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
const SECURITY_SEVERITY = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' } as const
const FROM_WORST = ['critical', 'high', 'medium', 'low'] as const
const LEVELS_FROM_WORST = ['error', 'warning', 'notice'] as const

/** A rule with at least one finding. */
export function ruleOf(id: string, findings: readonly Finding[], texts: RuleTexts | undefined): object {
  const severity = FROM_WORST.find(word => findings.some(finding => finding.severity === word))
  const level = LEVELS_FROM_WORST.find(word => findings.some(finding => finding.level === word)) ?? 'error'
  const [page] = findings.flatMap(({ documentation }) => webPage(documentation) ?? [])
  const todo = texts?.todo ?? findings.find(finding => finding.todo !== undefined)?.todo
  const title = clean(texts?.title ?? id)
  const help = clean(todo === undefined ? title : `${title} ${todo}`)
  return {
    id: clean(id),
    shortDescription: { text: title },
    help: {
      text: help,
      markdown: page === undefined ? plain(help) : `${plain(help)}\n\n[${plain(clean(id))}](${page})`,
    },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: {
      tags: [severity === undefined ? 'correctness' : 'security'],
      ...(severity !== undefined && { 'security-severity': SECURITY_SEVERITY[severity] }),
    },
  }
}

/** Text in which Markdown has no meaning. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+.!|~@&-]/g, '\\$&')
}
