import type { Change, PropertyChange } from '../model/change.ts'
import { isSecretName } from '../model/secret.ts'

/** Whole parts that hold whatever people put there. */
const SECRET_PLACES: ReadonlySet<string> = new Set(['environment', 'userdata', 'providerdetails'])
/** The same words as keys inside a value that is JSON. */
const SECRET_KEY =
  /["'](?:[\w-]*(?:secret|secretstring|password|passphrase|token|apikey|accesskey|privatekey|connectionstring|credentials?)|masteruser\w*|environment|userdata|providerdetails)["']\s*:/i
/** CloudFormation's own mask of NoEcho parameters, and references that it resolves later. */
const MASKED = /\*\*\*\*|\{\{resolve:(?:secretsmanager|ssm-secure)/

/** Whether a property's value must not be shown, by its path, by the value itself or by the type of its resource. */
export function isSecret(
  { type }: Pick<Change, 'type'>,
  { path, before, after }: Pick<PropertyChange, 'path' | 'before' | 'after'>,
): boolean {
  const parts = path.split('/').filter(Boolean)
  return (
    parts.some(part => isSecretName(part) || SECRET_PLACES.has(part.toLowerCase())) ||
    (type === 'AWS::SSM::Parameter' && parts.at(-1) === 'Value') ||
    [before, after].some(value => value !== undefined && (SECRET_KEY.test(value) || MASKED.test(value)))
  )
}
