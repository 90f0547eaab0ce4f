/** A request to an emulated host. */
export type SiteRequest = {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  readonly origin: string | undefined
  readonly cookie: string | undefined
  /** It requests a WebSocket. */
  readonly isUpgrade: boolean
}
