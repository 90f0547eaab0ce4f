import {
  type ResolvedResource,
  type ResolvedStack,
  Unknown,
  type Value,
  type ValueMap,
} from '../template/resolve/resolvedStack.ts'

/** AWS's own estimates count a month as 730 hours. */
export const HOURS = 730

/** One thing that AWS charges for a resource. */
export type Charge =
  | {
      readonly kind: 'fixed'
      /** The price's id. */
      readonly price: string
      /** Units a month. */
      readonly quantity: number
      /** A price of unit `share` that the amount is multiplied with. */
      readonly share?: string
      readonly words: string
    }
  | { readonly kind: 'usage'; readonly price: string; readonly words: string }
  /** A value that the price depends on is known only to the running stack, or has no price here. A clause. */
  | { readonly kind: 'gap'; readonly reason: string }

/** The charges of one resource of a type; `stack` has its neighbours. */
export type Pricer = (resource: ResolvedResource, stack: ResolvedStack) => readonly Charge[]

export function fixed(price: string, quantity: number, words: string, share?: string): Charge {
  return { kind: 'fixed', price, quantity, words, ...(share !== undefined && { share }) }
}

export function usage(price: string, words: string): Charge {
  return { kind: 'usage', price, words }
}

export function unknownValue(property: string): Charge {
  return { kind: 'gap', reason: `only the running stack has the value of ${property}` }
}

/** A value as a number; undefined if it is none, or not known. */
export function numberValue(value: Value | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

export function textValue(value: Value | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

export function listValue(value: Value | undefined): readonly Value[] | undefined {
  return Array.isArray(value) ? value : undefined
}

export function mapValue(value: Value | undefined): ValueMap {
  return isValueMap(value) ? value : {}
}

function isValueMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown)
}

/** `1 task`, `2 tasks` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
