/** An error's own stack and those of its causes; its other fields may hold what was sent to AWS. */
export function stackTraceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\nCaused by: ${stackTraceOf(error.cause)}`
}
