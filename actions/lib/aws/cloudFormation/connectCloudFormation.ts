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
  RollbackStackCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation'
import type { CloudFormation } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, requireSame } from '../enumValue.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'
import { createClient } from '../requests/createClient.ts'
import { statusOf } from './changeSetOf.ts'
import { changeSetStacks } from './changeSetStacks.ts'
import { changeSetSummariesOf } from './changeSetSummaries.ts'
import { createChangeSetInputOf } from './createChangeSetInputOf.ts'
import { deletedStacksOf } from './deletedStacksOf.ts'
import { driftDetectionOf, driftsOf, startDriftDetection } from './driftDetection.ts'
import { importersOf } from './importersOf.ts'
import { readChangeSet } from './readChangeSet.ts'
import { eventOf, resourceOf, stackOf } from './stackOf.ts'
import { validationEventsOf } from './validationEventsOf.ts'

/** CloudFormation through the AWS SDK. Credentials, endpoint and proxy come from the SDK's own settings. */
export function connectCloudFormation(access: Access): CloudFormation {
  const client = createClient(CloudFormationClient, access)
  const stacks = changeSetStacks()
  return {
    stack: async nameOrId => {
      const output = await undefinedIfMissing(client.send(new DescribeStacksCommand({ StackName: nameOrId })))
      if (!output) return undefined
      const stack = stackOf(required(output.Stacks?.[0], 'no stack'))
      requireSame('stack', nameOrId, [stack.id, stack.name])
      return stack
    },
    deletedStacks: name => deletedStacksOf(client, name),
    resources: async stackNameOrId => {
      const pages = await Array.fromAsync(paginateListStackResources({ client }, { StackName: stackNameOrId }))
      return pages.flatMap(page => required(page.StackResourceSummaries, 'no list of resources')).map(resourceOf)
    },
    template: async stackNameOrId => {
      const output = await client.send(new GetTemplateCommand({ StackName: stackNameOrId, TemplateStage: 'Original' }))
      return required(output.TemplateBody, 'no template')
    },
    events: async (stackNameOrId, next) => {
      const page = await client.send(new DescribeStackEventsCommand({ StackName: stackNameOrId, NextToken: next }))
      const events = required(page.StackEvents, 'no list of events').map(eventOf)
      for (const { stackId, stackName } of events) requireSame('stack', stackNameOrId, [stackId, stackName])
      return { events, next: page.NextToken || undefined }
    },
    createChangeSet: async request => {
      const output = await client.send(new CreateChangeSetCommand(createChangeSetInputOf(request)))
      const [id, stackId] = [required(output.Id, 'a change set without id'), required(output.StackId, 'no stack id')]
      requireSame('change set', request.name, [nameInArn(id)])
      requireSame('stack', request.stackName, [nameInArn(stackId)])
      stacks.remember(id, stackId)
      return { id, stackId }
    },
    changeSets: async stackNameOrId => {
      const summaries = (await undefinedIfMissing(changeSetSummariesOf(client, stackNameOrId))) ?? []
      for (const { id, stackId } of summaries) stacks.remember(id, stackId)
      return summaries
    },
    changeSetStatus: async id => {
      const output = await client.send(new DescribeChangeSetCommand(stacks.requestOf(id)))
      requireSame('change set', id, [output.ChangeSetId])
      return statusOf(output)
    },
    changeSet: (id, view) => readChangeSet(client, { id, view, stacks }),
    validationEvents: changeSetId => validationEventsOf(client, changeSetId),
    deleteChangeSet: async id => {
      await ignoreMissing(client.send(new DeleteChangeSetCommand(stacks.requestOf(id))))
    },
    execute: async (id, { token, kind, withoutRollback = false }) => {
      const input = { ...stacks.requestOf(id), ClientRequestToken: token }
      // The change set of a creation has OnStackFailure, and CloudFormation refuses DisableRollback beside it. For an
      // update the API reference and practice differ on the default, so the call sets it. Without RetainExceptOnCreate: it
      // would try to delete also what a template retains after a failed creation because it cannot be deleted.
      const options = kind === 'create' ? {} : { DisableRollback: withoutRollback }
      await ignoreRepeated(client.send(new ExecuteChangeSetCommand({ ...input, ...options })))
    },
    rollBack: async (stackId, token) => {
      const output = client.send(new RollbackStackCommand({ StackName: stackId, ClientRequestToken: token }))
      await ignoreRepeated(output.then(({ StackId: id }) => required(id, 'no stack id')))
    },
    deleteStack: async (stackId, { token, roleArn }) => {
      await ignoreRepeated(
        client.send(new DeleteStackCommand({ StackName: stackId, ClientRequestToken: token, RoleARN: roleArn })),
      )
    },
    setTerminationProtection: async (stackName, enabled) => {
      const input = { StackName: stackName, EnableTerminationProtection: enabled }
      await client.send(new UpdateTerminationProtectionCommand(input))
    },
    importers: stackName => importersOf(client, stackName),
    detectDrift: stackId => startDriftDetection(client, stackId),
    driftDetection: id => driftDetectionOf(client, id),
    drifts: stackId => driftsOf(client, stackId),
  }
}

async function undefinedIfMissing<T>(output: Promise<T>): Promise<T | undefined> {
  try {
    return await output
  } catch (error) {
    if (awsErrorCodeOf(error) === 'ValidationError' && /does not exist/.test(awsErrorDetailsOf(error).message))
      return undefined
    throw error
  }
}

async function ignoreMissing(output: Promise<unknown>): Promise<void> {
  try {
    await output
  } catch (error) {
    const isMissing =
      awsErrorCodeOf(error) === 'ValidationError' && /does not exist/.test(awsErrorDetailsOf(error).message)
    if (!isMissing && awsErrorCodeOf(error) !== 'ChangeSetNotFound') throw error
  }
}

/** `arn:aws:cloudformation:eu-central-1:111122223333:stack/NAME/…` */
function nameInArn(arn: string): string | undefined {
  return arn.split('/')[1]
}

/** TokenAlreadyExists: an earlier attempt reached CloudFormation although its response was lost. */
async function ignoreRepeated(output: Promise<unknown>): Promise<void> {
  try {
    await output
  } catch (error) {
    if (awsErrorCodeOf(error) !== 'TokenAlreadyExists') throw error
  }
}
