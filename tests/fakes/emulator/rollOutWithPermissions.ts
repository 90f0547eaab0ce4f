import { stackNameOf } from '#lib/model/environment.ts'
import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import { buildDesiredStack } from '#lib/operations/environment/desiredStack.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import type { Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import { repositoryFiles } from '../edits/repositoryFiles.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../files/cachedWorkspace.ts'
import { bootstrapAccount, bootstrapRoleArn } from './bootstrapAccount.ts'
import { inProcessCloudFormation } from './inProcessCloudFormation.ts'

const ENVIRONMENT = 'production'
const FILE = `environments/${ENVIRONMENT}.yaml`

/** The steps of a rollout, each with its edit of the environment's file. */
const STEPS = [
  ['create', text => text.replace('protected: true', 'protected: false')],
  ['protect', text => text],
  ['update', text => text.replace('LogRetentionDays: "365"', 'LogRetentionDays: "400"')],
  ['unprotect', text => text.replace('protected: true', 'protected: false')],
] as const satisfies readonly (readonly [string, (text: string) => string])[]

export type RolloutStep = (typeof STEPS)[number][0] | 'delete'

/** `undefined` if every step succeeded; otherwise the step that failed, with every message of a refused call. */
type RolloutFailure = { readonly step: RolloutStep; readonly refusals: readonly string[] } | undefined

/**
 * Creates, protects, changes and deletes the stack of production in the built-in CloudFormation, which asks for every
 * permission of the service role.
 * @param change what is done to the account after its bootstrap stack was created
 */
export async function rollOutWithPermissions(
  change: (engine: Engine) => void = () => {},
  switches: Partial<Switches> = {},
): Promise<RolloutFailure> {
  const engine = await bootstrapAccount([ENVIRONMENT], { permissions: true, switches })
  // An administrator's bootstrap makes sure of them.
  for (const { name } of SERVICE_LINKED_ROLES) engine.world.serviceLinkedRoles.add(name)
  change(engine)
  for (const [step, edit] of STEPS) {
    const files = { ...repositoryFiles, [FILE]: edit(repositoryFiles[FILE] ?? '') }
    const error = await deploy(engine, files).catch((thrown: unknown) => thrown)
    const status = findStack(engine, STACK)?.status
    if (error !== undefined || !/^(CREATE|UPDATE)_COMPLETE$/.test(status ?? '')) return failureOf(engine, step, error)
  }
  stackLifecycleHandlers(engine).DeleteStack({ StackName: STACK })
  await engine.waitUntilIdle()
  return findStack(engine, STACK) ? failureOf(engine, 'delete', undefined) : undefined
}

const STACK = `open-webui-${ENVIRONMENT}`

async function deploy(engine: Engine, files: Readonly<Record<string, string>>): Promise<void> {
  const workspace = cachedWorkspace(files)
  const environment = await readEnvironment(ENVIRONMENT, { workspace, schemas: cachedSchemaValidator })
  const [bucket] = engine.world.resources('AWS::S3::Bucket')
  const bootstrap = { bucket: bucket?.physicalId ?? '', serviceRole: bootstrapRoleArn(ENVIRONMENT, 'service') }
  const tools = { workspace, reporter: fakeReporter() }
  const { uploads, template, ...desired } = await buildDesiredStack(environment, Promise.resolve(bootstrap), tools)
  for (const { key, body } of uploads)
    engine.world.objects
      .get(bootstrap.bucket)
      ?.set(key, [{ versionId: 'null', body: Buffer.from(body), headers: {}, at: engine.world.now() }])
  if (!template) throw new Error('The templates were not packaged.')

  const cloudFormation = inProcessCloudFormation(engine)
  const kind = findStack(engine, stackNameOf(environment)) ? 'update' : 'create'
  const names = { name: 'rollout', token: 'rollout', description: 'rollout' }
  const { id } = await cloudFormation.createChangeSet({ ...names, ...desired, template, kind })
  const { status, reason } = await cloudFormation.changeSet(id, 'without-values')
  if (status !== 'complete') throw new Error(`The change set is ${status}: ${reason}`)
  await cloudFormation.execute(id, { token: 'rollout', kind })
  await engine.waitUntilIdle()
}

function failureOf(engine: Engine, step: RolloutStep, error: unknown): RolloutFailure {
  const stacks = [...engine.stacks.values()]
  const reasons = [
    ...stacks.flatMap(stack => stack.events.map(({ reason }) => reason ?? '')),
    ...stacks.flatMap(stack => stack.changeSets.map(({ statusReason }) => statusReason ?? '')),
    error instanceof Error ? error.message : '',
  ]
  return { step, refusals: [...new Set(reasons.filter(reason => /not authorized|Access Denied/.test(reason)))] }
}
