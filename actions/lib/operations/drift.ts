import { resourcePathOf } from '../model/cloudFormation/change.ts'
import type { DriftedResource, DriftOutcome } from '../model/cloudFormation/driftedResource.ts'
import type { ResourceDrift } from '../model/cloudFormation/resourceDrift.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import { Problem } from '../model/problem.ts'
import { redactDriftOutcome } from '../redaction/redactDriftOutcome.ts'
import { detectDriftInStacks } from './drift/detectDriftInStacks.ts'
import { comparableStack, type StackToCompare, stacksToCompare } from './drift/stacksToCompare.ts'
import { withoutSchedule } from './drift/withoutSchedule.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import type { Tools } from './tools.ts'
import { deadlineIn, firstReportOf, retryRead } from './waiting/retry.ts'

export type DriftOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** The deadline for the whole verb, in seconds; default twenty minutes. */
  readonly deadlineSeconds?: number | undefined
}

/** AWS documents "up to several minutes" per stack; an environment has eight or nine, checked three at a time. */
const DEFAULT_DEADLINE_SECONDS = 20 * 60

type DriftTools = Pick<Tools, 'cloudFormation' | 'identity' | 'clock' | 'reporter' | 'signal' | 'workspace'>

/**
 * Detects resources that were changed or deleted outside of CloudFormation, in the root stack and in every nested stack.
 * CloudFormation does not detect drift in nested stacks by itself, and compares only properties that the templates set.
 * @throws Problem if there is no stack, or if no drift was found but a resource could not be compared
 */
export async function drift(order: DriftOrder, tools: DriftTools): Promise<DriftOutcome> {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactDriftOutcome }
  return withRedaction(redaction, tools, redacted => compareStacks(order, redacted))
}

async function compareStacks(order: DriftOrder, tools: DriftTools): Promise<DriftOutcome> {
  const { environment, deadlineSeconds = DEFAULT_DEADLINE_SECONDS } = order
  const { cloudFormation, clock, signal, reporter } = tools
  const stackName = stackNameOf(environment)
  const deadline = deadlineIn(deadlineSeconds, { clock })
  const waitTools = { clock, signal, deadline, reporter: firstReportOf(reporter) }
  await checkAccount(order, tools)
  reporter.report({ kind: 'step', step: 'read the stack', subject: stackName })
  const root = await comparableStack(environment, deadline, tools)
  const stacks = await retryRead(() => stacksToCompare(root, cloudFormation), waitTools)
  const existing = stacks.filter(({ isDeleted }) => !isDeleted)
  reporter.report({ kind: 'step', step: 'detect drift', subject: stackName })
  await detectDriftInStacks(existing, { deadline }, tools)
  const drifts: DriftWithPath[] = []
  for (const { id, path } of existing) {
    const stackDrifts = await retryRead(() => cloudFormation.drifts(id), waitTools)
    const unscheduled = stackDrifts.map(drift => withoutSchedule(drift, root, clock.now()))
    drifts.push(...unscheduled.map(drift => ({ ...drift, nestedPath: path })))
  }
  const deleted = stacks.filter(({ isDeleted }) => isDeleted).map(deletedStackOf)
  for (const resource of drifts)
    if (resource.kind === 'unknown')
      reporter.report({ kind: 'warning', text: `${resourcePathOf(resource)} was not compared: ${reasonOf(resource)}` })
  return outcomeOf(drifts, deleted, environment)
}

type DriftWithPath = ResourceDrift & { readonly nestedPath: string }

function outcomeOf(
  drifts: readonly DriftWithPath[],
  deleted: readonly DriftedResource[],
  { name }: Environment,
): DriftOutcome {
  // A deleted nested stack can be in both lists: its parent may report it too.
  const byName = new Map(
    [...drifts.flatMap(driftedOf), ...deleted].map(resource => [resourcePathOf(resource), resource]),
  )
  const resources = [...byName.values()].toSorted((a, b) => compare(resourcePathOf(a), resourcePathOf(b)))
  const unknown = drifts.filter(drift => drift.kind === 'unknown' && !needsSecretValue(drift))
  if (resources.length === 0 && unknown.length > 0) throw unknownDrift(unknown, name)
  // A nested stack is compared on its own, so its parent's row for it does not count.
  const resourcesOnly = drifts.filter(({ type }) => type !== NESTED_STACK)
  const isCompared = ({ kind }: DriftWithPath) => kind !== 'not-checked' && kind !== 'unknown'
  const notChecked = resourcesOnly
    .filter(resource => !isCompared(resource))
    .map(resourcePathOf)
    .toSorted(compare)
  const checked = resourcesOnly.filter(isCompared).length
  return resources.length > 0
    ? { kind: 'drifted', resources, checked, notChecked }
    : { kind: 'in-sync', checked, notChecked }
}

function driftedOf({
  nestedPath,
  logicalId,
  physicalId,
  type,
  kind,
  properties,
}: DriftWithPath): readonly DriftedResource[] {
  return kind === 'modified' || kind === 'deleted'
    ? [{ nestedPath, logicalId, physicalId, type, kind, properties }]
    : []
}

function deletedStackOf({ path, logicalId, id }: StackToCompare): DriftedResource {
  const nestedPath = path.split('/').slice(0, -1).join('/')
  return { nestedPath, logicalId, physicalId: id, type: NESTED_STACK, kind: 'deleted', properties: [] }
}

/** A role that looks for drift never reads the value of a secret: such a secret is reported as not compared. */
function needsSecretValue({ reason }: DriftWithPath): boolean {
  return reason?.includes('secretsmanager:GetSecretValue') ?? false
}

/** No drift found is not in-sync if a resource could not be compared. */
function unknownDrift(resources: readonly DriftWithPath[], name: string): Problem {
  const [first] = resources
  const names = resources.map(resource => `'${resourcePathOf(resource)}'`).join(', ')
  const quoted = first ? ` CloudFormation says: '${reasonOf(first)}'.` : ''
  return new Problem(
    `Cannot determine whether '${name}' has drifted: CloudFormation could not compare ${names}.${quoted}`,
    {
      todo: 'Check that the role has permission to read these resources, then run the same command again.',
    },
  )
}

function reasonOf({ reason }: DriftWithPath): string {
  return (reason ?? 'no reason given').replace(/\.$/, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
