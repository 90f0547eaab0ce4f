import type { Change, PropertyChange } from '../model/change.ts'

export const HIDDEN = '(secret)'

/** Parts of a property's path whose values nobody may read. An ARN or a name of a secret is no secret. */
const SECRET_PART =
  /(?:secret|secretstring|password|passphrase|passwd|token|apikey|accesskey|privatekey|connectionstring|credentials?|masteruser\w*)$/i
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
    parts.some(part => SECRET_PART.test(part) || SECRET_PLACES.has(part.toLowerCase())) ||
    (type === 'AWS::SSM::Parameter' && parts.at(-1) === 'Value') ||
    [before, after].some(value => value !== undefined && (SECRET_KEY.test(value) || MASKED.test(value)))
  )
}

/** The name of an output or parameter that nobody may read. */
export function isSecretName(name: string): boolean {
  return SECRET_PART.test(name)
}
