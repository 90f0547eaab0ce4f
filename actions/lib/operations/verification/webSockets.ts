import { withNotCheckedReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

const FOREIGN = 'https://foreign.example'

/** Answers come over a WebSocket: without one, pages load and chats never answer. Other sites must not get one. */
export const socketsProbe: Probe = {
  name: 'sockets',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url } }, signal) => {
    if (!url) return missingOutput('Url')
    const { origin } = new URL(url)
    const socket = new URL('/ws/socket.io/?EIO=4&transport=websocket', url).href
    const [own, foreign] = await Promise.all([
      httpClient.upgrade(socket, origin, signal),
      httpClient.upgrade(socket, FOREIGN, signal),
    ])
    if (own.status === 403)
      return unhealthyForGood(
        `The WebSocket is refused to the application's own pages at '${origin}' (HTTP 403); 101 was expected.`,
        `Set CORS_ALLOW_ORIGIN to '${origin}'.`,
      )
    if (own.status !== 101)
      return unhealthy(`The WebSocket answered HTTP ${own.status}; 101 was expected.`, "Read the application's log.")
    if (foreign.status === 101)
      return unhealthyForGood(
        `Pages of any site, such as '${FOREIGN}', get a WebSocket; 403 was expected.`,
        `Set CORS_ALLOW_ORIGIN to '${origin}'.`,
      )
    if (foreign.status !== 403)
      return unhealthy(`A foreign page's WebSocket was answered with HTTP ${foreign.status}; 403 was expected.`)
    return healthy(`'${origin}' gets a WebSocket and '${FOREIGN}' none.`)
  }),
}
