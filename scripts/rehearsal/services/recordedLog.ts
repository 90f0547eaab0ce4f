/** How the application writes with LOG_FORMAT=json: some lines of its parts stay plain text all the same. */
const START = [
  'INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.',
  'INFO  [alembic.runtime.migration] Will assume transactional DDL.',
  'INFO:     Started server process [1]',
  'INFO:     Waiting for application startup.',
  '{"ts": "{ts}", "level": "info", "msg": "Application startup complete.", "caller": "uvicorn.lifespan.on:startup"}',
]
const HEALTH = '{"ts": "{ts}", "level": "info", "msg": "GET /health HTTP/1.1 200", "caller": "uvicorn.access:send"}'

/** How often a load balancer looks at the health of a task. */
const SECONDS = 15
/** An hour of looks; a server that stays up for days does not fill the memory. */
const MOST_LOOKS = 240

export type LogLine = { readonly at: Date; readonly text: string }

/** What a task has written that serves since then, oldest line first. */
export function linesSince(start: Date, now: Date): readonly LogLine[] {
  const looks = Math.max(0, Math.floor((now.getTime() - start.getTime()) / 1000 / SECONDS))
  const kept = Math.min(looks, MOST_LOOKS)
  const later = Array.from(
    { length: kept },
    (_, index) => start.getTime() + (looks - kept + index + 1) * SECONDS * 1000,
  )
  return [...START.map(text => lineAt(text, start)), ...later.map(at => lineAt(HEALTH, new Date(at)))]
}

function lineAt(text: string, at: Date): LogLine {
  return { at, text: text.replace('{ts}', at.toISOString()) }
}
