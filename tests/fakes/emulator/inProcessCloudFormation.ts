import type * as sdk from '@aws-sdk/client-cloudformation'
import { changeSetOf, statusOf } from '#lib/aws/cloudFormation/changeSetOf.ts'
import { changeSetSummaryOf } from '#lib/aws/cloudFormation/changeSetSummaries.ts'
import { createChangeSetInputOf } from '#lib/aws/cloudFormation/createChangeSetInputOf.ts'
import { stackOf } from '#lib/aws/cloudFormation/stackOf.ts'
import type { ChangeSetView } from '#lib/model/cloudFormation/changeSet.ts'
import type { CloudFormation } from '#lib/ports.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack, requireStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { changeSetHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/changeSetHandlers.ts'
import { toSdkChangeSetSummary } from '../../../scripts/emulator/aws/services/cloudFormation/changeSetResponse.ts'
import { findChangeSet } from '../../../scripts/emulator/aws/services/cloudFormation/findChangeSet.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { toSdkStack } from '../../../scripts/emulator/aws/services/cloudFormation/stackResponses.ts'
import { fakeCloudFormation } from '../cloudFormation/fakeCloudFormation.ts'

/** The change sets of an engine in this process, translated by the adapter of production. */
export function inProcessCloudFormation(engine: Engine): CloudFormation {
  const handlers = changeSetHandlers(engine)
  const described = (
    id: string,
    view: ChangeSetView,
    token?: string,
  ): Omit<sdk.DescribeChangeSetCommandOutput, '$metadata'> =>
    handlers.DescribeChangeSet({
      ChangeSetName: id,
      IncludePropertyValues: view === 'with-values',
      NextToken: token,
    })
  const changesOf = (id: string, view: ChangeSetView, token?: string): readonly sdk.Change[] => {
    const { Changes: changes = [], NextToken: next } = described(id, view, token)
    return next ? [...changes, ...changesOf(id, view, next)] : changes
  }
  return {
    ...fakeCloudFormation({ clock: engine.clock }),
    stack: async nameOrId => {
      const found = findStack(engine, nameOrId)
      return found && stackOf(toSdkStack(found))
    },
    resources: async nameOrId =>
      [...requireStack(engine, nameOrId).resources.values()].map(({ logicalId, physicalId, type, status, reason }) => ({
        ...{ logicalId, physicalId, type, status },
        statusReason: reason,
      })),
    template: async nameOrId => requireStack(engine, nameOrId).definition?.body ?? '',
    createChangeSet: async request => {
      const input = { ...createChangeSetInputOf(request), StackName: request.stackName, ChangeSetName: request.name }
      const { Id: id, StackId: stackId } = handlers.CreateChangeSet(input)
      await engine.waitUntilIdle()
      return { id, stackId }
    },
    changeSets: async nameOrId =>
      findStack(engine, nameOrId)?.changeSets.map(toSdkChangeSetSummary).map(changeSetSummaryOf) ?? [],
    changeSetStatus: async id => statusOf(described(id, 'without-values')),
    changeSet: async (id, view) => changeSetOf(described(id, view), changesOf(id, view)),
    validationEvents: async id =>
      findChangeSet(engine, id, undefined).validations.map(({ logicalId, path, reason }) => ({
        ...{ logicalId, path, reason },
        fatal: true,
      })),
    deleteChangeSet: async id => {
      handlers.DeleteChangeSet({ ChangeSetName: id })
    },
    deleteStack: async (stackId, { token }) => {
      stackLifecycleHandlers(engine).DeleteStack({ StackName: stackId, ClientRequestToken: token })
      await engine.waitUntilIdle()
    },
    execute: async (id, { token, withoutRollback }) => {
      const input = { ChangeSetName: id, ClientRequestToken: token }
      handlers.ExecuteChangeSet(withoutRollback ? { ...input, DisableRollback: true } : input)
    },
  }
}
