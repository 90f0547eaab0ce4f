/** A request as it arrives at a host of the rehearsal. */
export type SiteRequest = {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  readonly origin: string | undefined
  /** It asks to become a WebSocket. */
  readonly isUpgrade: boolean
}
