import { Problem } from '../model/problem.ts'

/**
 * The value, checked against the known values.
 * @throws Problem for a value that AWS introduced after this version
 */
export function enumValue<T extends string>(values: readonly T[], value: string | undefined, subject: string): T {
  const match = values.find(candidate => candidate === value)
  if (match !== undefined) return match
  if (value === undefined) return required<T>(undefined, `no ${subject}`)
  throw new Problem(`AWS returned the ${subject} '${value}', which this version does not know.`, {
    todo: `Look at it in the AWS console, and update this repository: a newer version may know '${value}'.`,
  })
}

/** This repository's name for a value of AWS. */
export function translateEnum<T>(names: Readonly<Record<string, T>>, value: string | undefined, subject: string): T {
  const key = enumValue(Object.keys(names), value, subject)
  // enumValue() found the key in this table.
  return names[key] as T
}

/**
 * The value of a member that AWS's types call optional although AWS always sends it.
 * @throws Problem without it: half a response must never be read as an empty one
 */
export function required<T>(value: T | undefined, subject: string): T {
  if (value !== undefined) return value
  throw new Problem(`AWS's response is incomplete: it has ${subject}.`, {
    reason: 'intercepted',
    todo: 'Try again. If it stays so, check HTTPS_PROXY and AWS_ENDPOINT_URL: a proxy may have changed the response.',
  })
}

/**
 * Refuses a response about something else than the request named.
 * @param subject `stack`
 */
export function requireSame(subject: string, requested: string, received: readonly (string | undefined)[]): void {
  if (received.includes(requested)) return
  const names = received.filter(name => name !== undefined).map(name => `'${name}'`)
  throw new Problem(
    `AWS's response is about another ${subject}: ${[...new Set(names)].join(' or ') || 'one without name'} instead of '${requested}'.`,
    { reason: 'intercepted', todo: 'Look for a proxy or a cache that mixes up responses, then try again.' },
  )
}
