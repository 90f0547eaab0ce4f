import type { ChangeSet, ChangeSetRequest, ValidationEvent } from '#lib/model/cloudFormation/changeSet.ts'
import type { ResourceDrift } from '#lib/model/cloudFormation/resourceDrift.ts'
import { NESTED_STACK, STACK_STATUSES, type Stack, type StackResource } from '#lib/model/cloudFormation/stack.ts'
import type { StackEvent } from '#lib/model/cloudFormation/stackEvent.ts'
import type { Clock, CloudFormation } from '#lib/ports.ts'
import { aChangeSet } from './aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from './aStack.ts'

/** One line of history, some seconds after its operation began; without a resource it is about the stack itself. */
export type ScriptedEvent = {
  readonly after: number
  readonly status: string
  readonly resource?: string
  readonly type?: string
  /** The nested stack it happens in; the root stack unless said. */
  readonly within?: string
  readonly reason?: string
  /** In place of the operation's token. */
  readonly token?: string
}

export type CloudFormationScript = {
  readonly clock: Clock
  readonly stacks?: readonly Stack[]
  /** What is made when a change set is asked for: the first time the first, and the last one ever after. */
  readonly made?: readonly ChangeSet[]
  /** Once one was executed, nothing is left to change. */
  readonly converges?: boolean
  /** Change sets of nested stacks. */
  readonly nested?: readonly ChangeSet[]
  /** How often a change set is still pending when it is looked at. */
  readonly pending?: number
  readonly validation?: Readonly<Record<string, readonly ValidationEvent[]>>
  readonly resources?: Readonly<Record<string, readonly StackResource[]>>
  /** By stack id: what is deployed. */
  readonly templates?: Readonly<Record<string, string>>
  readonly onExecute?: readonly ScriptedEvent[]
  readonly onDelete?: readonly ScriptedEvent[]
  readonly importers?: readonly string[]
  /** By stack id: what a detection finds. */
  readonly drifts?: Readonly<Record<string, readonly ResourceDrift[]>>
  /** Seconds that a detection takes. */
  readonly detection?: number
  /** Seconds for which somebody else's detection is still running on every stack. */
  readonly otherDetection?: number
  readonly pageSize?: number
  /** Called before each call; throws to make it fail. */
  readonly before?: (call: keyof CloudFormation, argument: string) => void
}

export type FakeCloudFormation = CloudFormation & {
  /** What was done, in order: `create change-set`, `execute`, `delete stack`, … */
  readonly operations: readonly string[]
  readonly changeSetOrders: readonly ChangeSetRequest[]
  readonly callCount: () => number
  /** An operation of someone else. */
  readonly addEvents: (stackName: string, moments: readonly ScriptedEvent[], token?: string) => void
}

type TimedEvent = StackEvent & { readonly from: number }

