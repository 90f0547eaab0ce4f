export type WebRequest = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Of a POST: `application/x-www-form-urlencoded`. */
  readonly form?: string
}

export type WebResponse = {
  readonly status: number
  /** The address of a redirect, as the server wrote it. */
  readonly location: string | undefined
  /** Each `Set-Cookie` header. */
  readonly cookies: readonly string[]
  readonly body: string
}
