import type * as iam from '@aws-sdk/client-iam'
import { partitionOf } from '#lib/model/environment.ts'
import { SERVICE_LINKED_ROLES, type ServiceLinkedRole } from '#lib/model/serviceLinkedRole.ts'
import type { ServiceHandlers } from '../wire/serviceHandlers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { paginate } from './paginate.ts'
import { propertyText, propertyTexts } from './propertyValues.ts'

/** AWS IAM: roles, service-linked roles and identity providers, as an administrator's verbs read and create them. */
export function iamHandlers(world: World): ServiceHandlers<typeof iam> {
  const { partition } = partitionOf(world.region)

  function describeServiceLinkedRole({ name, service }: ServiceLinkedRole): iam.Role {
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
      const linked = SERVICE_LINKED_ROLES.find(({ name }) => name === input.RoleName)
      if (linked && world.serviceLinkedRoles.has(linked.name)) return { Role: describeServiceLinkedRole(linked) }
      const role = world.resource('AWS::IAM::Role', input.RoleName)
      if (!role) throw new WireError('NoSuchEntity', `The role with name ${input.RoleName} cannot be found.`)
      return { Role: roleOf(role) }
    },
    ListRoles: input => {
      const roles = [
        ...SERVICE_LINKED_ROLES.filter(({ name }) => world.serviceLinkedRoles.has(name)).map(describeServiceLinkedRole),
        ...world.resources('AWS::IAM::Role').map(roleOf),
      ].filter(({ Path: path }) => path?.startsWith(input.PathPrefix ?? '/'))
      const { items, next } = paginate(roles, { token: input.Marker, size: input.MaxItems ?? 100 })
      return { Roles: items, IsTruncated: next !== undefined, Marker: next }
    },
    CreateServiceLinkedRole: input => {
      const role = SERVICE_LINKED_ROLES.find(({ service }) => service === input.AWSServiceName)
      if (!role) throw new WireError('InvalidInput', `Service Linked Roles not supported for ${input.AWSServiceName}`)
      if (world.serviceLinkedRoles.has(role.name))
        throw new WireError(
          'InvalidInput',
          `Service role name ${role.name} has been taken in this account, please try a different suffix.`,
        )
      world.serviceLinkedRoles.add(role.name)
      return { Role: describeServiceLinkedRole(role) }
    },
    ListOpenIDConnectProviders: () => ({
      OpenIDConnectProviderList: world
        .resources('AWS::IAM::OIDCProvider')
        .map(provider => ({ Arn: propertyText(provider.attributes.Arn) })),
    }),
    GetOpenIDConnectProvider: input => {
      const arn = input.OpenIDConnectProviderArn
      const provider = world
        .resources('AWS::IAM::OIDCProvider')
        .find(({ attributes }) => propertyText(attributes.Arn) === arn)
      if (!provider) throw new WireError('NoSuchEntity', `OpenIDConnect Provider not found for arn ${arn}`)
      const { Url, ClientIdList, ThumbprintList } = provider.properties
      return {
        Url: propertyText(Url)?.replace(/^https:\/\//, ''),
        ClientIDList: [...propertyTexts(ClientIdList)],
        ThumbprintList: [...propertyTexts(ThumbprintList)],
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
