import { createContext, Script } from 'node:vm'

/** timeout: the pattern backtracks for so long that the answer is not worth waiting for. */
export type PatternMatch = 'match' | 'no-match' | 'timeout'

/** Milliseconds for one value: an ordinary pattern takes far less than one. */
const LIMIT = 100
/** Up to so many characters even nested repetitions end at once. */
const SHORT = 16
/** A pattern without repeated groups and with one repetition reads each character once. */
const SIMPLE = /^[^*+{}()]*(?:[*+]|\{\d+(?:,\d*)?\})?[^*+{}()]*$/

/**
 * Matches a text against a regular expression in bounded time. A pattern with nested repetitions, such as `(a+)+`, can take
 * longer than the universe exists.
 */
export function matchPattern(pattern: string, text: string, flags = ''): PatternMatch {
  if (text.length <= SHORT || SIMPLE.test(pattern)) return new RegExp(pattern, flags).test(text) ? 'match' : 'no-match'
  const context = createContext({ pattern, text, flags })
  const start = process.cpuUsage().user
  // On a busy machine the time may pass although the pattern was hardly tried.
  for (;;) {
    try {
      return SCRIPT.runInContext(context, { timeout: LIMIT }) === true ? 'match' : 'no-match'
    } catch (error) {
      // The error is one of the other context.
      if (Object(error).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      if (process.cpuUsage().user - start >= LIMIT * 1000) return 'timeout'
    }
  }
}

const SCRIPT = new Script('new RegExp(pattern, flags).test(text)')
