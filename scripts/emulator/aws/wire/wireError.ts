/** The refusal of a request, with the code and the message of AWS's service. */
export class WireError extends Error {
  /** The code on the wire: `ValidationError`, `AlreadyExistsException`. */
  readonly code: string
  /** HTTP status. */
  readonly status: number
  /** Headers of the response, beside those of the protocol. */
  readonly headers: Readonly<Record<string, string>>

  constructor(code: string, message: string, status = 400, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = 'WireError'
    this.code = code
    this.status = status
    this.headers = headers
  }
}

export function validationError(message: string): WireError {
  return new WireError('ValidationError', message)
}
