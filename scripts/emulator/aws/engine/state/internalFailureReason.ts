/** The reason of what a bug of the emulator ended. */
export function internalFailureReason(error: unknown): string {
  return `Internal Failure: ${error instanceof Error ? error.message : String(error)}`
}
