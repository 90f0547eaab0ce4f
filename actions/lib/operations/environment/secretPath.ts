import type { Path } from '../../model/json.ts'
import { isSecretName } from '../../redaction/secrets/secretNames.ts'
import { isSecretParameter } from '../../redaction/secrets/secretValues.ts'
import type { Template } from '../../template/parse/template.ts'

/** True if no finding may quote the value at this path: a secret parameter, or any key that is named like a secret. */
export function isSecretPath(path: Path, template: Template | undefined): boolean {
  const [top, name] = path
  if (top === 'parameters' && typeof name === 'string' && isSecretParameter(name, template)) return true
  return path.some(step => typeof step === 'string' && isSecretName(step))
}
