import { Problem } from '../../model/problem.ts'
import type { Reporter } from '../../ports.ts'

/**
 * Runs a report to GitHub. Any failure of it is only a warning: a comment that cannot be written neither fails a good
 * deployment nor hides a failed one.
 */
export async function bestEffort<T>(
  action: string,
  run: () => Promise<T>,
  { reporter }: { readonly reporter: Reporter },
): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    const todo = error instanceof Problem && error.todo !== undefined ? ` ${error.todo}` : ''
    const reason = error instanceof Error ? error.message : String(error)
    reporter.report({ kind: 'warning', text: `${action} failed; nothing else is affected: ${reason}${todo}` })
    return undefined
  }
}
