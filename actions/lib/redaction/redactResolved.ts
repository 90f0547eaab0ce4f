import { type Change, resourcePathOf } from '../model/cloudFormation/change.ts'
import { isMap, type Json } from '../model/json.ts'
import { REDACTED } from '../model/redacted.ts'
import { redactData } from './redactData.ts'
import type { Redaction } from './redaction.ts'
import { isSecretProperty } from './secrets/secretProperty.ts'

/** The resolver's values of a resource, for people: without those of secret properties, at any depth. */
export function redactResolved(
  change: Pick<Change, 'type' | 'resolved' | 'nestedPath' | 'logicalId'>,
  redaction: Redaction,
): Change['resolved'] {
  const { type, resolved } = change
  const resourcePath = resourcePathOf(change)
  const redact = ({ path, label }: Position, value: Json): Json => {
    if (Array.isArray(value)) return value.map((item, index) => redact(below({ path, label }, String(index)), item))
    if (isMap(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => {
          const position = below({ path, label }, key, nameOf(value))
          return [
            redaction.text(key),
            isNameOfVariable(position.path) ? redactData(inner, redaction) : redact(position, inner),
          ]
        }),
      )
    }
    const redacted = redactData(value, redaction)
    const isSecret =
      redaction.isMadeOfSecret(`${resourcePath}${path}`) ||
      isSecretProperty({ type }, { path, label, before: undefined, after: textOf(redacted) })
    return isSecret ? REDACTED : redacted
  }
  return Object.fromEntries(
    Object.entries(resolved).map(([path, value]) => [redaction.text(path), redact({ path, label: path }, value)]),
  )
}

type Position = { readonly path: string; readonly label: string }

/** The label names the items of lists, as people read them: `Environment/PORT`, not `Environment/3/Value`. */
function below({ path, label }: Position, key: string, name?: string): Position {
  return {
    path: `${path}/${key}`,
    label: name !== undefined && key === 'Value' ? `${label}/${name}` : `${label}/${key}`,
  }
}

function nameOf(value: { readonly [key: string]: Json }): string | undefined {
  return typeof value.Name === 'string' ? value.Name : undefined
}

function isNameOfVariable(path: string): boolean {
  return /\/Environment\/\d+\/Name$/.test(path)
}

function textOf(value: Json): string | undefined {
  return value === null ? undefined : String(value)
}
