import { pageExcerpt } from '../../model/pageExcerpt.ts'

/**
 * not-gitHub: another host wrote it, such as a proxy, or changed it. cut-off: its end is missing. missing: there was none
 * in time.
 */
type Defect = 'not-gitHub' | 'cut-off' | 'missing'

type Received = { readonly status?: number; readonly headers?: Readonly<Record<string, string>> }

/** A response that says nothing about what was requested. Its message is a phrase: `HTTP 200: 'Please log in'`. */
export class UnusableResponse extends Error {
  readonly defect: Defect
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(defect: Defect, message: string, { status, headers = {} }: Received = {}) {
    super(message)
    this.name = 'UnusableResponse'
    this.defect = defect
    this.status = status
    this.headers = headers
  }
}

/** @param sent the body of the request, which a page may repeat */
export function pageInstead(
  page: string,
  sent: string,
  received: Received & { readonly status: number },
): UnusableResponse {
  const words = pageExcerpt(page, sent)
  return new UnusableResponse('not-gitHub', `HTTP ${received.status}: ${words ? `'${words}'` : 'no text'}`, received)
}

/** A response in JSON that is not the one of the request. */
export function unexpectedData(data: unknown, reason: string): UnusableResponse {
  const words = pageExcerpt((JSON.stringify(data) ?? '').slice(0, 20_000).replace(/[{}[\]":,]+/g, ' '), '')
  return new UnusableResponse('not-gitHub', words ? `${reason}: '${words}'` : reason)
}

export function responseCutOff(): UnusableResponse {
  return new UnusableResponse('cut-off', 'its end is missing')
}

export function responseMissing(milliseconds: number): UnusableResponse {
  return new UnusableResponse('missing', `no whole response within ${Math.round(milliseconds / 1_000)} seconds`)
}
