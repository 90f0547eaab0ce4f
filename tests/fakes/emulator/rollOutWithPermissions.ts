import { stackNameOf } from '#lib/model/environment.ts'
import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import { buildDesiredStack } from '#lib/operations/environment/desiredStack.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import type { Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { databaseSnapshots } from '../../../scripts/emulator/aws/services/rds/databaseSnapshots.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../files/cachedWorkspace.ts'
import { fixtureFiles } from '../repository/fixtureFiles.ts'
import { bootstrapAccount, bootstrapRoleArn } from './bootstrapAccount.ts'
import { inProcessCloudFormation } from './inProcessCloudFormation.ts'
import { changed, extended, reduced, removed, restored, SNAPSHOT, unprotected, updated } from './rolloutFiles.ts'

const ENVIRONMENT = 'production'

type Files = Readonly<Record<string, string>>

/** The steps of a rollout, each with the files that it deploys. The first creation fails at its last nested stack. */
const STEPS = [
  ['fail', files => extended(unprotected(files))],
  ['create', files => unprotected(files)],
  ['protect', files => files],
  ['update', files => updated(files)],
  ['remove', files => removed(files)],
  ['unprotect', files => unprotected(removed(files))],
  ['restore', files => restored(unprotected(removed(files)))],
  ['extend', files => extended(restored(unprotected(files)))],
  ['change', files => changed(restored(unprotected(updated(files))))],
  ['untag', files => changed(restored(unprotected(removed(files))))],
  ['reduce', files => reduced(restored(unprotected(removed(files))))],
] as const satisfies readonly (readonly [string, (files: Files) => Files])[]

export type RolloutStep = (typeof STEPS)[number][0] | 'delete'

/** `undefined` if every step succeeded; otherwise the step that failed, with every message of a refused call. */
type RolloutFailure = { readonly step: RolloutStep; readonly refusals: readonly string[] } | undefined

type RolloutOptions = {
  /** What is done to the account after its bootstrap stack was created. */
  readonly change?: (engine: Engine) => void
  /** Gets each action that IAM is asked for. */
  readonly onAction?: (action: string) => void
  readonly switches?: Partial<Switches>
}

/**
 * Creates, protects, changes, restores, extends and deletes the stack of production in the built-in CloudFormation, which asks for
 * every permission of the service role.
 */
export async function rollOutWithPermissions({
  change,
  onAction,
  switches = {},
}: RolloutOptions = {}): Promise<RolloutFailure> {
  const engine = await bootstrapAccount([ENVIRONMENT], { permissions: true, switches })
  // An administrator's bootstrap makes sure of them.
  for (const { name } of SERVICE_LINKED_ROLES) engine.world.serviceLinkedRoles.add(name)
  change?.(engine)
  if (onAction) reportActions(engine, onAction)
  for (const [step, edit] of STEPS) {
    if (step === 'restore') takeSnapshot(engine)
    engine.injectedFaults = step === 'fail' ? [{ resource: 'Monitoring/Dashboard', phase: 'create' }] : []
    const error = await deploy(engine, edit(fixtureFiles)).catch((thrown: unknown) => thrown)
    const failure = failureOf(engine, step, error)
    const status = findStack(engine, STACK)?.status
    const isDone = step === 'fail' ? status === undefined : /^(CREATE|UPDATE)_COMPLETE$/.test(status ?? '')
    if (error !== undefined || !isDone || failure.refusals.length > 0) return failure
  }
  stackLifecycleHandlers(engine).DeleteStack({ StackName: STACK })
  await engine.waitUntilIdle()
  return findStack(engine, STACK) ? failureOf(engine, 'delete', undefined) : undefined
}

/** The snapshot that `restored` names, as a deployment takes it. */
function takeSnapshot({ world }: Engine): void {
  const [database] = world.resources('AWS::RDS::DBInstance')
  databaseSnapshots(world).create('instance', SNAPSHOT, database?.physicalId ?? '', [])
}

function reportActions({ permissions }: Engine, onAction: (action: string) => void): void {
  if (!permissions) return
  const { refusalOf } = permissions
  Object.assign(permissions, {
    refusalOf: (...[principal, request]: Parameters<typeof refusalOf>) => {
      onAction(request.action)
      return refusalOf(principal, request)
    },
  })
}

const STACK = `open-webui-${ENVIRONMENT}`

async function deploy(engine: Engine, files: Files): Promise<void> {
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

function failureOf(engine: Engine, step: RolloutStep, error: unknown): NonNullable<RolloutFailure> {
  const stacks = [...engine.stacks.values()]
  const reasons = [
    ...stacks.flatMap(stack => stack.events.map(({ reason }) => reason ?? '')),
    ...stacks.flatMap(stack => stack.changeSets.map(({ statusReason }) => statusReason ?? '')),
    error instanceof Error ? error.message : '',
  ]
  return { step, refusals: [...new Set(reasons.filter(reason => /not authorized|Access Denied/.test(reason)))] }
}
