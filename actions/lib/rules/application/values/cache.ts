import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { mostTasks } from '../taskCount.ts'

const RULE = 'application/cache'
const MANAGER = 'WEBSOCKET_MANAGER'
const URLS = ['REDIS_URL', 'WEBSOCKET_REDIS_URL']
const SENTINELS = ['REDIS_SENTINEL_HOSTS', 'WEBSOCKET_SENTINEL_HOSTS']

/** What several tasks share: without it an answer reaches the browser only if one task has both. */
export const cache: ValueRule = settings => {
  const { isSet, isMissing, text, location, container } = settings
  const tasks = mostTasks(container)
  const about = { rule: RULE, location: location(MANAGER) }
  const value = text(MANAGER)
  const hasCache = [...URLS, ...SENTINELS].some(isSet)
  const lost =
    'every check is green, and answers do not appear when a request reaches another task than the page is connected to'
  if (value !== undefined && value !== '' && value !== 'redis')
    return [
      {
        ...about,
        level: 'error',
        todo: `Set '${MANAGER}' to 'redis'.`,
        message: `'${MANAGER}' is '${value}', and Open WebUI knows 'redis' alone: with several tasks ${lost}.`,
      },
    ]
  if (isSet(MANAGER) && URLS.every(isMissing) && SENTINELS.every(isMissing))
    return [
      {
        ...about,
        level: 'error',
        todo: `Set 'REDIS_URL' in 'Secrets', or remove '${MANAGER}'.`,
        message: `'${MANAGER}' is 'redis' and 'REDIS_URL' is missing: Open WebUI looks for the cache in an endless loop, and is never healthy.`,
      },
    ]
  if (!isMissing(MANAGER)) return []
  if (tasks > 1)
    return [
      {
        ...{
          ...about,
          level: 'error',
          todo: `Set '${MANAGER}' to 'redis', and 'REDIS_URL' in 'Secrets'; or let one task run.`,
        },
        message: `'${MANAGER}' is missing and up to ${tasks} tasks run: ${lost}.`,
      },
    ]
  return hasCache ? [unused(settings)] : []
}

function unused({ location }: ApplicationSettings): Finding {
  return {
    ...{ level: 'warning', rule: RULE, location: location(MANAGER), todo: `Set '${MANAGER}' to 'redis'.` },
    message: `'REDIS_URL' is set and '${MANAGER}' is not: with a second task answers would not appear on every page.`,
  }
}
