/** What stands in the place of what nobody may read. */
export const REDACTED = '(secret)'

const SECRET_NAME =
  /(?:secret|secretstring|password|passphrase|passwd|token|apikey|accesskey|privatekey|connectionstring|credentials?|masteruser\w*)$/i

/** Whether a property, parameter or output of this name holds a secret. An ARN or a name of a secret is no secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name)
}
