import { isSecretName } from '../../../redaction/secrets/secretNames.ts'
import { NO_SECRETS, type Secrets } from '../../../redaction/secrets/secretValues.ts'
import type { Settings } from './readSettings.ts'

/** The secrets of docker/.env and of the shell: no log line and no message of Docker may show one. */
export function localSecretsOf({ inFile, examples, find }: Settings): Secrets {
  const known = [...examples.keys()].flatMap(name => find(name) ?? [])
  const values = [...inFile, ...known].filter(({ name, value }) => isSecretName(name) && value !== '')
  return { ...NO_SECRETS, values: [...new Set(values.map(({ value }) => value))] }
}
