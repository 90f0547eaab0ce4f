import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'
import { hasSecretKey, isOpenValue, isSecretName } from './secretNames.ts'
import { SECRET_PROPERTIES } from './specifiedSecrets.ts'

/** Parts that hold any text; in an environment each variable is judged by itself, because most of them are no secrets. */
const ENVIRONMENTS: ReadonlySet<string> = new Set([
  'environment',
  'environmentvariables',
  'runtimeenvironmentvariables',
])
const SECRET_PARTS: ReadonlySet<string> = new Set([...ENVIRONMENTS, 'userdata', 'providerdetails'])
/** The same parts as keys inside a value that is JSON. */
const SECRET_PART_KEY = new RegExp(`["'](?:${[...SECRET_PARTS].join('|')})["']\\s*:`, 'i')
/** CloudFormation's mask of NoEcho parameters, and dynamic references that it resolves later. */
const MASKED = /\*\*\*\*|\{\{resolve:(?:secretsmanager|ssm-secure)/

/** Values of an environment variable that are no secret, whatever its name: `true`, `8h`. */
const OPEN_VALUE = /^(?:true|false|\d{1,4}(?:ms|[smhdw]))$/i
/** A port, a count, a size; with a name of the next list a short number may still be a secret. */
const SMALL_NUMBER = /^\d{1,5}$/
const GUARDED_NAME = /secret|pass|pwd|pin|key|token|auth|salt|seed|hash|code|cred|otp|sign|\bpat\b|psk/i

type JudgedProperty = Pick<PropertyChange, 'path' | 'label' | 'before' | 'after'> & {
  readonly cause?: PropertyChange['cause']
}

/** True if a property's value must not be shown: by its path, its cause, its value or the type of its resource. */
export function isSecretProperty({ type }: Pick<Change, 'type'>, property: JudgedProperty): boolean {
  const { path, cause, before, after } = property
  const parts = path.split('/').filter(Boolean)
  const values = [before, after].filter(value => value !== undefined)
  const isOpen = values.length > 0 && values.every(isOpenValue)
  return (
    (parts.some(isSecretName) && !isOpen) ||
    parts.some(part => isSecretPart(part.toLowerCase(), property)) ||
    isSpecifiedSecret(type, parts, values) ||
    (cause !== undefined && isSecretCause(cause)) ||
    values.some(value => hasSecretKey(value) || SECRET_PART_KEY.test(value) || MASKED.test(value))
  )
}

/** True if the specification of the type says that the property, a part of it or a part around it is a secret. */
function isSpecifiedSecret(type: string, parts: readonly string[], values: readonly string[]): boolean {
  const specified = lookup(SECRET_PROPERTIES, type) ?? []
  return specified.some(
    name => parts.includes(name) || values.some(value => value.includes(`"${name}"`) || value.includes(`'${name}'`)),
  )
}

/** `Client.ClientSecret`. A cause without an attribute is a parameter or a resource, and its name alone says nothing. */
function isSecretCause(cause: string): boolean {
  const [, attribute] = /\.([^.]+)$/.exec(cause) ?? []
  return attribute !== undefined && isSecretName(attribute)
}

function isSecretPart(part: string, { path, label, before, after }: JudgedProperty): boolean {
  if (!SECRET_PARTS.has(part)) return false
  const name = (label ?? path).split('/').at(-1) ?? ''
  const isHarmless = (value: string): boolean =>
    OPEN_VALUE.test(value) || (SMALL_NUMBER.test(value) && label !== undefined && !GUARDED_NAME.test(name))
  const values = [before, after].filter(value => value !== undefined)
  return !ENVIRONMENTS.has(part) || values.length === 0 || !values.every(isHarmless)
}
