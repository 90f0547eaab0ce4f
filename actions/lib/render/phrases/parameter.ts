import type { ParameterChange } from '../../model/preview.ts'
import type { Values } from './values.ts'
import { valuesOf } from './values.ts'

/** What may be said of a parameter's values: one that looks like a secret has none here. */
export function valuesOfParameter({ name, secret, before, after }: ParameterChange): Values {
  if (secret) return { kind: 'secret', cause: undefined }
  const kind = before === undefined ? 'add' : after === undefined ? 'remove' : 'modify'
  const bare = { replacement: 'never', evaluation: 'static', cause: undefined } as const
  return valuesOf({ type: '' }, { ...bare, path: `/Parameters/${name}`, kind, before, after })
}
