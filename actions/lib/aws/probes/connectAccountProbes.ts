import {
  CloudFormationClient,
  DescribeChangeSetCommand,
  paginateDescribeStackEvents,
  type StackEvent,
} from '@aws-sdk/client-cloudformation'
import type { AcceptanceProbes } from '../../ports/acceptanceProbes.ts'
import { connectCloudFormation } from '../cloudFormation/connectCloudFormation.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { createClient } from '../requests/createClient.ts'

type AccountProbes = Omit<AcceptanceProbes, 'identityClaims'>

/** @param limited the same role with a session policy; undefined if the credentials cannot be limited */
export function connectAccountProbes(
  access: Access,
  limited: ((sessionPolicy: string) => Access) | undefined,
): AccountProbes {
  const client = createClient(CloudFormationClient, access)
  return {
    secretInEvents: async stackId => {
      const pages = await Array.fromAsync(paginateDescribeStackEvents({ client }, { StackName: stackId }))
      const secrets = pages
        .flatMap(page => required(page.StackEvents, 'no list of events'))
        .filter(({ ResourceType: type }) => type === 'AWS::SecretsManager::Secret')
        .map(visibilityOf)
      if (secrets.includes('readable')) return 'readable'
      return secrets.includes('hidden') ? 'hidden' : 'absent'
    },
    changeSetByArn: async changeSetId => {
      try {
        await client.send(new DescribeChangeSetCommand({ ChangeSetName: changeSetId }))
        return 'allowed'
      } catch (error) {
        if (/^AccessDenied/.test(awsErrorCodeOf(error))) return 'denied'
        throw error
      }
    },
    withoutNestedChangeSets:
      limited && (stackName => connectCloudFormation(limited(JSON.stringify(policyFor(stackName))))),
  }
}

/** Events without any properties hide those of each resource; without a `SecretString` there is nothing to hide. */
function visibilityOf({ ResourceProperties: text }: StackEvent): 'readable' | 'hidden' | 'absent' {
  if (!text) return 'hidden'
  const value = /"SecretString"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  if (value === undefined) return 'absent'
  return /^\*+$/.test(value) ? 'hidden' : 'readable'
}

/** A session policy only takes away: the role's own policies still decide on everything else. */
function policyFor(stackName: string) {
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'cloudformation:CreateChangeSet',
        NotResource: `arn:*:cloudformation:*:*:stack/${stackName}/*`,
      },
    ],
  }
}
