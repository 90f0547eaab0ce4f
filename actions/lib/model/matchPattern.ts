import { type Context, createContext, Script } from 'node:vm'

/** timeout: the pattern backtracks for so long that the answer is not worth waiting for. */
export type PatternMatch = 'match' | 'no-match' | 'timeout'

/** Milliseconds: an ordinary pattern takes far less than one. */
const LIMIT = 100
/** Up to so many characters even nested repetitions end at once. */
const SHORT = 16
/** So many attempts take a few milliseconds. */
const FEW_ATTEMPTS = 1_000_000

/**
 * Matches a text against a regular expression in bounded time. A pattern with nested repetitions, such as `(a+)+`, can take
 * longer than the universe exists.
 */
export function matchPattern(pattern: string, text: string, flags = ''): PatternMatch {
  return matchEach(pattern, [text], flags)
}

/** The worst result of all texts: `timeout` before `no-match` before `match`. They share the time of one text. */
export function matchEach(pattern: string, texts: readonly string[], flags = ''): PatternMatch {
  if (!texts.every(({ length }) => length <= SHORT || maxAttempts(pattern, length) <= FEW_ATTEMPTS))
    return matchOnce(pattern, texts, flags)
  const expression = new RegExp(pattern, flags)
  return texts.every(text => expression.test(text)) ? 'match' : 'no-match'
}

/**
 * How many ways of matching a pattern has at most on a text of this length: a match begins at any character, each repetition
 * ends at any character, and an option is taken or not. A repeated group has too many.
 */
function maxAttempts(pattern: string, length: number): number {
  if (/\)[*+{]/.test(pattern)) return Number.POSITIVE_INFINITY
  const repetitions = pattern.match(/[*+]|\{\d+,/g)?.length ?? 0
  const options = pattern.match(/[?|]/g)?.length ?? 0
  return length ** (1 + repetitions) * 2 ** options
}

/** The parameters of an environment are checked again and again, and each comparison in limited time starts a thread. */
function matchOnce(pattern: string, texts: readonly string[], flags: string): PatternMatch {
  const key = JSON.stringify([pattern, flags, texts])
  const result = results.get(key) ?? matchInTime(pattern, texts, flags)
  if (results.size >= MAX_RESULTS) results.clear()
  if (result !== 'timeout') results.set(key, result)
  return result
}

const MAX_RESULTS = 1_000
const results = new Map<string, PatternMatch>()

function matchInTime(pattern: string, texts: readonly string[], flags: string): PatternMatch {
  const context = Object.assign(sharedContext(), { pattern, texts, flags })
  const start = process.threadCpuUsage().user
  // On a busy machine the time may pass although the pattern was hardly tried.
  for (;;) {
    try {
      return SCRIPT.runInContext(context, { timeout: LIMIT }) === 0 ? 'match' : 'no-match'
    } catch (error) {
      // The error is one of the other context.
      if (Object(error).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      if (process.threadCpuUsage().user - start >= LIMIT * 1000) return 'timeout'
    }
  }
}

// Each text is tried, also after one that does not match: a later one may take too long.
const SCRIPT = new Script('texts.filter(text => !new RegExp(pattern, flags).test(text)).length')

/** Creating a context takes five times as long as a comparison in it, and a pattern can change nothing in it. */
function sharedContext(): Context {
  context ??= createContext({})
  return context
}

let context: Context | undefined
