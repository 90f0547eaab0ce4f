import type {
  ChangeSet,
  ChangeSetRequest,
  ChangeSetView,
  ValidationEvent,
} from '#lib/model/cloudFormation/changeSet.ts'
import type { ChangeSetSummary } from '#lib/model/cloudFormation/changeSetSummary.ts'
import type { ResourceDrift } from '#lib/model/cloudFormation/resourceDrift.ts'
import {
  type DeletedStack,
  NESTED_STACK,
  STACK_STATUSES,
  type Stack,
  type StackResource,
} from '#lib/model/cloudFormation/stack.ts'
import type { StackEvent } from '#lib/model/cloudFormation/stackEvent.ts'
import type { Clock, CloudFormation } from '#lib/ports.ts'
import { aChangeSet, aChangeSetSummary } from './aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from './aStack.ts'

/** A deployed template that can be resolved. */
const DEPLOYED_TEMPLATE = "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }"

/** One event, `after` seconds from the start of its operation; without a resource it is about the stack itself. */
export type ScriptedEvent = {
  readonly seconds: number
  readonly status: string
  readonly resource?: string
  readonly type?: string
  /** The nested stack of the event; default the root stack. */
  readonly stackName?: string
  readonly reason?: string
  /** Instead of the operation's token. */
  readonly token?: string
}

export type CloudFormationScript = {
  readonly clock: Clock
  readonly stacks?: readonly Stack[]
  /** The change sets that are created, in order; the last one is repeated. */
  readonly changeSets?: readonly ChangeSet[]
  /** Change sets that are there from the start. */
  readonly otherChangeSets?: readonly ChangeSetSummary[]
  /** Names of those that CloudFormation cannot delete. */
  readonly undeletable?: readonly string[]
  /** After an execution, every change set is empty. */
  readonly isEmptyAfterExecution?: boolean
  /** Change sets of nested stacks. */
  readonly nestedChangeSets?: readonly ChangeSet[]
  /** Changes what a view of a change set contains, by its id; by default both views have everything. */
  readonly viewOf?: (changeSet: ChangeSet, view: ChangeSetView) => ChangeSet
  /** The number of reads for which a change set is pending. */
  readonly pendingReads?: number
  readonly validationEvents?: Readonly<Record<string, readonly ValidationEvent[]>>
  readonly resources?: Readonly<Record<string, readonly StackResource[]>>
  /** Deployed templates by stack id. */
  readonly templates?: Readonly<Record<string, string>>
  readonly onExecute?: readonly ScriptedEvent[]
  readonly onDelete?: readonly ScriptedEvent[]
  readonly onRollBack?: readonly ScriptedEvent[]
  readonly importers?: readonly string[]
  readonly deletedStacks?: readonly DeletedStack[]
  /** Results of drift detection by stack id. */
  readonly drifts?: Readonly<Record<string, readonly ResourceDrift[]>>
  /** Seconds of a drift detection. */
  readonly detectionSeconds?: number
  /** Seconds for which another drift detection is running on every stack. */
  readonly otherDetectionSeconds?: number
  readonly pageSize?: number
  /** Called before each call; throws to make it fail. */
  readonly onCall?: (call: keyof CloudFormation, argument: string) => void
}

export type FakeCloudFormation = CloudFormation & {
  /** The writing calls, in order: `create change-set`, `execute`, `delete stack`, … */
  readonly operations: readonly string[]
  readonly changeSetOrders: readonly ChangeSetRequest[]
  /** The names of the change sets that are not executed. */
  readonly changeSetNames: () => readonly string[]
  readonly callCount: () => number
  /** Adds the events of another operation. */
  readonly addEvents: (stackName: string, moments: readonly ScriptedEvent[], token?: string) => void
}

type TimedEvent = StackEvent & { readonly from: number }

