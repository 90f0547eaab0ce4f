import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  paginateListStackResources,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation'
import type { CloudFormation } from '../ports.ts'
import type { Access } from './access.ts'
import { statusOf } from './changeSetOf.ts'
import { createChangeSetInputOf } from './createChangeSetInputOf.ts'
import { detectDrift, driftDetectionOf, driftsOf } from './drift.ts'
import { required } from './enumValue.ts'
import { errorCodeOf, errorDetailsOf } from './errorDetails.ts'
import { addErrorMiddleware, RETRIES } from './errorMiddleware.ts'
import { importersOf } from './importersOf.ts'
import { pagesOf } from './pagesOf.ts'
import { readChangeSet } from './readChangeSet.ts'
import { eventOf, resourceOf, stackOf } from './stackOf.ts'
import { validationEventsOf } from './validationEventsOf.ts'

/** CloudFormation through AWS's SDK. Credentials, endpoint and proxy come from the SDK's own settings. */
export function connectCloudFormation(access: Access): CloudFormation {
  const client = new CloudFormationClient({ ...access, ...RETRIES })
  addErrorMiddleware(client, access.region)
  return {
    stack: async nameOrId => {
      const answer = await unlessMissing(client.send(new DescribeStacksCommand({ StackName: nameOrId })))
      const stack = answer?.Stacks?.[0]
      return stack && stackOf(stack)
    },
    resources: async stackNameOrId => {
      const pages = await pagesOf(paginateListStackResources({ client }, { StackName: stackNameOrId }))
      return pages.flatMap(page => page.StackResourceSummaries ?? []).map(resourceOf)
    },
    template: async stackNameOrId => {
      const answer = await client.send(new GetTemplateCommand({ StackName: stackNameOrId, TemplateStage: 'Original' }))
      return required(answer.TemplateBody, 'no template')
    },
    events: async (stackNameOrId, next) => {
      const page = await client.send(new DescribeStackEventsCommand({ StackName: stackNameOrId, NextToken: next }))
      return { events: (page.StackEvents ?? []).map(eventOf), next: page.NextToken || undefined }
    },
    createChangeSet: async order => {
      const made = await client.send(new CreateChangeSetCommand(createChangeSetInputOf(order)))
      return { id: required(made.Id, 'a change set without id'), stackId: required(made.StackId, 'no stack id') }
    },
    changeSetStatus: async id => statusOf(await client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))),
    changeSet: id => readChangeSet(client, id),
    validationEvents: changeSetId => validationEventsOf(client, changeSetId),
    deleteChangeSet: async id => {
      await unlessGone(client.send(new DeleteChangeSetCommand({ ChangeSetName: id })))
    },
    execute: async (id, { token, kind }) => {
      const input = { ChangeSetName: id, ClientRequestToken: token }
      // A creation has OnStackFailure in its change set, next to which CloudFormation refuses DisableRollback;
      // for an update the API reference and practice differ on the default, so it is said.
      const more = kind === 'create' ? { RetainExceptOnCreate: true } : { DisableRollback: false }
      await unlessBegun(client.send(new ExecuteChangeSetCommand({ ...input, ...more })))
    },
    deleteStack: async (stackId, { token, roleArn }) => {
      await unlessBegun(
        client.send(new DeleteStackCommand({ StackName: stackId, ClientRequestToken: token, RoleARN: roleArn })),
      )
    },
    setTerminationProtection: async (stackName, on) => {
      const input = { StackName: stackName, EnableTerminationProtection: on }
      await client.send(new UpdateTerminationProtectionCommand(input))
    },
    importers: stackName => importersOf(client, stackName),
    detectDrift: stackId => detectDrift(client, stackId),
    driftDetection: id => driftDetectionOf(client, id),
    drifts: stackId => driftsOf(client, stackId),
  }
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (errorCodeOf(error) === 'ValidationError' && /does not exist/.test(errorDetailsOf(error).message))
      return undefined
    throw error
  }
}

async function unlessGone(answer: Promise<unknown>): Promise<void> {
  try {
    await answer
  } catch (error) {
    const gone = errorCodeOf(error) === 'ValidationError' && /does not exist/.test(errorDetailsOf(error).message)
    if (!gone && errorCodeOf(error) !== 'ChangeSetNotFound') throw error
  }
}

/** The token was seen before: an earlier try arrived although its answer did not. */
async function unlessBegun(answer: Promise<unknown>): Promise<void> {
  try {
    await answer
  } catch (error) {
    if (errorCodeOf(error) !== 'TokenAlreadyExists') throw error
  }
}
