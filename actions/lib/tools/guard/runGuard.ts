import { Problem } from '../../model/problem.ts'
import { killedText, runProcess } from '../runProcess.ts'
import { type GuardInput, type GuardViolation, violationsIn } from './guardReport.ts'
import type { GuardService } from './guardService.ts'
import type { PolicyPackage } from './policyPackage.ts'

export type GuardRunTools = {
  readonly loaded: PolicyPackage
  readonly signal: AbortSignal | undefined
  /** Milliseconds. */
  readonly limit: number
}

/** The exit codes of Guard that are no failure. */
const PASSED = 0
const VIOLATED = 19

/**
 * The violations of a service's rules in each input; `text` is the template with the input as JSON.
 * @throws Problem with the reason, without a full stop, if Guard fails
 */
export async function runGuard(
  service: GuardService,
  evaluations: readonly { readonly input: GuardInput; readonly text: string }[],
  { loaded, signal, limit }: GuardRunTools,
): Promise<readonly (readonly GuardViolation[])[]> {
  const { executable } = loaded
  const failure = (reason: string): Problem =>
    new Problem(reason, {
      todo: `Run '${executable} --version'. If that fails, delete the folder node_modules and run 'npm ci'.`,
    })
  const result = await runProcess({
    executable,
    args: ['validate', '--payload', '--structured', '--show-summary', 'none', '--output-format', 'json'],
    input: JSON.stringify({ rules: service.texts, data: evaluations.map(({ text }) => text) }),
    signal,
    limit,
  })
  if (result.kind === 'not-started') throw failure(`it does not start (${result.cause.message})`)
  if (result.kind === 'timed-out') throw failure(`it did not end within ${limit / 1000} seconds`)
  if (result.kind === 'flooded') throw failure('it printed without an end')
  if (result.kind === 'killed') throw failure(`it ${killedText(result.by)}`)
  const { code, stdout, stderr } = result
  if (code !== PASSED && code !== VIOLATED) throw failure(`exit code ${code}: ${lastLine(stderr) || lastLine(stdout)}`)
  try {
    const inputs = evaluations.map(({ input }) => input)
    const violations = violationsIn(stdout, service, inputs)
    if (violations.some(({ length }) => length > 0) !== (code === VIOLATED))
      throw new Error(`exit code ${code} does not fit its report`)
    return violations
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw failure(error.message)
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
