import { Problem } from '../model/problem.ts'

const SECONDS = { ms: 0.001, s: 1, m: 60, h: 3_600 } as const
const FORM = /^(\d{1,6})(ms|s|m|h)$/

/**
 * The seconds of a duration such as `90s`, `30m` or `2h`: one whole number and one unit.
 * @param name of the flag or input, as it is typed: `--deadline`, `deadline`
 * @throws Problem of kind usage for any other text, a number without a unit included
 */
export function parseDuration(name: string, text: string): number {
  const [, number, unit] = FORM.exec(text) ?? []
  if (number !== undefined && isUnit(unit)) return Number(number) * SECONDS[unit]
  throw invalidDuration(name, text)
}

/** The same for how long something may take; undefined stays undefined, and no time at all is refused. */
export function parseDeadline(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = parseDuration(name, text)
  if (seconds > 0) return seconds
  throw invalidDuration(name, text)
}

function isUnit(unit: string | undefined): unit is keyof typeof SECONDS {
  return unit !== undefined && Object.hasOwn(SECONDS, unit)
}

function invalidDuration(name: string, text: string): Problem {
  return new Problem(`Invalid value '${text}' for '${name}': expected a duration such as '90s', '30m' or '2h'.`, {
    kind: 'usage',
    todo: `Correct '${name}', or leave it out.`,
  })
}
