import type { Stack } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'

/** Sets termination protection as the environment's file says. A change set has no field for it. */
export async function setTerminationProtection(
  { name, terminationProtection }: Stack,
  on: boolean,
  { cloudFormation, reporter }: Pick<Tools, 'cloudFormation' | 'reporter'>,
): Promise<void> {
  if (terminationProtection === on) return
  reporter.report({ kind: 'step', step: 'protect', subject: name })
  try {
    await cloudFormation.setTerminationProtection(name, on)
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    throw new Problem(
      `Stack '${name}' is deployed, but its termination protection could not be switched ${on ? 'on' : 'off'}: ${cause.message}`,
      { todo: `${cause.todo ? `${cause.todo} ` : ''}Then run the same command again: it changes nothing else.`, cause },
    )
  }
}
