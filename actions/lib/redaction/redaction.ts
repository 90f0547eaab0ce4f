import { redactPatterns } from './redactPatterns.ts'
import { type Redact, redactValues } from './redactValues.ts'
import { looksRandom } from './secrets/randomValue.ts'
import { isSecretName } from './secrets/secretNames.ts'
import { NO_SECRETS, outputPathOf, type Secrets } from './secrets/secretValues.ts'

/** The decisions about one environment: how a text is redacted, and which outputs are secret. */
export type Redaction = {
  readonly text: Redact
  /** True if the value of an output must not be shown; `nestedPath` is that of its stack, '' for the root. */
  readonly isSecretOutput: (name: string, nestedPath?: string, value?: string) => boolean
  /** True if a template makes the property, a part of it or a part around it of a secret: `Inner/Topic/Properties/Name`. */
  readonly isMadeOfSecret: (path: string) => boolean
}

export function redactionOf({ values, derived, outputs, properties, unreadOutputs }: Secrets): Redaction {
  const redact = redactValues(values, derived)
  const secretOutputs = new Set(outputs)
  const secretProperties = new Set(properties)
  const around = new Set(properties.flatMap(partsAround))
  return {
    text: text => redactPatterns(redact(text)),
    isSecretOutput: (name, nestedPath = '', value = '') =>
      isSecretName(name) ||
      secretOutputs.has(outputPathOf(nestedPath, name)) ||
      (unreadOutputs && looksRandom(name, value)),
    isMadeOfSecret: path => around.has(path) || partsAround(path).some(part => secretProperties.has(part)),
  }
}

/** `Topic/Properties/Tags/0`, `Topic/Properties/Tags`, without the resource and its properties as a whole. */
function partsAround(path: string): readonly string[] {
  const steps = path.split('/')
  const first = steps.indexOf('Properties') + 2
  return steps.flatMap((_, index) => (index + 1 >= first ? [steps.slice(0, index + 1).join('/')] : []))
}

/** For text from before the files of an environment were read: removes only what looks like a secret. */
export const PATTERN_REDACTION: Redaction = redactionOf(NO_SECRETS)
