import type * as sdk from '@aws-sdk/client-cloudformation'
import { changeSetOf, statusOf } from '#lib/aws/changeSetOf.ts'
import { createChangeSetInputOf } from '#lib/aws/createChangeSetInputOf.ts'
import { stackOf } from '#lib/aws/stackOf.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Document } from '#lib/model/document.ts'
import type { Environment } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import { type DesiredStack, desireStack } from '#lib/operations/desiredStack.ts'
import { deleteProposal, type Proposal, proposeChange } from '#lib/operations/proposeChange.ts'
import { readEnvironment } from '#lib/operations/readEnvironment.ts'
import type { ChangeSet, CloudFormation, SchemaValidator, Violation, Workspace } from '#lib/ports.ts'
import { createEngine, type Engine } from '../../scripts/rehearsal/engine/engine.ts'
import type { Stack } from '../../scripts/rehearsal/engine/stack.ts'
import { findStack, stackNamed } from '../../scripts/rehearsal/engine/stacks.ts'
import { changeSetNamed } from '../../scripts/rehearsal/services/cloudFormation/changeSetNamed.ts'
import { changeSetAnswers } from '../../scripts/rehearsal/services/cloudFormation/changeSets.ts'
import { describedStack } from '../../scripts/rehearsal/services/cloudFormation/described.ts'
import { WireError } from '../../scripts/rehearsal/wire/wireError.ts'
import { aHurriedClock } from './aHurriedClock.ts'
import { aReporter } from './aReporter.ts'
import { aWorkspace } from './aWorkspace.ts'
import type { Files } from './edits.ts'

const BUCKET = 'artifacts'

/** An environment's root stack in the built-in CloudFormation, in this process, through the operations of production. */
export type NearStack = {
  readonly engine: Engine
  readonly stack: () => Stack
  /** The change set that these files make, read as `change-set` reads it; nothing of it stays. */
  readonly propose: (files: Files) => Promise<Proposal>
  /** Executes it; resolves when the stack is at rest again. */
  readonly deploy: (files: Files) => Promise<Proposal>
}

/** The stack as these files want it, created. */
export async function aNearStack(
  environment: Pick<Environment, 'account' | 'region' | 'name'>,
  files: Files,
): Promise<NearStack> {
  const { account, region, name } = environment
  const clock = aHurriedClock()
  const engine = createEngine({ account, region, delay: 0, clock, switches: { rowsOfRemovedNestedStacks: true } })
  engine.live.openBucket(BUCKET)
  const cloudFormation = nearCloudFormation(engine)
  const tools = { cloudFormation, clock, reporter: aReporter(), workspace: nearWorkspace(files) }

  const proposed = async (texts: Files): Promise<{ readonly desired: DesiredStack; readonly proposal: Proposal }> => {
    const desired = await desire(name, texts)
    store(engine, desired)
    const found = findStack(engine, desired.stackName)
    const stack = found && stackOf(describedStack(found))
    return { desired, proposal: await proposeChange({ desired, stack, purpose: 'preview' }, tools) }
  }
  const propose = async (texts: Files): Promise<Proposal> => {
    const { desired, proposal } = await proposed(texts)
    await deleteProposal(proposal, desired.stackName, tools)
    return proposal
  }
  const deploy = async (texts: Files): Promise<Proposal> => {
    const { proposal } = await proposed(texts)
    if (proposal.isEmpty) return proposal
    await cloudFormation.execute(proposal.changeSetId, { token: proposal.token, kind: proposal.preview.kind })
    await engine.idle()
    return proposal
  }
  const { stackId } = await deploy(files)
  const stack = (): Stack => {
    const found = engine.stacks.get(stackId)
    if (!found) throw new Error('The stack is gone.')
    return found
  }
  if (stack().status !== 'CREATE_COMPLETE') throw new Error(`The stack is ${stack().status}: ${stack().statusReason}`)
  return { engine, stack, propose, deploy }
}

