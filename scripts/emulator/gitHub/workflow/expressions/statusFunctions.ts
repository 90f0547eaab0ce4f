import { BooleanData } from '@actions/expressions/data/boolean'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'

/** The status so far: in a job of its steps, before a job of the jobs that it needs, directly or not. */
export type StatusSoFar = { readonly isSuccess: boolean; readonly isFailure: boolean; readonly isCancelled: boolean }

/** https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions */
export function statusFunctions({ isSuccess, isFailure, isCancelled }: StatusSoFar): readonly FunctionDefinition[] {
  const values = { always: true, success: isSuccess, failure: isFailure, cancelled: isCancelled }
  return Object.entries(values).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new BooleanData(value),
  }))
}
