import { Problem } from '#lib/model/problem.ts'
import { stackTraceOf } from '#lib/model/stackTrace.ts'
import type { StepResult } from './trial.ts'

type Result = Omit<StepResult, 'step'>

export function passed(detail?: string): Result {
  return { verdict: 'passed', reasons: [], ...(detail !== undefined && { detail }) }
}

export function failed(reasons: readonly string[], detail?: string): Result {
  return { verdict: 'failed', reasons, ...(detail !== undefined && { detail }) }
}

/** A Problem is a refusal with its findings; any other error is a bug with its stack. */
export async function resultOf(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) return failed([`bug: ${stackTraceOf(error).split('\n').slice(0, 4).join(' ')}`])
    const findings = error.findings.map(({ rule, message }) => `${rule}: ${message}`)
    return { verdict: 'refused', reasons: findings.length > 0 ? findings : [error.message] }
  }
}
