import type { PublishedPort } from '../model/local/localService.ts'

/** This machine. */
export type Machine = {
  /** taken: another program listens there. `holder` is its name and process id, where the system lets us know. */
  readonly portState: (port: PublishedPort) => Promise<PortState>
  /** Bytes that are free where a folder is, or where its nearest existing parent is. */
  readonly freeBytes: (folder: string) => Promise<number>
  /** False if there is no browser to open, such as on a server. */
  readonly openBrowser: (url: string) => Promise<boolean>
}

export type PortState =
  | { readonly kind: 'free' }
  /** Ports below 1024 can need more rights. */
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'taken'; readonly holder: string | undefined }
