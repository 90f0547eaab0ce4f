import { Problem } from '../model/problem.ts'
import { redactFinding, redactLocation } from './redactFinding.ts'
import type { Redaction } from './redaction.ts'
import { redactNextSteps } from './redactNextSteps.ts'

export function redactProblem(problem: Problem, redaction: Redaction): Problem {
  const { kind, reason, location, missingPermission, findings, todo, steps, cause } = problem
  return new Problem(redaction.text(problem.message), {
    kind,
    reason,
    missingPermission: missingPermission === undefined ? undefined : redaction.text(missingPermission),
    findings: findings.map(finding => redactFinding(finding, redaction)),
    cause: redactError(cause, redaction),
    ...(location && { location: redactLocation(location, redaction) }),
    steps: steps && redactNextSteps(steps, redaction),
    ...(todo !== undefined && { todo: redaction.text(todo) }),
  })
}

/** Any value that was thrown. A bug keeps its class and its stack trace; the texts of both lose the secrets. */
export function redactError(error: unknown, redaction: Redaction): unknown {
  if (error === undefined) return undefined
  if (error instanceof Problem) return redactProblem(error, redaction)
  if (!(error instanceof Error)) return redaction.text(String(error))
  const cause = redactError(error.cause, redaction)
  const stack = redaction.text(error.stack ?? '')
  return Object.assign(error, { message: redaction.text(error.message), stack, ...(cause !== undefined && { cause }) })
}