/** A CloudFormation that follows a script: events appear and stacks change their status with the clock. */
export function fakeCloudFormation(script: CloudFormationScript): FakeCloudFormation {
  const { clock, pageSize = 100 } = script
  const stacks = new Map((script.stacks ?? [aStack(), aBootstrapStack()]).map(stack => [stack.id, stack]))
  const changeSets = new Map((script.nestedChangeSets ?? []).map(changeSet => [changeSet.id, changeSet]))
  const listed = new Map((script.otherChangeSets ?? []).map(summary => [summary.id, summary]))
  const history: TimedEvent[] = []
  const operations: string[] = []
  const changeSetOrders: ChangeSetRequest[] = []
  let createdCount = 0
  let reads = 0
  const readCounts = new Map<string, number>()
  const detections = new Map<string, number>()
  const now = () => clock.now().getTime()
  const startedAt = now()
  const called = (call: keyof CloudFormation, argument: string): void => {
    reads++
    script.onCall?.(call, argument)
  }
  const addEvents = (stackName: string, moments: readonly ScriptedEvent[], token?: string): void => {
    for (const moment of moments) {
      const name = moment.stackName ?? stackName
      const stackId = stackIdOf(name)
      const physicalId =
        moment.resource === undefined
          ? stackId
          : moment.type === NESTED_STACK
            ? stackIdOf(moment.resource)
            : `${moment.resource}-1`
      history.push({
        id: `event-${history.length}`,
        from: now() + moment.seconds * 1_000,
        stackId,
        stackName: name,
        logicalId: moment.resource ?? name,
        physicalId,
        type: moment.resource === undefined ? NESTED_STACK : (moment.type ?? 'AWS::SNS::Topic'),
        status: moment.status,
        reason: moment.reason,
        at: new Date(now() + moment.seconds * 1_000),
        token: moment.token ?? token,
      })
    }
  }
  const eventsSoFar = (stackId: string) => history.filter(event => event.stackId === stackId && event.from <= now())
  const withStatus = (stack: Stack): Stack => {
    const last = eventsSoFar(stack.id).findLast(event => event.physicalId === stack.id)?.status
    return { ...stack, status: STACK_STATUSES.find(status => status === last) ?? stack.status }
  }
  const findStack = (nameOrId: string): Stack | undefined => {
    const byId = stacks.get(nameOrId)
    if (byId) return withStatus(byId)
    const alive = [...stacks.values()].map(withStatus).filter(stack => stack.status !== 'DELETE_COMPLETE')
    return alive.find(stack => stack.name === nameOrId)
  }
  const changeSetOf = (id: string): ChangeSet =>
    changeSets.get(id) ?? aChangeSet({ id, status: 'failed', reason: 'unknown to this test' })
  return {
    operations,
    changeSetOrders,
    changeSetNames: () => [...listed.values()].map(({ name }) => name),
    callCount: () => reads,
    addEvents,
    stack: async nameOrId => {
      called('stack', nameOrId)
      return findStack(nameOrId)
    },
    deletedStacks: async name => {
      called('deletedStacks', name)
      return script.deletedStacks ?? []
    },
    resources: async id => {
      called('resources', id)
      return script.resources?.[id] ?? []
    },
    template: async id => {
      called('template', id)
      return script.templates?.[id] ?? DEPLOYED_TEMPLATE
    },
    events: async (id, next) => {
      called('events', id)
      const newest = eventsSoFar(id).toSorted(
        (a, b) => b.from - a.from || Number(b.id.slice(6)) - Number(a.id.slice(6)),
      )
      const start = Number(next ?? 0)
      return {
        events: newest.slice(start, start + pageSize),
        next: start + pageSize < newest.length ? String(start + pageSize) : undefined,
      }
    },
    createChangeSet: async order => {
      called('createChangeSet', order.stackName)
      operations.push('create change set')
      changeSetOrders.push(order)
      const isDone = script.isEmptyAfterExecution === true && operations.includes('execute')
      const next = script.changeSets?.[Math.min(createdCount, script.changeSets.length - 1)] ?? aChangeSet()
      const template = isDone ? aChangeSet({ status: 'empty', changes: [] }) : next
      createdCount++
      const stackId = stackIdOf(order.stackName)
      const id = `${template.id}-${createdCount}`
      changeSets.set(id, { ...template, id, stackId, stackName: order.stackName })
      listed.set(id, aChangeSetSummary({ id, stackId, name: order.name, description: order.description }))
      if (!findStack(order.stackName))
        stacks.set(stackId, aStack({ name: order.stackName, status: 'REVIEW_IN_PROGRESS' }))
      return { id, stackId }
    },
    changeSetStatus: async id => {
      called('changeSetStatus', id)
      return changeSetOf(id)
    },
    changeSet: async (id, view) => {
      called('changeSet', id)
      const readCount = (readCounts.get(id) ?? 0) + 1
      readCounts.set(id, readCount)
      return readCount <= (script.pendingReads ?? 0)
        ? { ...changeSetOf(id), status: 'pending', changes: [] }
        : (script.viewOf?.(changeSetOf(id), view) ?? changeSetOf(id))
    },
    changeSets: async nameOrId => {
      called('changeSets', nameOrId)
      const stackId = findStack(nameOrId)?.id
      return [...listed.values()].filter(summary => summary.stackId === stackId)
    },
    validationEvents: async id => {
      called('validationEvents', id)
      return script.validationEvents?.[id] ?? []
    },
    deleteChangeSet: async id => {
      called('deleteChangeSet', id)
      operations.push('delete change set')
      changeSets.delete(id)
      const summary = listed.get(id)
      if (summary && script.undeletable?.includes(summary.name))
        listed.set(id, { ...summary, status: 'delete-failed', reason: 'it is in use' })
      else listed.delete(id)
    },
    execute: async (id, { token, withoutRollback = false }) => {
      called('execute', id)
      operations.push(withoutRollback ? 'execute without rollback' : 'execute')
      listed.clear()
      addEvents(changeSetOf(id).stackName, script.onExecute ?? [], token)
    },
    rollBack: async (id, token) => {
      called('rollBack', id)
      operations.push('roll back')
      addEvents(stacks.get(id)?.name ?? id, script.onRollBack ?? [], token)
    },
    deleteStack: async (id, { token }) => {
      called('deleteStack', id)
      operations.push('delete stack')
      if (stacks.get(id)?.status === 'REVIEW_IN_PROGRESS' && !script.onDelete) stacks.delete(id)
      addEvents(stacks.get(id)?.name ?? id, script.onDelete ?? [], token)
    },
    setTerminationProtection: async (name, on) => {
      called('setTerminationProtection', name)
      operations.push(`termination protection ${on ? 'on' : 'off'}`)
    },
    importers: async () => script.importers ?? [],
    detectDrift: async id => {
      called('detectDrift', id)
      if (now() < startedAt + (script.otherDetectionSeconds ?? 0) * 1_000) return 'already-running'
      operations.push(`detect drift of ${stacks.get(id)?.name ?? id}`)
      detections.set(id, now() + (script.detectionSeconds ?? 5) * 1_000)
      return { id }
    },
    driftDetection: async id => {
      called('driftDetection', id)
      const isRunning = now() < (detections.get(id) ?? 0)
      return { status: isRunning ? 'running' : 'complete', reason: undefined }
    },
    drifts: async id => {
      called('drifts', id)
      return script.drifts?.[id] ?? []
    },
  }
}

/** A successful update of the topic. */
export const GOOD_UPDATE: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
  { seconds: 2, resource: 'Topic', status: 'UPDATE_IN_PROGRESS' },
  { seconds: 4, resource: 'Topic', status: 'UPDATE_COMPLETE' },
  { seconds: 5, status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' },
  { seconds: 7, status: 'UPDATE_COMPLETE' },
]
