/** What a service answers when it refuses: the code and words that AWS's own service uses. */
export class WireError extends Error {
  /** As on the wire: `ValidationError`, `AlreadyExistsException`. */
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
