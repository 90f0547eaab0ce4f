import { createHash } from 'node:crypto'
import { canonical, type Json } from '../../model/json.ts'

/** SHA-256, hexadecimal, of a value whatever the order of its keys. */
export function digestOf(value: Json): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** The first 128 bits of the digest: nobody finds two values that share them, and an entry stays short. */
export function shortDigestOf(value: Json): string {
  return digestOf(value).slice(0, 32)
}
