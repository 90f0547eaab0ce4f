import type { Change, PropertyChange } from '../model/cloudFormation/change.ts'
import { isSecretName } from './secretNames.ts'

/** Whole parts that hold whatever people put there; in `environment`, one by one, also what nobody would keep secret. */
const SECRET_PARTS: ReadonlySet<string> = new Set(['environment', 'userdata', 'providerdetails'])
/** The same words as keys inside a value that is JSON. */
const SECRET_KEY =
  /["'](?:[\w-]*(?:secret|secretstring|password|passphrase|token|apikey|accesskey|privatekey|connectionstring|credentials?)|masteruser\w*|environment|userdata|providerdetails)["']\s*:/i
/** CloudFormation's own mask of NoEcho parameters, and references that it resolves later. */
const MASKED = /\*\*\*\*|\{\{resolve:(?:secretsmanager|ssm-secure)/

/** Values of an environment variable that no secret looks like, whatever its name: `true`, `8h`. */
const OPEN_VALUE = /^(?:true|false|\d{1,4}(?:ms|[smhdw]))$/i
/** A port, a count, a size; a short number may still be somebody's secret where the name says so. */
const SMALL_NUMBER = /^\d{1,5}$/
const GUARDED_NAME = /secret|pass|pwd|pin|key|token|auth|salt|seed|hash|code|cred|otp|sign/i

/** Whether a property's value must not be shown, by its path, by the value itself or by the type of its resource. */
export function isSecretProperty(
  { type }: Pick<Change, 'type'>,
  property: Pick<PropertyChange, 'path' | 'label' | 'before' | 'after'>,
): boolean {
  const { path, before, after } = property
  const parts = path.split('/').filter(Boolean)
  return (
    parts.some(part => isSecretName(part) || isSecretPart(part.toLowerCase(), property)) ||
    (type === 'AWS::SSM::Parameter' && parts.at(-1) === 'Value') ||
    [before, after].some(value => value !== undefined && (SECRET_KEY.test(value) || MASKED.test(value)))
  )
}

function isSecretPart(
  location: string,
  { path, label, before, after }: Pick<PropertyChange, 'path' | 'label' | 'before' | 'after'>,
): boolean {
  if (!SECRET_PARTS.has(location)) return false
  const name = (label ?? path).split('/').at(-1) ?? ''
  const isHarmless = (value: string): boolean =>
    OPEN_VALUE.test(value) || (SMALL_NUMBER.test(value) && label !== undefined && !GUARDED_NAME.test(name))
  const values = [before, after].filter(value => value !== undefined)
  return location !== 'environment' || values.length === 0 || !values.every(isHarmless)
}
