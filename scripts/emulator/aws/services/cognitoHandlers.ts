import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import type { ServiceHandlers } from '../wire/serviceHandlers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { paginate } from './paginate.ts'
import { propertyText } from './propertyValues.ts'
import { toSdkShape } from './toSdkShape.ts'

const LARGEST_PAGE = 60
const INVALID_TOKEN = new WireError('InvalidParameterException', 'Invalid pagination token given.')

/** Amazon Cognito user pools: read operations, and what removes a retained pool. */
export function cognitoHandlers(world: World): ServiceHandlers<typeof cognito> {
  const of = (type: string, pool: string) =>
    world.resources(`AWS::Cognito::${type}`).filter(resource => resource.properties.UserPoolId === pool)

  function poolOf(id: string): LiveResource {
    const userPool = world.resource('AWS::Cognito::UserPool', id)
    if (!userPool) throw new WireError('ResourceNotFoundException', `User pool ${id} does not exist.`)
    return userPool
  }

  return {
    UpdateUserPool: input => {
      const pool = poolOf(input.UserPoolId)
      const { DeletionProtection, ...others } = input
      if (DeletionProtection === undefined || Object.keys(others).some(name => name !== 'UserPoolId'))
        throw new WireError('InvalidParameterException', 'The built-in AWS updates the deletion protection only.')
      world.alter(pool, { ...pool.properties, DeletionProtection })
      return {}
    },
    DeleteUserPool: input => {
      const pool = poolOf(input.UserPoolId)
      if (pool.properties.DeletionProtection === 'ACTIVE')
        throw new WireError(
          'InvalidParameterException',
          'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
        )
      if (of('UserPoolDomain', pool.physicalId).length > 0)
        throw new WireError(
          'InvalidParameterException',
          'User pool cannot be deleted. It has a domain configured that should be deleted first.',
        )
      world.alter(pool, 'deleted')
      return {}
    },
    DescribeUserPool: input => {
      const pool = poolOf(input.UserPoolId)
      const domains = of('UserPoolDomain', pool.physicalId).map(domainNameOf)
      return {
        UserPool: {
          ...toSdkShape<cognito.UserPoolType>(cognito.UserPoolType$, pool.properties),
          Id: pool.physicalId,
          Name: propertyText(pool.properties.UserPoolName) ?? pool.logicalId,
          Arn: propertyText(pool.attributes.Arn),
          Domain: domains.find(name => !name.includes('.')),
          CustomDomain: domains.find(name => name.includes('.')),
          CreationDate: pool.createdAt,
          LastModifiedDate: pool.createdAt,
          EstimatedNumberOfUsers: of('UserPoolUser', pool.physicalId).length,
        },
      }
    },
    DescribeUserPoolClient: input => {
      const pool = poolOf(input.UserPoolId)
      const client = of('UserPoolClient', pool.physicalId).find(candidate => candidate.physicalId === input.ClientId)
      if (!client)
        throw new WireError('ResourceNotFoundException', `User pool client ${input.ClientId} does not exist.`)
      const hasSecret = propertyText(client.properties.GenerateSecret) === 'true'
      return {
        UserPoolClient: {
          ...toSdkShape<cognito.UserPoolClientType>(cognito.UserPoolClientType$, client.properties),
          ClientId: client.physicalId,
          ClientName: propertyText(client.properties.ClientName) ?? client.logicalId,
          ...(hasSecret ? { ClientSecret: propertyText(client.attributes.ClientSecret) } : {}),
          CreationDate: client.createdAt,
          LastModifiedDate: client.createdAt,
        },
      }
    },
    DescribeUserPoolDomain: input => {
      const domain = world
        .resources('AWS::Cognito::UserPoolDomain')
        .find(resource => domainNameOf(resource) === input.Domain)
      if (!domain) return { DomainDescription: {} }
      return {
        DomainDescription: {
          ...toSdkShape<cognito.DomainDescriptionType>(cognito.DomainDescriptionType$, domain.properties),
          Domain: input.Domain,
          AWSAccountId: world.account,
          CloudFrontDistribution: propertyText(domain.attributes.CloudFrontDistribution),
          Status: 'ACTIVE',
        },
      }
    },
    ListGroups: input => {
      const pool = poolOf(input.UserPoolId)
      const groups = of('UserPoolGroup', pool.physicalId)
      const page = paginate(groups, { token: input.NextToken, size: input.Limit ?? LARGEST_PAGE }, INVALID_TOKEN)
      return {
        Groups: page.items.map(group => ({
          ...toSdkShape<cognito.GroupType>(cognito.GroupType$, group.properties),
          CreationDate: group.createdAt,
          LastModifiedDate: group.createdAt,
        })),
        NextToken: page.next,
      }
    },
  }
}

function domainNameOf(domain: LiveResource): string {
  return propertyText(domain.properties.Domain) ?? domain.physicalId
}
