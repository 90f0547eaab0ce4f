/** The stack trace of an error and of its causes. Other fields of an error may hold the request to AWS, so they are left out. */
export function stackTraceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\nCaused by: ${stackTraceOf(error.cause)}`
}
