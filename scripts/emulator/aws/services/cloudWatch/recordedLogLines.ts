/** Lines of the application with LOG_FORMAT=json: some of its parts still write plain text. */
const START_LINES = [
  'INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.',
  'INFO  [alembic.runtime.migration] Will assume transactional DDL.',
  'INFO:     Started server process [1]',
  'INFO:     Waiting for application startup.',
  '{"ts": "{ts}", "level": "info", "msg": "Application startup complete.", "caller": "uvicorn.lifespan.on:startup"}',
]
const HEALTH_LINE =
  '{"ts": "{ts}", "level": "info", "msg": "GET /health HTTP/1.1 200", "caller": "uvicorn.access:send"}'

/** The interval of a load balancer's health checks. */
const HEALTH_CHECK_SECONDS = 15
/** One hour of health checks, so that a server that runs for days does not fill the memory. */
const MAX_HEALTH_LINES = 240

export type RecordedLogLine = { readonly at: Date; readonly text: string }

/** The log of a task that serves since `start`, oldest line first. */
export function logLinesSince(start: Date, now: Date): readonly RecordedLogLine[] {
  const healthChecks = Math.max(0, Math.floor((now.getTime() - start.getTime()) / 1000 / HEALTH_CHECK_SECONDS))
  const kept = Math.min(healthChecks, MAX_HEALTH_LINES)
  const healthCheckTimes = Array.from(
    { length: kept },
    (_, index) => start.getTime() + (healthChecks - kept + index + 1) * HEALTH_CHECK_SECONDS * 1000,
  )
  return [
    ...START_LINES.map(text => lineAt(text, start)),
    ...healthCheckTimes.map(at => lineAt(HEALTH_LINE, new Date(at))),
  ]
}

function lineAt(text: string, at: Date): RecordedLogLine {
  return { at, text: text.replace('{ts}', at.toISOString()) }
}
