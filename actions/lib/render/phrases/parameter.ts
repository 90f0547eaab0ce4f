import type { ParameterChange } from '../../model/preview/preview.ts'
import type { Values } from './values.ts'
import { valuesOf } from './values.ts'

/** The values of a parameter as every medium shows them. */
export function valuesOfParameter({ secret, before, after }: ParameterChange): Values {
  if (secret) return { kind: 'secret', cause: undefined }
  const kind = before === undefined ? 'add' : after === undefined ? 'remove' : 'modify'
  return valuesOf({ kind, evaluation: 'static', cause: undefined, before, after })
}
