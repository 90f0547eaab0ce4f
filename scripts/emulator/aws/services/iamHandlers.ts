import type * as iam from '@aws-sdk/client-iam'
import { partitionOf } from '#lib/model/environment.ts'
import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import type { ServiceHandlers } from '../wire/serviceHandlers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { propertyText } from './propertyValues.ts'

/** AWS IAM: roles, service-linked roles and identity providers, as an administrator's verbs read and create them. */
export function iamHandlers(world: World): ServiceHandlers<typeof iam> {
  const { partition } = partitionOf(world.region)
  const services = new Map(Object.values(SERVICE_LINKED_ROLES).map(role => [role.name, role.service]))

  function serviceLinkedRole(name: string, service: string): iam.Role {
    const path = `/aws-service-role/${service}/`
    return {
      Path: path,
      RoleName: name,
      RoleId: 'AROAREHEARSALREHEARSA',
      Arn: `arn:${partition}:iam::${world.account}:role${path}${name}`,
      CreateDate: world.now(),
    }
  }

  return {
    GetRole: input => {
      const service = services.get(input.RoleName)
      if (service !== undefined && world.serviceLinkedRoles.has(input.RoleName))
        return { Role: serviceLinkedRole(input.RoleName, service) }
      const role = world.resource('AWS::IAM::Role', input.RoleName)
      if (!role) throw new WireError('NoSuchEntity', `The role with name ${input.RoleName} cannot be found.`)
      return { Role: roleOf(role) }
    },
    CreateServiceLinkedRole: input => {
      const role = Object.values(SERVICE_LINKED_ROLES).find(({ service }) => service === input.AWSServiceName)
      if (!role) throw new WireError('InvalidInput', `Service Linked Roles not supported for ${input.AWSServiceName}`)
      if (world.serviceLinkedRoles.has(role.name))
        throw new WireError(
          'InvalidInput',
          `Service role name ${role.name} has been taken in this account, please try a different suffix.`,
        )
      world.serviceLinkedRoles.add(role.name)
      return { Role: serviceLinkedRole(role.name, role.service) }
    },
    ListOpenIDConnectProviders: () => ({
      OpenIDConnectProviderList: world
        .resources('AWS::IAM::OIDCProvider')
        .map(provider => ({ Arn: propertyText(provider.attributes.Arn) })),
    }),
    GetOpenIDConnectProvider: input => {
      const provider = world
        .resources('AWS::IAM::OIDCProvider')
        .find(({ attributes }) => propertyText(attributes.Arn) === input.OpenIDConnectProviderArn)
      if (!provider)
        throw new WireError(
          'NoSuchEntity',
          `OpenIDConnect Provider not found for arn ${input.OpenIDConnectProviderArn}`,
        )
      const { Url, ClientIdList, ThumbprintList } = provider.properties
      return {
        Url: propertyText(Url)?.replace(/^https:\/\//, ''),
        ClientIDList: textsOf(ClientIdList),
        ThumbprintList: textsOf(ThumbprintList),
        CreateDate: provider.createdAt,
      }
    },
  }
}

function roleOf({ physicalId, attributes, properties, createdAt }: LiveResource): iam.Role {
  return {
    Path: propertyText(properties.Path) ?? '/',
    RoleName: physicalId,
    RoleId: propertyText(attributes.RoleId) ?? '',
    Arn: propertyText(attributes.Arn) ?? '',
    CreateDate: createdAt,
    AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(properties.AssumeRolePolicyDocument)),
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
