import { STACK_STATUSES } from '../model/cloudFormation/stack.ts'
import { redactData } from './redactData.ts'
import type { Redaction } from './redaction.ts'

export type Redactor<T> = (value: T, redaction: Redaction) => T

/** True for numbers, booleans, dates and our own literals; false for `string` and everything that can hold one. */
type IsOurs<V> = [V] extends [number | boolean | Date | undefined]
  ? true
  : [V] extends [string | undefined]
    ? string extends V
      ? false
      : true
    : false

/** `kept` compiles only for a field that cannot hold text of others. */
type FieldRedactor<V> = Redactor<Exclude<V, undefined>> | (IsOurs<V> extends true ? 'kept' : never)

/** A redactor for every field, optional ones too: a field that a type gains fails the compiler until it has one. */
export type Fields<T> = { readonly [Name in FieldName<T>]: FieldRedactor<FieldValue<T, Name>> }

// Distributive: the fields of every member of a union, not only those that all members share.
type FieldName<T> = T extends unknown ? keyof T : never
type FieldValue<T, Name extends PropertyKey> = T extends unknown ? (Name extends keyof T ? T[Name] : never) : never

/** The same data, each field by its redactor. A field that the type does not have is dropped. */
export function redactFields<T extends object>(value: T, fields: Fields<T>, redaction: Redaction): T
export function redactFields(
  value: object,
  fields: Readonly<Record<string, FieldRedactor<unknown> | 'kept'>>,
  redaction: Redaction,
): object {
  const redacted = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const redactor = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (redactor === undefined) return []
    return [[name, inner === undefined || redactor === 'kept' ? inner : redactor(inner, redaction)]]
  })
  return Object.fromEntries(redacted)
}

export function byFields<T extends object>(fields: Fields<T>): Redactor<T> {
  return (value, redaction) => redactFields(value, fields, redaction)
}

export function listOf<T>(redactor: Redactor<T>): Redactor<readonly T[]> {
  return (values, redaction) => values.map(value => redactor(value, redaction))
}

export const text: Redactor<string> = (value, redaction) => redaction.text(value)

/** Tags and the like: others choose both the keys and the values. */
export const record: Redactor<Readonly<Record<string, string>>> = redactData

/** `CREATE_COMPLETE`: our code decides by it, and no secret that equals a status of CloudFormation is worth hiding. */
export const stackStatus: Redactor<string> = unless(value => STATUSES.has(value))

/** `AWS::SNS::Topic`: no function of CloudFormation is allowed in a resource's `Type`, so no secret can get there. */
export const resourceType: Redactor<string> = unless(value => /^AWS::[A-Za-z0-9]{1,64}::[A-Za-z0-9]{1,64}$/.test(value))

/** A SHA-256 in hexadecimal. */
export const digest: Redactor<string> = unless(value => /^[0-9a-f]{64}$/.test(value))

export const policyAction: Redactor<string> = unless(value => POLICY_ACTIONS.has(value))

const STATUSES: ReadonlySet<string> = new Set([
  ...STACK_STATUSES,
  // Of resources alone: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackEvent.html
  'DELETE_SKIPPED',
  'IMPORT_FAILED',
  'UPDATE_ROLLBACK_FAILED',
  'EXPORT_IN_PROGRESS',
  'EXPORT_FAILED',
  'EXPORT_COMPLETE',
])

const POLICY_ACTIONS: ReadonlySet<string> = new Set([
  'Delete',
  'Retain',
  'Snapshot',
  'ReplaceAndDelete',
  'ReplaceAndRetain',
  'ReplaceAndSnapshot',
])

function unless(isOurs: (value: string) => boolean): Redactor<string> {
  return (value, redaction) => (isOurs(value) ? value : redaction.text(value))
}
