/** A step fails, with this message as its annotation. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure'
}
