import { Problem } from '#lib/model/problem.ts'
import type { Reporter } from '#lib/ports.ts'

export const CANARY = 'Qzcanary'
const TEXT = `refused: password=${CANARY}, at https://user:${CANARY}@example.com`

/** Shows a secret before any operation has read the secrets of its environment. */
export function leak(how: string | undefined, { reporter }: { readonly reporter: Reporter }): void {
  switch (how) {
    case 'bug':
      throw new TypeError(`unexpected: ${TEXT}`, { cause: new Error(TEXT) })
    case 'problem':
      throw new Problem(TEXT, { todo: TEXT, location: { file: 'environments/dev.yaml', line: 3, column: 5 } })
    case 'findings': {
      const location = { file: 'environments/dev.yaml', line: 3, column: 5 }
      throw new Problem('Two findings.', { findings: [{ level: 'error', rule: 'x', message: TEXT, location }] })
    }
    default:
      reporter.report({ kind: 'warning', text: TEXT })
  }
}
