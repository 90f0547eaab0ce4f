import { isCustomType } from '../../model/cloudFormation/customType.ts'
import { lookup } from '../../model/lookup.ts'
import { isSecretName } from './secretNames.ts'
import { SECRET_ATTRIBUTES } from './specifiedSecrets.ts'

/** Attributes of a custom resource that name a thing and do not hold it. */
const NAMING_ATTRIBUTE = /(?:arn|id|name)$/i
/** Attributes that say nothing about what they hold: the name of the resource does. */
const BARE_ATTRIBUTE = /^(?:value|text|string|plaintext|result|output)$/i

/** A resource, as the name of the template and its type. */
export type NamedResource = { readonly logicalId: string; readonly type: string }

/** True if an attribute of a resource holds a secret: by the specification of its type, or by a name. `Ref` is one, too. */
export function isSecretAttribute({ logicalId, type }: NamedResource, attribute: string): boolean {
  const specified = lookup(SECRET_ATTRIBUTES, type) ?? []
  const name = attribute.split('.').at(-1) ?? ''
  return (
    specified.some(secret => attribute === secret || attribute.startsWith(`${secret}.`)) ||
    isSecretName(name) ||
    (BARE_ATTRIBUTE.test(name) && isSecretName(logicalId)) ||
    // `Custom::RandomPassword`
    (attribute !== 'Ref' &&
      isCustomType(type) &&
      isSecretName(type.split('::').at(-1) ?? '') &&
      !NAMING_ATTRIBUTE.test(name))
  )
}
