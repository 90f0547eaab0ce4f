import { withNotCheckedReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

const OTHER_ORIGIN = 'https://other-site.example'

/** Replies arrive over a WebSocket: without it, pages load but chats get no reply. Pages of other sites must get none. */
export const socketsProbe: Probe = {
  name: 'sockets',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url } }, signal) => {
    if (!url) return missingOutput('Url')
    const { origin } = new URL(url)
    const socket = new URL('/ws/socket.io/?EIO=4&transport=websocket', url).href
    const [own, other] = await Promise.all([
      httpClient.upgrade(socket, origin, signal),
      httpClient.upgrade(socket, OTHER_ORIGIN, signal),
    ])
    if (own.status === 403)
      return unhealthyForGood(
        `The WebSocket is refused to the application's own pages at '${origin}' (HTTP 403); 101 was expected.`,
        `Set CORS_ALLOW_ORIGIN to '${origin}'.`,
      )
    if (own.status !== 101)
      return unhealthy(`The WebSocket returned HTTP ${own.status}; 101 was expected.`, "Read the application's log.")
    if (other.status === 101)
      return unhealthyForGood(
        `Pages of any site, such as '${OTHER_ORIGIN}', get a WebSocket; 403 was expected.`,
        `Set CORS_ALLOW_ORIGIN to '${origin}'.`,
      )
    if (other.status !== 403)
      return unhealthy(`The WebSocket of another site's page returned HTTP ${other.status}; 403 was expected.`)
    return healthy(`'${origin}' gets a WebSocket and '${OTHER_ORIGIN}' none.`)
  }),
}
