import { Problem } from '../../model/problem.ts'
import type { GuardInput, GuardViolation } from './guardReport.ts'
import type { GuardService } from './guardService.ts'
import { type GuardRunTools, runGuard } from './runGuard.ts'

/** The result of one input. A resource that Guard fails for hides nothing about the others. */
export type IsolatedResult = {
  readonly violations: readonly GuardViolation[]
  readonly failures: readonly { readonly resource: string; readonly problem: Problem }[]
}

/** Milliseconds for one resource; some hundred of them may be tried. */
const LIMIT = 30_000

/** True if Guard works with the rules of a service, so that an input is the reason of a failure. */
export async function worksWithout(service: GuardService, tools: GuardRunTools): Promise<boolean> {
  const result = await attempt(service, {}, tools)
  return !(result instanceof Problem)
}

/**
 * The violations of the resources that Guard can evaluate, and the others, which are tried one by one.
 * @throws Problem with the reason if no resource alone makes Guard fail
 */
export async function isolateFailure(
  service: GuardService,
  input: GuardInput,
  tools: GuardRunTools,
): Promise<IsolatedResult> {
  const whole = await attempt(service, input, tools)
  if (!(whole instanceof Problem)) return { violations: whole, failures: [] }
  const failures: { readonly resource: string; readonly problem: Problem }[] = []
  for (const [resource, value] of Object.entries(input)) {
    const alone = await attempt(service, { [resource]: value }, tools)
    if (alone instanceof Problem) failures.push({ resource, problem: alone })
  }
  if (failures.length === 0) throw whole
  const failed = new Set(failures.map(({ resource }) => resource))
  const rest = Object.fromEntries(Object.entries(input).filter(([resource]) => !failed.has(resource)))
  const violations = await attempt(service, rest, tools)
  if (violations instanceof Problem) throw violations
  return { violations, failures }
}

async function attempt(
  service: GuardService,
  input: GuardInput,
  tools: GuardRunTools,
): Promise<readonly GuardViolation[] | Problem> {
  const limited = { ...tools, limit: Math.min(tools.limit, LIMIT) }
  try {
    const [violations = []] = await runGuard(service, [{ input, text: JSON.stringify({ Resources: input }) }], limited)
    return violations
  } catch (error) {
    if (!(error instanceof Problem) || tools.signal?.aborted) throw error
    return error
  }
}
