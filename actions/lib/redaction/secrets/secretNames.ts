const SECRET_NAME =
  /(?:secret|secretstring|password|passphrase|passwd|token|apikey|accesskey|privatekey|connectionstring|credentials?|masteruser\w*)$/i

/** True if a property, parameter, output or attribute of this name holds a secret. The ARN or name of a secret is none. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name)
}
