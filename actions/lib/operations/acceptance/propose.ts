import { createHash } from 'node:crypto'
import type { ProposalEvidence, ProposalName } from '../../model/acceptance/evidence.ts'
import type { ChangeSetRequest } from '../../model/cloudFormation/changeSet.ts'
import { markedDescription } from '../../model/cloudFormation/changeSetMark.ts'
import { partitionOf } from '../../model/environment.ts'
import { Problem, problemText } from '../../model/problem.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import type { PreparedDeployment } from '../environment/prepareDeployment.ts'
import { changeSetNameOf } from '../preview/prepareChangeSet.ts'
import { uploadTemplates } from '../preview/uploadTemplates.ts'
import type { Tools } from '../tools.ts'
import { changeSetPollInterval } from '../waiting/pollInterval.ts'
import { deadlineIn, retryRead } from '../waiting/retry.ts'
import { readChangeSetEvidence } from './readChangeSetEvidence.ts'

type ProposeTools = Pick<Tools, 'cloudFormation' | 'objectStore' | 'clock' | 'reporter' | 'runs' | 'signal'>

export type ProposeOrder = {
  readonly name: ProposalName
  readonly prepared: PreparedDeployment
  /** In place of the environment's template: the text of one that has no parameters. */
  readonly template?: string
  /** Another request about the change set, before it is deleted. */
  readonly before?: (changeSetId: string) => Promise<void>
}

/** Seconds. */
const DEADLINE_SECONDS = 600

/**
 * Creates a change set of the existing stack, reads all of it and deletes it. It never executes one. It has the mark of a
 * preview, so that the next run deletes what a killed one leaves.
 */
export async function propose(order: ProposeOrder, tools: ProposeTools): Promise<ProposalEvidence> {
  const { prepared, name } = order
  const { cloudFormation, reporter } = tools
  tools.signal?.throwIfAborted()
  reporter.report({ kind: 'step', step: 'create the change set', subject: `${prepared.desired.stackName}: ${name}` })
  let id: string
  try {
    id = (await cloudFormation.createChangeSet(await requestOf(order, tools))).id
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'refused', reason: problemText(error) }
  }
  try {
    await waitForEnd(id, tools)
    await order.before?.(id)
    return { kind: 'created', changeSet: await readChangeSetEvidence(id, cloudFormation) }
  } finally {
    await cloudFormation.deleteChangeSet(id)
  }
}

async function requestOf(
  { prepared: { desired, bucket }, template }: ProposeOrder,
  tools: ProposeTools,
): Promise<ChangeSetRequest> {
  const { stackName, environment, tags, roleArn } = desired
  const name = changeSetNameOf('preview', digestOf(template ?? desired.inputsDigest), tools.clock)
  const deadline = deadlineIn(2 * DEADLINE_SECONDS, tools)
  const mark = { purpose: 'preview', environment: environment.name, run: await tools.runs.current(), deadline } as const
  const own = template === undefined ? desired : await uploaded(template, { desired, bucket }, tools)
  if (!own.template) throw new Error(`The templates of '${stackName}' were not packaged.`)
  return {
    ...{ stackName, kind: 'update', name, token: name, description: markedDescription(mark), tags, roleArn },
    template: own.template,
    parameters: own.parameters,
    capabilities: own.capabilities,
  }
}

/** Roles may make change sets from templates of the artifact bucket alone. */
async function uploaded(
  body: string,
  { desired, bucket }: PreparedDeployment,
  tools: ProposeTools,
): Promise<Pick<DesiredStack, 'template' | 'parameters' | 'capabilities'>> {
  const { region } = desired.environment
  const key = `templates/${digestOf(body)}.yaml`
  const url = `https://${bucket}.s3.${region}.${partitionOf(region).urlSuffix}/${key}`
  await uploadTemplates([{ file: key, key, body, url }], bucket, tools)
  return { template: { url }, parameters: {}, capabilities: [] }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function waitForEnd(id: string, { cloudFormation, clock, signal, reporter }: ProposeTools): Promise<void> {
  const deadline = deadlineIn(DEADLINE_SECONDS, { clock })
  const start = clock.now().getTime()
  for (;;) {
    await clock.sleep(changeSetPollInterval(clock.now().getTime() - start), signal)
    const { status } = await retryRead(() => cloudFormation.changeSetStatus(id), { clock, signal, deadline, reporter })
    if (status !== 'pending') return
    if (clock.now() >= deadline)
      throw new Problem(`CloudFormation did not finish a change set within ${DEADLINE_SECONDS / 60} minutes.`, {
        todo: 'Check https://health.aws.amazon.com, then start the workflow again.',
      })
  }
}
