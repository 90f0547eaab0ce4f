import type { Finding, Location } from '../../model/problem.ts'
import { Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { referencesInValue } from '../../template/resolve/unknownValue.ts'
import type { ApplicationContainer } from './applicationContainer.ts'
import { shownText, type TextParts, textParts, wholeText } from './textParts.ts'

/** The variables of a container of Open WebUI, read as Open WebUI reads them. */
export type ApplicationSettings = {
  readonly container: ApplicationContainer
  /** Present and not empty; a secret is. */
  readonly isSet: (name: string) => boolean
  /** Neither in the template nor in a file that the container reads. */
  readonly isMissing: (name: string) => boolean
  /** Undefined for a value that is missing, a secret, or known after a deployment only. */
  readonly text: (name: string) => string | undefined
  readonly parts: (name: string) => TextParts
  /** As `shownText` gives it; '' for a secret. */
  readonly shown: (name: string) => string
  readonly value: (name: string) => Value | undefined
  /** Open WebUI takes `true` in any case for true, and everything else for false. Undefined if nothing can be said. */
  readonly isTrue: (name: string, otherwise: boolean) => boolean | undefined
  /** The variable's, or the container's if it has no such variable. */
  readonly location: (name: string) => Location
  /** The provider of sign-in is a pool of Amazon Cognito. */
  readonly hasCognito: boolean
  /** There are signs of a provider of OpenID Connect. */
  readonly hasProvider: boolean
}

export type ValueRule = (settings: ApplicationSettings) => readonly Finding[]

const PROVIDER = ['OAUTH_CLIENT_ID', 'OAUTH_CLIENT_SECRET', 'OPENID_PROVIDER_URL']

export function applicationSettingsOf(container: ApplicationContainer): ApplicationSettings {
  const { variables, isComplete } = container
  const value = (name: string): Value | undefined => variables.get(name)?.value
  const isSet = (name: string): boolean => {
    const variable = variables.get(name)
    return variable !== undefined && (variable.isSecret || shownText(variable.value) !== '')
  }
  const parts = (name: string): TextParts => textParts(value(name))
  const text = (name: string): string | undefined =>
    variables.has(name) && !variables.get(name)?.isSecret ? wholeText(parts(name)) : undefined
  return {
    ...{ container, value, isSet, parts, text },
    isMissing: name => isComplete && !isSet(name),
    shown: name => shownText(value(name)),
    isTrue: (name, otherwise) => {
      if (!variables.has(name)) return isComplete ? otherwise : undefined
      return text(name) === undefined ? undefined : text(name)?.toLowerCase() === 'true'
    },
    location: name => variables.get(name)?.location ?? container.location,
    hasCognito: isOfCognito(value('OPENID_PROVIDER_URL')),
    hasProvider: PROVIDER.some(isSet),
  }
}

/** `https://cognito-idp.eu-central-1.amazonaws.com/…`, or the attribute of a pool of the stack. */
function isOfCognito(url: Value | undefined): boolean {
  return (
    textParts(url).some(part => part?.includes('cognito-idp')) ||
    (url instanceof Unknown &&
      referencesInValue(url).some(
        reference => reference.kind === 'attribute' && ['ProviderURL', 'ProviderName'].includes(reference.attribute),
      ))
  )
}