/** The files as a workspace; a template whose text was read before is not parsed again. */
export function nearWorkspace(files: Files, references: Readonly<Record<string, Files>> = {}): Workspace {
  const workspace = aWorkspace(files, references)
  return {
    ...workspace,
    parseTemplate: (name, text) => {
      const key = `${name}\n${text}`
      const document = read.get(key) ?? workspace.parseTemplate(name, text)
      read.set(key, document)
      return document
    },
    readTemplate: async file => {
      const key = `${file}\n${files[file]}`
      const document = read.get(key) ?? (await workspace.readTemplate(file))
      read.set(key, document)
      return document
    },
    at: async reference => nearWorkspace(references[reference] ?? {}),
  }
}

const read = new Map<string, Document>()

/** The validator of production; what it said once of the same value it says again without work. */
export const nearSchemas: SchemaValidator = {
  validate: (schema, value) => {
    const key = JSON.stringify([schema, value])
    const violations = judged.get(key) ?? schemaValidator.validate(schema, value)
    judged.set(key, violations)
    return violations
  },
}

const judged = new Map<string, readonly Violation[]>()

async function desire(name: string, files: Files): Promise<DesiredStack> {
  const workspace = nearWorkspace(files)
  const environment = await readEnvironment(name, { workspace, schemas: nearSchemas })
  const desired = await desireStack(
    environment,
    { bucket: BUCKET, serviceRole: '' },
    { workspace, reporter: aReporter() },
  )
  return { ...desired, roleArn: undefined }
}

function store(engine: Engine, { uploads }: DesiredStack): void {
  for (const { key, body } of uploads)
    engine.world.objects
      .get(BUCKET)
      ?.set(key, [{ versionId: 'null', body: Buffer.from(body), headers: {}, at: engine.world.now() }])
}

type Near = Pick<
  CloudFormation,
  'createChangeSet' | 'changeSetStatus' | 'changeSet' | 'validationEvents' | 'deleteChangeSet' | 'execute'
>

/** The change sets of an engine, translated by the adapter of production but not sent anywhere. */
function nearCloudFormation(engine: Engine): Near & CloudFormation {
  const answers = changeSetAnswers(engine)
  const described = (id: string, token?: string): Omit<sdk.DescribeChangeSetCommandOutput, '$metadata'> =>
    answers.DescribeChangeSet({ ChangeSetName: id, IncludePropertyValues: true, NextToken: token })
  const changesOf = (id: string, token?: string): readonly sdk.Change[] => {
    const { Changes: changes = [], NextToken: next } = described(id, token)
    return next ? [...changes, ...changesOf(id, next)] : changes
  }
  const never = async (): Promise<never> => {
    throw new Error('Nobody needs this here.')
  }
  return {
    stack: async nameOrId => {
      const found = findStack(engine, nameOrId)
      return found && stackOf(describedStack(found))
    },
    resources: async nameOrId =>
      [...stackNamed(engine, nameOrId).resources.values()].map(({ logicalId, physicalId, type, status, reason }) => ({
        ...{ logicalId, physicalId, type, status },
        statusReason: reason,
      })),
    template: async nameOrId => stackNamed(engine, nameOrId).definition?.body ?? '',
    events: never,
    deleteStack: never,
    setTerminationProtection: never,
    importers: never,
    detectDrift: never,
    driftDetection: never,
    drifts: never,
    createChangeSet: async order => {
      const input = { ...createChangeSetInputOf(order), StackName: order.stackName, ChangeSetName: order.name }
      const { Id: id, StackId: stackId } = asProblem(() => answers.CreateChangeSet(input))
      await engine.idle()
      return { id, stackId }
    },
    changeSetStatus: async id => statusOf(described(id)),
    changeSet: async (id): Promise<ChangeSet> => changeSetOf(described(id), changesOf(id)),
    validationEvents: async id =>
      changeSetNamed(engine, id, undefined).validations.map(({ logicalId, path, reason }) => ({
        ...{ logicalId, path, reason },
        fatal: true,
      })),
    deleteChangeSet: async id => {
      answers.DeleteChangeSet({ ChangeSetName: id })
    },
    execute: async (id, { token }) => {
      answers.ExecuteChangeSet({ ChangeSetName: id, ClientRequestToken: token })
    },
  }
}

function asProblem<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof WireError) throw new Problem(error.message, { cause: error })
    throw error
  }
}
