import { Problem } from '../../model/problem.ts'
import type { Reporter } from '../../ports.ts'

/**
 * Tells people something. When that fails, whatever the reason, it is a warning: a comment that cannot be written turns
 * no good deployment red and hides no bad one.
 */
export async function bestEffort<T>(
  what: string,
  tell: () => Promise<T>,
  { reporter }: { readonly reporter: Reporter },
): Promise<T | undefined> {
  try {
    return await tell()
  } catch (error) {
    const todo = error instanceof Problem && error.todo !== undefined ? ` ${error.todo}` : ''
    const why = error instanceof Error ? error.message : String(error)
    reporter.report({ kind: 'warning', text: `${what} failed, which changes nothing else: ${why}${todo}` })
    return undefined
  }
}
