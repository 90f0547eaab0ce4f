import type { Finding } from '../../model/problem.ts'

/** The findings of a rule. A rule that throws is a bug, which is a finding and hides no other. */
export function ruleFindings(
  rule: { readonly name: string },
  subject: string,
  evaluate: () => readonly Finding[],
): readonly Finding[] {
  try {
    return evaluate()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [
      {
        level: 'error',
        rule: 'lint/rule-failed',
        message: `Rule '${rule.name}' failed on ${subject}: ${reason}; this is a bug in this repository.`,
        todo: 'Report the bug with this message. The other rules have run.',
      },
    ]
  }
}
