import { NESTED_STACK, type Stack, stateOf } from '../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../model/cloudFormation/stackEvent.ts'
import { rootCauseOf } from '../model/cloudFormation/stackEvent.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import type { ServiceSummary, StackSummary, StatusOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import type { CloudFormation } from '../ports.ts'
import { REDACTED } from '../redaction/secretNames.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { isStackEventItself, startsOperation } from './execution/stackEventLog.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import { resourcesOfStack } from './teardown/emptyBuckets.ts'
import type { Tools } from './tools.ts'

export type StatusOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** How many of the last events are wanted. */
  readonly events?: number
}

type StatusTools = Pick<Tools, 'cloudFormation' | 'identity' | 'reporter' | 'runtime' | 'workspace'>

/** How an environment stands: stacks, last events, outputs, what runs, and why the last operation failed if it did. */
export async function status(order: StatusOrder, tools: StatusTools): Promise<StatusOutcome> {
  const secrets = await secretsOf(order.environment, tools)
  const outcome = await withRedaction(secrets.values, tools, redacted => standing(order, redacted))
  const outputs = Object.entries(outcome.outputs).map(([name, value]) => [
    name,
    secrets.outputs.includes(name) ? REDACTED : value,
  ])
  return { ...outcome, outputs: Object.fromEntries(outputs) }
}

async function standing(order: StatusOrder, tools: StatusTools): Promise<StatusOutcome> {
  const { cloudFormation, reporter } = tools
  const stackName = stackNameOf(order.environment)
  await checkAccount(order, tools)
  reporter.report({ kind: 'step', step: 'read the stack', subject: stackName })
  const root = await cloudFormation.stack(stackName)
  if (!root) return { state: 'absent', stacks: [], events: [], rootCause: undefined, outputs: {}, service: undefined }
  const owned = await resourcesOfStack(root.id, cloudFormation)
  const nested = owned.filter(({ type, physicalId }) => type === NESTED_STACK && physicalId !== undefined)
  const places = [{ path: '', id: root.id }, ...nested.map(({ path, physicalId: id = '' }) => ({ path, id }))]
  const [summaries, logs, service] = await Promise.all([
    Promise.all(places.map(place => summaryOf(place, cloudFormation))),
    Promise.all(places.map(place => eventsOf(place, cloudFormation))),
    serviceOf(root, tools),
  ])
  const events = logs.flat().sort((a, b) => a.at.getTime() - b.at.getTime())
  return {
    state: stateOf(root).kind,
    stacks: summaries.filter(summary => summary !== undefined),
    events: events.slice(-(order.events ?? 15)),
    rootCause: rootCauseOf(ofLastOperation(events, root)),
    outputs: root.outputs,
    service,
  }
}

type StackPath = { readonly path: string; readonly id: string }

async function summaryOf({ path, id }: StackPath, cloudFormation: CloudFormation): Promise<StackSummary | undefined> {
  const [stack, resources] = await Promise.all([cloudFormation.stack(id), cloudFormation.resources(id)])
  if (!stack) return undefined
  return {
    path,
    name: stack.name,
    status: stack.status,
    reason: stack.statusReason,
    resources: resources.filter(({ status }) => status !== 'DELETE_COMPLETE').length,
    changedAt: stack.updatedAt ?? stack.createdAt,
  }
}

/** The newest page; a nested stack's lines about itself are its parent's too. */
async function eventsOf({ path, id }: StackPath, cloudFormation: CloudFormation): Promise<readonly EventWithPath[]> {
  const { events } = await cloudFormation.events(id)
  return events
    .filter(event => path === '' || !isStackEventItself(event))
    .map(event => ({
      ...event,
      path: isStackEventItself(event) ? '' : path ? `${path}/${event.logicalId}` : event.logicalId,
    }))
}

function ofLastOperation(events: readonly EventWithPath[], root: Stack): readonly EventWithPath[] {
  const start = events.findLast(event => event.stackId === root.id && startsOperation(event))
  return start ? events.filter(event => event.at.getTime() >= start.at.getTime()) : events
}

/** Undefined where nothing runs yet; what may not be read is said and left out. */
async function serviceOf({ outputs }: Stack, { runtime, reporter }: StatusTools): Promise<ServiceSummary | undefined> {
  const cluster = outputs.ClusterName
  const name = outputs.ServiceName
  if (!cluster || !name) return undefined
  try {
    const service = await runtime.service(cluster, name)
    if (!service) return undefined
    const group = outputs.TargetGroupArn
    const [containers, targets] = await Promise.all([
      runtime.containers(service.taskDefinition),
      group ? runtime.targets(group) : [],
    ])
    return {
      image: containers[0]?.image ?? 'unknown',
      running: service.running,
      desired: service.desired,
      healthyTargets: targets.filter(({ state }) => state === 'healthy').length,
      targets: targets.length,
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    reporter.report({ kind: 'warning', text: `What runs could not be read: ${error.message}` })
    return undefined
  }
}
