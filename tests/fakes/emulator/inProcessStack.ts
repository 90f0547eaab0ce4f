import { stackOf } from '#lib/aws/cloudFormation/stackOf.ts'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import type { ChangeSetRequest } from '#lib/model/cloudFormation/changeSet.ts'
import { type Environment, partitionOf } from '#lib/model/environment.ts'
import { buildDesiredStack, type DesiredStack } from '#lib/operations/environment/desiredStack.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import { parametersOf } from '#lib/operations/environment/resolveEnvironment.ts'
import { deleteChangeSet, type PreparedChangeSet, prepareChangeSet } from '#lib/operations/preview/prepareChangeSet.ts'
import { readChanges } from '#lib/operations/preview/readChanges.ts'
import { type PackagedTemplate, packageTemplates } from '#lib/template/package/packageTemplates.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { createEngine, type Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import type { EmulatedStack } from '../../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { toSdkStack } from '../../../scripts/emulator/aws/services/cloudFormation/stackResponses.ts'
import { immediateClock } from '../clock/immediateClock.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import type { Files } from '../edits/generateEdits.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../files/cachedWorkspace.ts'
import { fakeRuns } from '../runs/fakeRuns.ts'
import { inProcessCloudFormation } from './inProcessCloudFormation.ts'

const BUCKET = 'artifacts'

export type ResolvedPreview = Pick<PreparedChangeSet, 'preview'> & { readonly resolved: ResolvedStack }

/** An environment's root stack in the built-in CloudFormation, in this process, with the operations of production. */
export type InProcessStack = {
  readonly engine: Engine
  readonly stack: EmulatedStack
  /** The preview of these files, as `change-set` reads it; its change set is deleted. */
  readonly previewChange: (files: Files) => Promise<ResolvedPreview>
  /** Executes the change set of these files; resolves when the stack is idle. */
  readonly deploy: (files: Files) => Promise<ResolvedPreview>
  /** The refusal of CloudFormation itself, without our own checks; undefined when it accepts these files. */
  readonly refusalOf: (files: Files) => Promise<string | undefined>
  /** Executes the change set of these files, whatever our own checks say; resolves when the stack is idle. */
  readonly execute: (files: Files) => Promise<ExecutionEffect>
}

/** unchanged: CloudFormation finds nothing to update. refused: it accepts no such change set. */
export type ExecutionEffect = 'updated' | 'unchanged' | 'refused'

/** Creates the stack of these files. */
export async function createInProcessStack(
  name: string,
  files: Files,
  { before }: { readonly before?: (engine: Engine) => Promise<void> } = {},
): Promise<InProcessStack> {
  const { account, region } = await environmentIn(files, name)
  const engine = engineIn(account, region)
  await before?.(engine)
  const clock = immediateClock()
  const tools = {
    cloudFormation: inProcessCloudFormation(engine),
    clock,
    reporter: fakeReporter(),
    runs: fakeRuns(),
    workspace: cachedWorkspace(files),
  }

  const prepare = async (
    changedFiles: Files,
  ): Promise<{ readonly target: DesiredStack; readonly proposal: PreparedChangeSet }> => {
    const desired = await targetStackOf(name, changedFiles)
    putTemplates(engine, desired.uploads)
    const found = findStack(engine, desired.stackName)
    const stack = found && stackOf(toSdkStack(found))
    return { target: desired, proposal: await prepareChangeSet({ desired, stack, purpose: 'preview' }, tools) }
  }
  const deploy = async (changedFiles: Files): Promise<ResolvedPreview & Pick<PreparedChangeSet, 'stackId'>> => {
    const { target, proposal } = await prepare(changedFiles)
    const { changeSetId, token, preview, isEmpty, stackId } = proposal
    if (isEmpty) await deleteChangeSet(proposal, target.stackName, tools)
    else await tools.cloudFormation.execute(changeSetId, { token, kind: preview.kind })
    await engine.waitUntilIdle()
    return { preview, resolved: target.resolved, stackId }
  }
  const stack = engine.stacks.get((await deploy(files)).stackId)
  if (stack?.status !== 'CREATE_COMPLETE') throw new Error(`The stack is ${stack?.status}: ${stack?.statusReason}`)
  return {
    engine,
    stack,
    deploy,
    previewChange: async changedFiles => {
      const { target, proposal } = await prepare(changedFiles)
      await deleteChangeSet(proposal, target.stackName, tools)
      return { preview: proposal.preview, resolved: target.resolved }
    },
    execute: async changedFiles => {
      const request = { ...(await uncheckedRequest(engine, name, changedFiles)), stackName: stack.name }
      const created = await tools.cloudFormation.createChangeSet({ ...request, kind: 'update' }).catch(() => undefined)
      if (!created) return 'refused'
      const { status } = await tools.cloudFormation.changeSet(created.id, 'without-values')
      if (status !== 'complete') {
        await tools.cloudFormation.deleteChangeSet(created.id)
        return status === 'empty' ? 'unchanged' : 'refused'
      }
      await tools.cloudFormation.execute(created.id, { token: CHANGE_SET_NAMES.token, kind: 'update' })
      await engine.waitUntilIdle()
      return stack.status === 'UPDATE_COMPLETE' ? 'updated' : 'refused'
    },
    refusalOf: async changedFiles => {
      try {
        const request = {
          ...(await uncheckedRequest(engine, name, changedFiles)),
          stackName: stack.name,
          kind: 'update' as const,
        }
        const { id } = await tools.cloudFormation.createChangeSet(request)
        const { status, reason } = await tools.cloudFormation.changeSet(id, 'without-values')
        await tools.cloudFormation.deleteChangeSet(id)
        return status === 'failed' ? reason : undefined
      } catch (error) {
        if (error instanceof Error) return error.message
        throw error
      }
    },
  }
}

