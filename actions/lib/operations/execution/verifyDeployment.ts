import type { Check } from '../../model/check.ts'
import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { VerifyOutcome } from '../../model/outcome.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'
import { runChecks } from '../verify.ts'
import { setTerminationProtection } from './terminationProtection.ts'

/**
 * Sets the termination protection and runs the checks, also after a run without changes: an earlier run may have been killed
 * between its change and its verification.
 */
export async function verifyDeployment(
  stack: Stack,
  environment: Environment,
  tools: Omit<Tools, 'schemas' | 'types'>,
): Promise<{ readonly outputs: Stack['outputs'] } & Pick<VerifyOutcome, 'checks' | 'note'>> {
  await setTerminationProtection(stack, environment.protected, tools)
  try {
    const { checks, note } = await runChecks({ environment }, tools)
    return { outputs: stack.outputs, checks, ...(note !== undefined && { note }) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // The deployment succeeded, whether or not it can be verified.
    const check: Check = { name: 'verify', verdict: 'not-checked', detail: error.message, milliseconds: 0 }
    return { outputs: stack.outputs, checks: [error.todo === undefined ? check : { ...check, todo: error.todo }] }
  }
}
