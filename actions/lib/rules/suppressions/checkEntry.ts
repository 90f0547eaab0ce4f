import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import { refusalOf } from './suppressibleRule.ts'
import { daysBetween, MOST_DAYS_AHEAD } from './suppressionDate.ts'

const KEYS = ['id', 'reason', 'expires'] as const
const SHORTEST_REASON = 10

/** The first mistake of an entry, and its key; without a key it is the whole entry. */
export type EntryMistake = Pick<Finding, 'message'> & {
  readonly rule: string
  readonly todo: string
  readonly key?: string
}

export type Entry = { readonly id: string; readonly reason: string; readonly expires: string }

/** The entry, or its first mistake: one clear error is better than three that mean the same. */
export function checkEntry(node: Json, today: string): Entry | EntryMistake {
  if (!isMap(node))
    return {
      rule: 'suppression/shape',
      message: `A suppression is a map, not ${kindOf(node)}.`,
      todo: "Write { id: …, reason: …, expires: 'YYYY-MM-DD' }.",
    }
  return keyMistake(node) ?? idMistake(node) ?? reasonMistake(node) ?? dateMistake(node, today) ?? entryOf(node)
}

function entryOf({ id, reason, expires }: JsonMap): Entry {
  return { id: String(id), reason: String(reason).trim(), expires: String(expires) }
}

function keyMistake(node: JsonMap): EntryMistake | undefined {
  const unknown = Object.keys(node).find(key => !KEYS.some(known => known === key))
  if (unknown !== undefined) {
    const near = nearest(unknown, KEYS)
    return {
      rule: 'suppression/shape',
      message: `A suppression has the unknown key '${unknown}'.`,
      todo: near ? `Did you mean '${near}'?` : `Its keys are ${quotedList(KEYS)}.`,
      key: unknown,
    }
  }
  const missing = KEYS.filter(key => node[key] === undefined)
  if (missing.length === 0) return undefined
  const name = typeof node.id === 'string' ? `The suppression of '${node.id}'` : 'A suppression'
  return {
    rule: 'suppression/shape',
    message: `${name} has no ${missing.map(key => `'${key}'`).join(' and no ')}.`,
    todo: missing.map(key => ADVICE[key]).join(' '),
  }
}

const ADVICE: Readonly<Record<(typeof KEYS)[number], string>> = {
  id: 'Add the id that lint prints behind the finding.',
  reason: `Add why the finding is accepted, in at least ${SHORTEST_REASON} characters.`,
  expires: `Add the last day as 'YYYY-MM-DD', at most ${MOST_DAYS_AHEAD} days ahead.`,
}

function idMistake({ id }: JsonMap): EntryMistake | undefined {
  if (typeof id === 'string') {
    const refusal = refusalOf(id)
    return refusal && { ...refusal, key: 'id' }
  }
  return { rule: 'suppression/shape', message: `'id' is ${kindOf(id)}, not text.`, todo: ADVICE.id, key: 'id' }
}

function reasonMistake({ id, reason }: JsonMap): EntryMistake | undefined {
  const about = { rule: 'suppression/reason', todo: ADVICE.reason, key: 'reason' }
  if (typeof reason !== 'string') return { ...about, message: `'reason' is ${kindOf(reason)}, not text.` }
  const { length } = [...reason.trim()]
  if (length >= SHORTEST_REASON) return undefined
  return { ...about, message: `The reason to accept '${String(id)}' has ${length} characters.` }
}

function dateMistake({ expires }: JsonMap, today: string): EntryMistake | undefined {
  const about = { rule: 'suppression/date', todo: ADVICE.expires, key: 'expires' }
  if (typeof expires !== 'string') return { ...about, message: `'expires' is ${kindOf(expires)}, not a date.` }
  const days = daysBetween(today, expires)
  if (days === undefined) return { ...about, message: `'${expires}' is no date of the form YYYY-MM-DD.` }
  if (days <= MOST_DAYS_AHEAD) return undefined
  return { ...about, message: `'${expires}' is ${days} days ahead, more than ${MOST_DAYS_AHEAD}.` }
}

function kindOf(node: Json | undefined): string {
  if (Array.isArray(node)) return 'a list'
  if (isMap(node)) return 'a map'
  return node === null || node === undefined ? 'empty' : `'${String(node)}'`
}