/** The rows of the change set of a first creation. */
export async function creationChanges(name: string, files: Files): Promise<readonly Change[]> {
  const { environment, resolved, uploads, template, ...target } = await targetStackOf(name, files)
  const engine = engineIn(environment.account, environment.region)
  putTemplates(engine, uploads)
  if (!template) throw new Error('The templates were not packaged.')
  const cloudFormation = inProcessCloudFormation(engine)
  const request = { ...CHANGE_SET_NAMES, ...target, template, kind: 'create' as const }
  const { id } = await cloudFormation.createChangeSet(request)
  const changeSet = await cloudFormation.changeSet(id, 'without-values')
  return (await readChanges(changeSet, resolved, cloudFormation)).changes
}

const CHANGE_SET_NAMES = { name: 'in-process', token: 'in-process', description: 'in-process' }

function engineIn(account: string, region: string): Engine {
  const switches = { rowsOfRemovedNestedStacks: true }
  const engine = createEngine({ account, region, delay: 0, clock: immediateClock(), switches })
  engine.liveResources.createBucket(BUCKET)
  return engine
}

async function environmentIn(files: Files, name: string): Promise<Environment> {
  return readEnvironment(name, { workspace: cachedWorkspace(files), schemas: cachedSchemaValidator })
}

async function targetStackOf(name: string, files: Files): Promise<DesiredStack> {
  const environment = await environmentIn(files, name)
  const tools = { workspace: cachedWorkspace(files), reporter: fakeReporter(), clock: immediateClock() }
  return {
    ...(await buildDesiredStack(environment, Promise.resolve({ bucket: BUCKET, serviceRole: '' }), tools)),
    roleArn: undefined,
  }
}

/** The request for a change set of files that our own checks may refuse. */
async function uncheckedRequest(
  engine: Engine,
  name: string,
  files: Files,
): Promise<Omit<ChangeSetRequest, 'stackName' | 'kind'>> {
  const environment = await environmentIn(files, name)
  const { documents, templates } = await readTemplates(environment.templateFile, { workspace: cachedWorkspace(files) })
  const location = { bucket: BUCKET, region: engine.region, urlSuffix: partitionOf(engine.region).urlSuffix }
  const { root, all } = packageTemplates(environment.templateFile, documents, location)
  putTemplates(engine, all)
  const template = templates.get(environment.templateFile)
  if (!template) throw new Error('There is no root template.')
  const capabilities = ['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']
  const parameters = parametersOf(environment, template)
  return {
    ...CHANGE_SET_NAMES,
    template: { url: root.url },
    parameters,
    tags: environment.tags,
    capabilities,
    roleArn: undefined,
  }
}

function putTemplates(engine: Engine, templates: readonly PackagedTemplate[]): void {
  const objects = engine.world.objects.get(BUCKET)
  for (const { key, body } of templates)
    objects?.set(key, [{ versionId: 'null', body: Buffer.from(body), headers: {}, at: engine.world.now() }])
}
