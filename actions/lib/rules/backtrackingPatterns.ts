import { javaScriptPatternOf } from '../model/javaPattern.ts'
import { matchEach, matchPattern } from '../model/matchPattern.ts'
import type { TemplateRule } from './rule.ts'

/**
 * A pattern with a repetition inside a repetition, such as `(a+)+`, can take practically unlimited time to refuse a value.
 * CloudFormation takes it: AWS's Quick Starts have one for names of buckets.
 * https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
 */
export const backtrackingPatterns: TemplateRule = ({ parameters, document }) =>
  Object.entries(parameters).flatMap(([name, { allowedPattern }]) =>
    allowedPattern === undefined || !backtracks(javaScriptPatternOf(allowedPattern) ?? '')
      ? []
      : [
          {
            level: 'warning' as const,
            rule: 'template/backtracking-pattern',
            message: `The AllowedPattern of '${name}' can take practically unlimited time to refuse a value, because a repetition inside a repetition backtracks.`,
            todo: 'Write each repetition so that only one way of matching exists: (a+)+ is a+.',
            location: document.locationOf(['Parameters', name, 'AllowedPattern']),
          },
        ],
  )

const COMMON = ['a', 'A', '0', '-', '_', '.', '/', ':', ' ']
const LENGTH = 64
/** No pattern of a template accepts it. */
const REFUSED = '\u0000'

/** Tries values that nearly match: the same one or two characters again and again, and then one that does not fit. */
function backtracks(pattern: string): boolean {
  const prefix = /^\^?([\w\s:/@-]*)(?![*+?{])/.exec(pattern)?.[1] ?? ''
  const literals = [...new Set(pattern.match(/[\w@#%&=,;-]/g) ?? [])].slice(0, 12)
  const characters = [...new Set([...literals, ...COMMON])]
  const pairs = characters.slice(0, 6).flatMap(one => characters.slice(0, 6).map(other => one + other))
  const values = [...characters, ...pairs].flatMap(unit => {
    const repeated = unit.repeat(LENGTH / unit.length)
    return [repeated + REFUSED, prefix + repeated + REFUSED]
  })
  const whole = `^(?:${pattern})$`
  // Trying all at once is quick for nearly every pattern.
  return matchEach(whole, values) === 'timeout' && values.some(value => matchPattern(whole, value) === 'timeout')
}
