import { blockersIn, rootCauseOf } from '../model/cloudFormation/rootCause.ts'
import { NESTED_STACK, type Stack, stateOf } from '../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../model/cloudFormation/stackEvent.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import { nextStepsText } from '../model/nextStep.ts'
import type { ServiceSummary, StackSummary, StatusOutcome } from '../model/outcome.ts'
import { Problem, problemText } from '../model/problem.ts'
import type { CloudFormation } from '../ports.ts'
import { redactStatusOutcome } from '../redaction/redactOutcome.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { resourcesOfStack } from './environment/resourcesOfStack.ts'
import { blockedSteps } from './execution/blockedSteps.ts'
import { remedyBelowCause } from './execution/remedy.ts'
import { bestEffort } from './reporting/bestEffort.ts'
import { deployedSecretsOf, type StackWithPath } from './reporting/deployedSecrets.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import { missingProtectionOf } from './review/deployedProtection.ts'
import { causeOfFailedCreation } from './status/failedCreation.ts'
import { hasFailedOperation, readStatusEvents } from './status/statusEvents.ts'
import type { Tools } from './tools.ts'
import { isApplication } from './verification/ownTemplate/isApplication.ts'
import { snapshotsOfEnvironment } from './version/expiredSnapshots.ts'
import { readVersionNextSteps } from './version/readVersionNextSteps.ts'

export type StatusOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The number of events, newest last; default 15. */
  readonly events?: number
}

type StatusTools = Pick<Tools, 'cloudFormation' | 'identity' | 'reporter' | 'runtime' | 'snapshots' | 'workspace'>

/** The state of an environment: stacks, last events, outputs, running service, root cause if the last operation failed. */
export async function status(order: StatusOrder, tools: StatusTools): Promise<StatusOutcome> {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactStatusOutcome }
  return withRedaction(redaction, tools, redacted => readStatus(order, redacted))
}

async function readStatus(order: StatusOrder, tools: StatusTools): Promise<StatusOutcome> {
  const { cloudFormation, reporter } = tools
  const stackName = stackNameOf(order.environment)
  await checkAccount(order, tools)
  reporter.report({ kind: 'step', step: 'read the stack', subject: stackName })
  const root = await cloudFormation.stack(stackName)
  if (!root)
    return {
      state: 'absent',
      stacks: [],
      events: [],
      rootCause: await causeOfFailedCreation(stackName, tools),
      outputs: {},
      service: undefined,
      snapshots: undefined,
      missingProtection: [],
    }
  const owned = await resourcesOfStack(root.id, cloudFormation)
  const nested = owned.filter(({ type, physicalId }) => type === NESTED_STACK && physicalId !== undefined)
  const stackPaths = [{ path: '', id: root.id }, ...nested.map(({ path, physicalId: id = '' }) => ({ path, id }))]
  // What is deployed may be made of other secrets than the files say.
  const secrets = await deployedSecretsOf(root, stackPaths, order.environment, tools)
  return withRedaction({ secrets, redact: redactStatusOutcome }, tools, redacted =>
    summarize(root, stackPaths, order, redacted),
  )
}

async function summarize(
  root: Stack,
  stackPaths: readonly StackWithPath[],
  order: StatusOrder,
  tools: StatusTools,
): Promise<StatusOutcome> {
  const { cloudFormation } = tools
  const readSnapshots = () => snapshotsOfEnvironment(order.environment, tools)
  const [summaries, { shown, ofLastOperation }, service, snapshots] = await Promise.all([
    Promise.all(stackPaths.map(stackPath => summaryOf(stackPath, cloudFormation))),
    readStatusEvents({ id: root.id, hasFailed: hasFailedOperation(root) }, stackPaths, cloudFormation),
    serviceOf(root, tools),
    bestEffort('Reading the snapshots', readSnapshots, tools),
  ])
  const rootCause = rootCauseOf(ofLastOperation, hasFailedOperation(root) ? root.statusReason : undefined)
  const blockers = blockersIn(ofLastOperation, root.status)
  return {
    state: stateOf(root).kind,
    stacks: summaries.filter(summary => summary !== undefined),
    events: shown.slice(-(order.events ?? 15)),
    rootCause,
    ...(blockers.length > 0 && { blockers }),
    outputs: root.outputs,
    service,
    snapshots: snapshots && { count: snapshots.length, newest: snapshots[0]?.id },
    ...(await nextStepsOf(root, { rootCause, blockers }, order, tools)),
    missingProtection: missingProtectionOf(order.environment, root),
  }
}

/** The next steps of a stuck stack. */
async function nextStepsOf(
  stack: Stack,
  {
    rootCause,
    blockers,
  }: { readonly rootCause: EventWithPath | undefined; readonly blockers: readonly EventWithPath[] },
  { environment }: StatusOrder,
  tools: StatusTools,
): Promise<Pick<StatusOutcome, 'todo' | 'steps'>> {
  const versionSteps = await readVersionNextSteps({ stack, environment, rootCause }, tools)
  const steps = versionSteps ?? blockedSteps({ stack, environment, blockers, rootCause })
  if (steps) return { todo: nextStepsText(steps), steps }
  const todo = remedyBelowCause(stack, environment)
  return todo === undefined ? {} : { todo }
}

async function summaryOf(
  { path, id }: StackWithPath,
  cloudFormation: CloudFormation,
): Promise<StackSummary | undefined> {
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

/**
 * The application's service; undefined if none runs yet, or if it cannot be read, which is a warning. In other templates the
 * outputs of these names may mean anything.
 */
async function serviceOf(stack: Stack, { runtime, reporter }: StatusTools): Promise<ServiceSummary | undefined> {
  if (!isApplication(stack)) return undefined
  const { outputs } = stack
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
    reporter.report({ kind: 'warning', text: `Cannot read the running service: ${problemText(error)}` })
    return undefined
  }
}
