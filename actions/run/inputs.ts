import { Problem } from '#lib/model/problem.ts'
import type { Runner } from '#lib/ports.ts'

/** An input that is a positive whole number; undefined when it is empty. */
export function numberInput(input: Runner['input'], name: string): number | undefined {
  const text = input(name)
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new Problem(`The input '${name}' is '${text}', and must be a whole number above 0.`, {
    kind: 'usage',
    todo: `Correct '${name}', or leave it out.`,
  })
}

/** An input that is true or false; false when it is empty. */
export function booleanInput(input: Runner['input'], name: string): boolean {
  const text = input(name)
  if (text === undefined || text === 'false') return false
  if (text === 'true') return true
  throw new Problem(`The input '${name}' is '${text}', and must be 'true' or 'false'.`, {
    kind: 'usage',
    todo: `Correct '${name}', or leave it out.`,
  })
}

/** An input that is names with blanks, commas or lines between them. */
export function listInput(input: Runner['input'], name: string): readonly string[] {
  return (input(name) ?? '').split(/[\s,]+/).filter(word => word !== '')
}
