import { lookup } from '../../model/lookup.ts'
import { isSecretName } from './secretNames.ts'

/**
 * Attributes that hold a secret although their names do not always say so, by resource type, as CloudFormation's resource
 * specification describes them. Attributes that are named like a secret (`ClientSecret`) are secret for every type.
 */
const SECRET_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::ApiKey': ['Value'],
  // The id of a key is the key: https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html
  'AWS::AppSync::ApiKey': ['ApiKey', 'ApiKeyId', 'Arn', 'Ref'],
  'AWS::CodePipeline::Webhook': ['Url'],
  'AWS::Cognito::UserPoolClient': ['ClientSecret'],
  'AWS::Connect::SecurityKey': ['Key'],
  'AWS::IAM::AccessKey': ['SecretAccessKey'],
  'AWS::IVS::IngestConfiguration': ['StreamKey'],
  'AWS::IVS::StreamKey': ['Value'],
  // The passwords of its endpoints.
  'AWS::MediaPackage::Channel': ['HlsIngest'],
  'AWS::Route53GlobalResolver::AccessToken': ['Value'],
  'AWS::SSM::Parameter': ['Value'],
  'AWS::WorkSpacesThinClient::Environment': ['ActivationCode'],
}

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
      isCustom(type) &&
      isSecretName(type.split('::').at(-1) ?? '') &&
      !NAMING_ATTRIBUTE.test(name))
  )
}

/** True for a resource whose attributes are whatever its provider returns. */
export function isCustom(type: string): boolean {
  return type === 'AWS::CloudFormation::CustomResource' || type.startsWith('Custom::')
}
