import type { Finding } from '../../../model/problem.ts'
import type { Variable } from '../applicationContainer.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { patternText, textParts, wholeText } from '../textParts.ts'

/** Secrets in clear text, and the key that signs sessions. */
export const secrets: ValueRule = settings => [...clearSecrets(settings), ...signingKey(settings)]

/** Names of secrets; `OPENAI_API_KEYS` has several in one. */
export const SECRET =
  /(?:^|_)(?:SECRET|SECRETS|PASSWORD|PASSWORDS|API_KEY|API_KEYS|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY|PGCRYPTO_KEY|TOKEN)$/
/** Words that stand for no key at endpoints that want none. */
export const NO_SECRET =
  /^(?:|none|null|no|empty|dummy|fake|unused|placeholder|ollama|bedrock|(?:sk-)?no-?key.*|not?-?(?:needed|required|used))$/i
/** A user, or none, and a password before the host of an address. */
export const WITH_PASSWORD = /:\/\/[^/@\s]*:[^/@\s]+@/

function clearSecrets({ container }: ApplicationSettings): readonly Finding[] {
  return [...container.variables.values()].flatMap((variable): readonly Finding[] => {
    const kind = variable.isSecret ? undefined : secretIn(variable)
    if (!kind) return []
    return [
      {
        ...{ level: 'error', rule: 'application/clear-secret', location: variable.location },
        message: `'${variable.name}' has ${kind} in 'Environment': everyone who may describe the task definition reads it, in every revision that there ever was.`,
        todo: "Store it in AWS Secrets Manager, and name the secret in 'Secrets' in place of 'Environment'.",
      },
    ]
  })
}

function secretIn({ name, value }: Variable): string | undefined {
  const parts = textParts(value)
  if (WITH_PASSWORD.test(patternText(parts))) return 'an address with a password'
  // A name of a file or a switch ends in other words.
  if (!SECRET.test(name) || name.startsWith('ENABLE_')) return undefined
  const text = wholeText(parts)
  return text?.split(';').every(one => NO_SECRET.test(one.trim())) ? undefined : 'a secret'
}

function signingKey({ isMissing, isSet, isTrue, location }: ApplicationSettings): readonly Finding[] {
  const name = 'WEBUI_SECRET_KEY'
  if (!isMissing(name) || isSet('WEBUI_JWT_SECRET_KEY') || isSet('WEBUI_SECRET_KEY_FILE')) return []
  if (isTrue('WEBUI_AUTH', true) === false) return []
  return [
    {
      ...{ level: 'error', rule: 'application/secret-key', location: location(name) },
      message: `'${name}' is missing: each task makes a key of its own, so that every deployment signs everyone out, stored tokens cannot be read any more, and with several tasks people are signed out at every other request.`,
      todo: `Set '${name}' in 'Secrets', from a generated secret of AWS Secrets Manager.`,
    },
  ]
}
