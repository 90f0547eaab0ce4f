import { Problem } from '../model/problem.ts'
import { redactFinding, redactLocation } from './redactFinding.ts'
import type { Redaction } from './redaction.ts'
import { redactNextSteps } from './redactNextSteps.ts'

export function redactProblem(problem: Problem, redaction: Redaction): Problem {
  return redactedProblem(problem, redaction, new Set())
}

/**
 * Any value that was thrown; never throws itself. A bug keeps its class and its stack trace; the texts of both lose the
 * secrets. An error that cannot be changed, such as a frozen one, becomes a copy.
 */
export function redactError(error: unknown, redaction: Redaction): unknown {
  return redactedError(error, redaction, new Set())
}

/** `effects` has the errors whose cause is redacted now: an error can be the cause of its own cause. */
function redactedProblem(problem: Problem, redaction: Redaction, effects: ReadonlySet<unknown>): Problem {
  const { kind, reason, location, missingPermission, findings, todo, steps, cause } = problem
  return new Problem(redaction.text(problem.message), {
    kind,
    reason,
    missingPermission: missingPermission === undefined ? undefined : redaction.text(missingPermission),
    findings: findings.map(finding => redactFinding(finding, redaction)),
    cause: redactedError(cause, redaction, new Set([...effects, problem])),
    ...(location && { location: redactLocation(location, redaction) }),
    steps: steps && redactNextSteps(steps, redaction),
    ...(todo !== undefined && { todo: redaction.text(todo) }),
  })
}

function redactedError(error: unknown, redaction: Redaction, effects: ReadonlySet<unknown>): unknown {
  if (error === undefined || effects.has(error)) return undefined
  if (error instanceof Problem) return redactedProblem(error, redaction, effects)
  if (!(error instanceof Error)) return redaction.text(textOr('A value without a text', () => String(error)))
  const texts = {
    message: redaction.text(textOr('', () => String(error.message))),
    stack: redaction.text(textOr('', () => String(error.stack ?? ''))),
  }
  return withTexts(error, { ...texts, cause: redactedError(causeOf(error), redaction, new Set([...effects, error])) })
}

type RedactedTexts = { readonly message: string; readonly stack: string; readonly cause: unknown }

/** The message of a DOMException, which a fetch throws after its time limit, has a getter only: it is defined anew. */
function withTexts(error: Error, texts: RedactedTexts): Error {
  try {
    for (const [name, value] of Object.entries(texts))
      if (value !== undefined || name in error)
        Object.defineProperty(error, name, { value, configurable: true, writable: true, enumerable: false })
    return error
  } catch {
    const name = textOr('Error', () => String(error.name))
    return Object.assign(new Error(texts.message, { cause: texts.cause }), { name, stack: texts.stack })
  }
}

/** An error of a library can have a property whose getter throws. */
function causeOf(error: Error): unknown {
  try {
    return error.cause
  } catch {
    return undefined
  }
}

function textOr(fallback: string, read: () => string): string {
  try {
    return read()
  } catch {
    return fallback
  }
}