/** A CloudFormation that follows a script: its events come to light, and its stacks change status, as the clock goes. */
export function fakeCloudFormation(script: CloudFormationScript): FakeCloudFormation {
  const { clock, pageSize = 100 } = script
  const stacks = new Map((script.stacks ?? [aStack(), aBootstrapStack()]).map(stack => [stack.id, stack]))
  const changeSets = new Map((script.nested ?? []).map(one => [one.id, one]))
  const history: TimedEvent[] = []
  const operations: string[] = []
  const changeSetOrders: ChangeSetRequest[] = []
  let made = 0
  let reads = 0
  const looks = new Map<string, number>()
  const detections = new Map<string, number>()
  const now = () => clock.now().getTime()
  const begun = now()
  const called = (call: keyof CloudFormation, argument: string): void => {
    reads++
    script.before?.(call, argument)
  }
  const addEvents = (stackName: string, moments: readonly ScriptedEvent[], token?: string): void => {
    for (const moment of moments) {
      const name = moment.within ?? stackName
      const stackId = stackIdOf(name)
      const physicalId =
        moment.resource === undefined
          ? stackId
          : moment.type === NESTED_STACK
            ? stackIdOf(moment.resource)
            : `${moment.resource}-1`
      history.push({
        id: `event-${history.length}`,
        from: now() + moment.after * 1_000,
        stackId,
        stackName: name,
        logicalId: moment.resource ?? name,
        physicalId,
        type: moment.resource === undefined ? NESTED_STACK : (moment.type ?? 'AWS::SNS::Topic'),
        status: moment.status,
        reason: moment.reason,
        at: new Date(now() + moment.after * 1_000),
        token: moment.token ?? token,
      })
    }
  }
  const shown = (stackId: string) => history.filter(event => event.stackId === stackId && event.from <= now())
  const present = (stack: Stack): Stack => {
    const last = shown(stack.id).findLast(event => event.physicalId === stack.id)?.status
    return { ...stack, status: STACK_STATUSES.find(status => status === last) ?? stack.status }
  }
  const named = (nameOrId: string): Stack | undefined => {
    const byId = stacks.get(nameOrId)
    if (byId) return present(byId)
    const alive = [...stacks.values()].map(present).filter(stack => stack.status !== 'DELETE_COMPLETE')
    return alive.find(stack => stack.name === nameOrId)
  }
  const known = (id: string): ChangeSet =>
    changeSets.get(id) ?? aChangeSet({ id, status: 'failed', reason: 'unknown to this test' })
  return {
    operations,
    changeSetOrders,
    callCount: () => reads,
    addEvents,
    stack: async nameOrId => {
      called('stack', nameOrId)
      return named(nameOrId)
    },
    resources: async id => {
      called('resources', id)
      return script.resources?.[id] ?? []
    },
    template: async id => {
      called('template', id)
      return script.templates?.[id] ?? ''
    },
    events: async (id, next) => {
      called('events', id)
      const newest = shown(id).toSorted((a, b) => b.from - a.from || Number(b.id.slice(6)) - Number(a.id.slice(6)))
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
      const isDone = script.converges === true && operations.includes('execute')
      const next = script.made?.[Math.min(made, script.made.length - 1)] ?? aChangeSet()
      const template = isDone ? aChangeSet({ status: 'empty', changes: [] }) : next
      made++
      const stackId = stackIdOf(order.stackName)
      const id = `${template.id}-${made}`
      changeSets.set(id, { ...template, id, stackId, stackName: order.stackName })
      if (!named(order.stackName)) stacks.set(stackId, aStack({ name: order.stackName, status: 'REVIEW_IN_PROGRESS' }))
      return { id, stackId }
    },
    changeSetStatus: async id => {
      called('changeSetStatus', id)
      return known(id)
    },
    changeSet: async id => {
      called('changeSet', id)
      const look = (looks.get(id) ?? 0) + 1
      looks.set(id, look)
      return look <= (script.pending ?? 0) ? { ...known(id), status: 'pending', changes: [] } : known(id)
    },
    validationEvents: async id => {
      called('validationEvents', id)
      return script.validation?.[id] ?? []
    },
    deleteChangeSet: async id => {
      called('deleteChangeSet', id)
      operations.push('delete change set')
      changeSets.delete(id)
    },
    execute: async (id, { token }) => {
      called('execute', id)
      operations.push('execute')
      addEvents(known(id).stackName, script.onExecute ?? [], token)
    },
    deleteStack: async (id, { token }) => {
      called('deleteStack', id)
      operations.push('delete stack')
      addEvents(stacks.get(id)?.name ?? id, script.onDelete ?? [], token)
    },
    setTerminationProtection: async (name, on) => {
      called('setTerminationProtection', name)
      operations.push(`termination protection ${on ? 'on' : 'off'}`)
    },
    importers: async () => script.importers ?? [],
    detectDrift: async id => {
      called('detectDrift', id)
      if (now() < begun + (script.otherDetection ?? 0) * 1_000) return 'already-running'
      operations.push(`detect drift of ${stacks.get(id)?.name ?? id}`)
      detections.set(id, now() + (script.detection ?? 5) * 1_000)
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

/** A good update of the topic. */
export const GOOD_UPDATE: readonly ScriptedEvent[] = [
  { after: 1, status: 'UPDATE_IN_PROGRESS' },
  { after: 2, resource: 'Topic', status: 'UPDATE_IN_PROGRESS' },
  { after: 4, resource: 'Topic', status: 'UPDATE_COMPLETE' },
  { after: 5, status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' },
  { after: 7, status: 'UPDATE_COMPLETE' },
]
