import { randomBytes } from 'node:crypto'
import type { Preview } from '../model/preview.ts'
import { Problem } from '../model/problem.ts'
import type { Stack } from '../model/stack.ts'
import type { ChangeSet, Clock } from '../ports.ts'
import { changeSetFailure, isEmptyAfterAll, reasonOf } from './changeSetFailure.ts'
import type { DesiredStack } from './desiredStack.ts'
import { onlyOutputsDiffer } from './outputs.ts'
import { changeSetTick } from './pace.ts'
import { parameterChanges } from './parameterChanges.ts'
import { deadlineIn, patiently } from './patience.ts'
import { previewCreation, previewOf } from './previewOf.ts'
import { readChanges } from './readChanges.ts'
import { type Deployed, readDeployed, settledAgainst } from './readDeployed.ts'
import { together } from './together.ts'
import type { Tools } from './tools.ts'

/** A change set of ours, read in full. */
export type Proposal = {
  readonly changeSetId: string
  readonly stackId: string
  /** What the operation will be known by in the stack's events. */
  readonly token: string
  readonly preview: Preview
  readonly isEmpty: boolean
}

export type ProposalOrder = {
  readonly desired: DesiredStack
  /** Undefined makes a change set of type CREATE. */
  readonly stack: Stack | undefined
  readonly purpose: 'preview' | 'deploy'
}

type Needs = Pick<Tools, 'cloudFormation' | 'workspace' | 'clock' | 'reporter' | 'signal'>

/** How long CloudFormation may take to make a change set, in seconds. */
const PATIENCE = 600

/** Makes a change set, waits for it, and reads all of it. Whoever gets it deletes or executes it; if this fails it is gone. */
export async function proposeChange(order: ProposalOrder, tools: Needs): Promise<Proposal> {
  const { desired, stack, purpose } = order
  const { stackName, template, parameters, tags, capabilities, roleArn, environment } = desired
  if (!template) throw new Error(`The templates of '${stackName}' were not packaged.`)
  tools.signal?.throwIfAborted()
  tools.reporter.say({ kind: 'step', step: 'create the change set', subject: stackName })
  const kind = stack ? 'update' : 'create'
  const token = nameFor(purpose, desired.inputsDigest, tools.clock)
  const description = `${purpose} of environment ${environment.name}`
  const { id, stackId } = await tools.cloudFormation.createChangeSet({
    stackName,
    kind,
    name: token,
    token,
    description,
    template,
    parameters,
    tags,
    capabilities,
    roleArn,
  })
  try {
    // While CloudFormation works: the reading takes no time of its own.
    const reading = stack ? readDeployed(desired, tools) : undefined
    const [deployed, changeSet] = await Promise.all([reading, made(id, stackName, tools)])
    return { changeSetId: id, stackId, token, ...(await readProposal(changeSet, { ...order, deployed }, tools)) }
  } catch (error) {
    await deleteProposal({ changeSetId: id }, desired.stackName, tools)
    throw error
  }
}

/** Deletes a change set, nested ones too. What went wrong before stays the headline. */
export async function deleteProposal(
  { changeSetId }: Pick<Proposal, 'changeSetId'>,
  stackName: string,
  { cloudFormation, reporter }: Pick<Tools, 'cloudFormation' | 'reporter'>,
): Promise<void> {
  reporter.say({ kind: 'step', step: 'delete the change set', subject: stackName })
  try {
    await cloudFormation.deleteChangeSet(changeSetId)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    reporter.say({
      kind: 'warning',
      text: `Change set '${changeSetId}' could not be deleted and stays on stack '${stackName}', where it does nothing: ${error.message}`,
    })
  }
}

/** Every look asks for all of it: the one that finds it made has read it. */
async function made(id: string, stackName: string, { cloudFormation, clock, signal }: Needs): Promise<ChangeSet> {
  const deadline = deadlineIn(PATIENCE, { clock })
  const began = clock.now().getTime()
  for (;;) {
    // The first look comes after a pause: no change set is ready at once.
    await clock.sleep(changeSetTick(clock.now().getTime() - began), signal)
    const changeSet = await patiently(() => cloudFormation.changeSet(id), { clock, signal, deadline })
    if (changeSet.status !== 'pending') return changeSet
    if (clock.now() >= deadline) {
      throw new Problem(
        `CloudFormation did not finish the change set of stack '${stackName}' within ${PATIENCE / 60} minutes. Nothing was changed.`,
        { todo: 'Run the same command again; if it happens again, look at https://health.aws.amazon.com.' },
      )
    }
  }
}

async function readProposal(
  changeSet: ChangeSet,
  { desired, stack, deployed }: ProposalOrder & { readonly deployed: Deployed | undefined },
  { cloudFormation, clock, signal, reporter }: Needs,
): Promise<Pick<Proposal, 'preview' | 'isEmpty'>> {
  reporter.say({ kind: 'step', step: 'read the change set', subject: desired.stackName })
  const read = { clock, signal, deadline: deadlineIn(PATIENCE, { clock }) }
  const nothing = (): Pick<Proposal, 'preview' | 'isEmpty'> => {
    return {
      preview: previewOf(desired, { kind: 'update', predicted: false, changes: [], warnings: [] }),
      isEmpty: true,
    }
  }
  if (changeSet.status === 'empty') return nothing()
  if (changeSet.status === 'failed') {
    if (await isEmptyAfterAll(changeSet, cloudFormation)) return nothing()
    throw await changeSetFailure(changeSet, cloudFormation)
  }
  const readAll = async () => (stack ? readChanges(changeSet, desired.resolved, cloudFormation) : [])
  const [changes, warnings] = await together([patiently(readAll, read), warningsOf(changeSet.id, cloudFormation)])
  // Nested rows of a first creation may be missing from its change set; the templates have them all.
  if (!stack) return { preview: { ...previewCreation(desired), warnings }, isEmpty: false }
  if (changes.length === 0 && !onlyOutputsDiffer(stack, desired.resolved)) return nothing()
  const told = settledAgainst(deployed, changes, desired)
  const preview = previewOf(desired, { kind: 'update', predicted: false, ...told, warnings })
  return { preview: { ...preview, parameters: parameterChanges(stack, desired) }, isEmpty: false }
}

async function warningsOf(id: string, cloudFormation: Tools['cloudFormation']): Promise<readonly string[]> {
  try {
    return (await cloudFormation.validationEvents(id)).filter(({ fatal }) => !fatal).map(reasonOf)
  } catch (error) {
    if (error instanceof Problem) return [`CloudFormation's own warnings could not be read: ${error.message}`]
    throw error
  }
}

/** At most 128 letters, digits and hyphens, and never used before on the stack. */
function nameFor(purpose: string, inputsDigest: string, clock: Clock): string {
  const time = clock.now().toISOString().replace(/\D/g, '')
  return `${purpose}-${inputsDigest.slice(0, 12)}-${time}-${randomBytes(2).toString('hex')}`
}
