import { redactPatterns } from './redactPatterns.ts'
import { type Redact, redactValues } from './redactValues.ts'
import { isSecretName } from './secrets/secretNames.ts'
import { NO_SECRETS, outputPathOf, type Secrets } from './secrets/secretValues.ts'

/** The decisions about one environment: how a text is redacted, and which outputs are secret. */
export type Redaction = {
  readonly text: Redact
  /** True if the value of an output must not be shown; `nestedPath` is that of its stack, '' for the root. */
  readonly isSecretOutput: (name: string, nestedPath?: string) => boolean
}

export function redactionOf({ values, derived, outputs }: Secrets): Redaction {
  const redact = redactValues(values, derived)
  const secretOutputs = new Set(outputs)
  return {
    text: text => redactPatterns(redact(text)),
    isSecretOutput: (name, nestedPath = '') => isSecretName(name) || secretOutputs.has(outputPathOf(nestedPath, name)),
  }
}

/** For text from before the files of an environment were read: removes only what looks like a secret. */
export const PATTERN_REDACTION: Redaction = redactionOf(NO_SECRETS)
