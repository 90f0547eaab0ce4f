/** The refusal of a request, with the code and the message of AWS's service. */
export class WireError extends Error {
  /** The code on the wire: `ValidationError`, `AlreadyExistsException`. */
  readonly code: string
  /** HTTP status. */
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.name = 'WireError'
    this.code = code
    this.status = status
  }
}

export function validationError(message: string): WireError {
  return new WireError('ValidationError', message)
}
