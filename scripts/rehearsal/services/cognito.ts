import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import type { Answers } from '../wire/answers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { pageOf } from './page.ts'
import { textOf } from './properties.ts'
import { shaped } from './shaped.ts'

const LARGEST_PAGE = 60
const INVALID_TOKEN = new WireError('InvalidParameterException', 'Invalid pagination token given.')

/** Amazon Cognito user pools, as far as they are read. */
export function cognitoAnswers(world: World): Answers<typeof cognito> {
  const of = (type: string, pool: string) =>
    world.resources(`AWS::Cognito::${type}`).filter(one => one.properties.UserPoolId === pool)

  function poolOf(id: string): LiveResource {
    const found = world.resource('AWS::Cognito::UserPool', id)
    if (!found) throw new WireError('ResourceNotFoundException', `User pool ${id} does not exist.`)
    return found
  }

  return {
    DescribeUserPool: input => {
      const pool = poolOf(input.UserPoolId)
      const domains = of('UserPoolDomain', pool.physicalId).map(domainNameOf)
      return {
        UserPool: {
          ...shaped<cognito.UserPoolType>(cognito.UserPoolType$, pool.properties),
          Id: pool.physicalId,
          Name: textOf(pool.properties.UserPoolName) ?? pool.logicalId,
          Arn: textOf(pool.attributes.Arn),
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
      const client = of('UserPoolClient', pool.physicalId).find(one => one.physicalId === input.ClientId)
      if (!client)
        throw new WireError('ResourceNotFoundException', `User pool client ${input.ClientId} does not exist.`)
      const hasSecret = textOf(client.properties.GenerateSecret) === 'true'
      return {
        UserPoolClient: {
          ...shaped<cognito.UserPoolClientType>(cognito.UserPoolClientType$, client.properties),
          ClientId: client.physicalId,
          ClientName: textOf(client.properties.ClientName) ?? client.logicalId,
          ...(hasSecret ? { ClientSecret: textOf(client.attributes.ClientSecret) } : {}),
          CreationDate: client.createdAt,
          LastModifiedDate: client.createdAt,
        },
      }
    },
    DescribeUserPoolDomain: input => {
      const domain = world.resources('AWS::Cognito::UserPoolDomain').find(one => domainNameOf(one) === input.Domain)
      if (!domain) return { DomainDescription: {} }
      return {
        DomainDescription: {
          ...shaped<cognito.DomainDescriptionType>(cognito.DomainDescriptionType$, domain.properties),
          Domain: input.Domain,
          AWSAccountId: world.account,
          CloudFrontDistribution: textOf(domain.attributes.CloudFrontDistribution),
          Status: 'ACTIVE',
        },
      }
    },
    ListGroups: input => {
      const pool = poolOf(input.UserPoolId)
      const groups = of('UserPoolGroup', pool.physicalId)
      const page = pageOf(groups, { token: input.NextToken, size: input.Limit ?? LARGEST_PAGE }, INVALID_TOKEN)
      return {
        Groups: page.items.map(group => ({
          ...shaped<cognito.GroupType>(cognito.GroupType$, group.properties),
          CreationDate: group.createdAt,
          LastModifiedDate: group.createdAt,
        })),
        NextToken: page.next,
      }
    },
  }
}

function domainNameOf(domain: LiveResource): string {
  return textOf(domain.properties.Domain) ?? domain.physicalId
}
