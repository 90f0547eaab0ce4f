/** An error that a person can mend. `output`: what the program has printed. */
export class SetUpError extends Error {
  constructor(message, todo, output = '') {
    super(message)
    this.todo = todo
    this.output = output
  }
}

/** A signal ended this process, or the program that it has started. */
export class Interruption extends Error {
  constructor(signal) {
    super(`interrupted by ${signal}`)
    this.signal = signal
  }
}
