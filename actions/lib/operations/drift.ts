import { resourcePathOf } from '../model/cloudFormation/change.ts'
import type { DriftedResource, DriftOutcome } from '../model/cloudFormation/driftedResource.ts'
import type { ResourceDrift } from '../model/cloudFormation/resourceDrift.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import { Problem } from '../model/problem.ts'
import { redactDriftOutcome } from '../redaction/redactOutcome.ts'
import { detectDrift } from './drift/detectDrift.ts'
import { comparableStack, type StackToCompare, stacksToCompare } from './drift/stacksToCompare.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { deadlineIn, retryRead } from './execution/retry.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import type { Tools } from './tools.ts'

export type DriftOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** How long the whole of it may take; twenty minutes unless said. */
  readonly deadlineSeconds?: number | undefined
}

/** AWS says "up to several minutes" of one stack; there are eight or nine, three at a time. */
const DEFAULT_DEADLINE_SECONDS = 20 * 60

type DriftTools = Pick<Tools, 'cloudFormation' | 'identity' | 'clock' | 'reporter' | 'signal' | 'workspace'>

/**
 * What somebody changed or deleted behind CloudFormation's back, in the root stack and in every nested one: CloudFormation
 * does not go into nested stacks by itself, and looks only at properties that the templates give.
 * @throws Problem when there is no stack, or when nothing drifted as far as could be seen, but something could not be seen
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
  const waiting = { clock, signal, deadline }
  await checkAccount(order, tools)
  reporter.report({ kind: 'step', step: 'read the stack', subject: stackName })
  const root = await comparableStack(environment, deadline, tools)
  const places = await retryRead(() => stacksToCompare(root, cloudFormation), waiting)
  const there = places.filter(({ isGone }) => !isGone)
  reporter.report({ kind: 'step', step: 'detect drift', subject: stackName })
  await detectDrift(there, { deadline }, tools)
  const found: DriftWithPath[] = []
  for (const { id, path } of there) {
    const drifts = await retryRead(() => cloudFormation.drifts(id), waiting)
    found.push(...drifts.map(one => ({ ...one, nestedPath: path })))
  }
  const gone = places.filter(({ isGone }) => isGone).map(goneStack)
  for (const one of found)
    if (one.kind === 'unknown')
      reporter.report({ kind: 'warning', text: `${resourcePathOf(one)} was not compared: ${why(one)}` })
  return outcomeOf(found, gone, environment)
}

type DriftWithPath = ResourceDrift & { readonly nestedPath: string }

function outcomeOf(
  found: readonly DriftWithPath[],
  gone: readonly DriftedResource[],
  { name }: Environment,
): DriftOutcome {
  // The parent may name a stack that is gone, too.
  const byName = new Map([...found.flatMap(driftedOf), ...gone].map(one => [resourcePathOf(one), one]))
  const resources = [...byName.values()].toSorted((a, b) => compare(resourcePathOf(a), resourcePathOf(b)))
  const unseen = found.filter(({ kind }) => kind === 'unknown')
  if (resources.length === 0 && unseen.length > 0) throw notSeen(unseen, name)
  // Whatever its parent says of a nested stack, it was compared by itself.
  const ours = found.filter(({ type }) => type !== NESTED_STACK)
  const isSeen = ({ kind }: DriftWithPath) => kind !== 'not-checked' && kind !== 'unknown'
  const notChecked = ours
    .filter(one => !isSeen(one))
    .map(resourcePathOf)
    .toSorted(compare)
  const checked = ours.filter(isSeen).length
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

function goneStack({ path, logicalId, id }: StackToCompare): DriftedResource {
  const nestedPath = path.split('/').slice(0, -1).join('/')
  return { nestedPath, logicalId, physicalId: id, type: NESTED_STACK, kind: 'deleted', properties: [] }
}

/** Nothing found where nothing could be seen is no good news. */
function notSeen(unseen: readonly DriftWithPath[], name: string): Problem {
  const [first] = unseen
  const names = unseen.map(one => `'${resourcePathOf(one)}'`).join(', ')
  const said = first ? ` CloudFormation says: '${why(first)}'.` : ''
  return new Problem(`Whether '${name}' has drifted is not known: CloudFormation could not compare ${names}.${said}`, {
    todo: 'Most often the role may not read that service: give it the permission, then run this again.',
  })
}

function why({ reason }: DriftWithPath): string {
  return (reason ?? 'no reason was given').replace(/\.$/, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
