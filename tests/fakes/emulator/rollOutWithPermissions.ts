import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import type { Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { databaseSnapshots } from '../../../scripts/emulator/aws/services/rds/databaseSnapshots.ts'
import { fixtureFiles } from '../repository/fixtureFiles.ts'
import { bootstrapAccount } from './bootstrapAccount.ts'
import { deployProduction, PRODUCTION, PRODUCTION_STACK, refusalsIn } from './deployProduction.ts'
import {
  changed,
  extended,
  reduced,
  removed,
  restored,
  SNAPSHOT,
  tuned,
  unnamed,
  unprotected,
  updated,
} from './rolloutFiles.ts'

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
  ['unname', files => unnamed(restored(unprotected(removed(files))))],
  ['tune', files => tuned(restored(unprotected(removed(files))))],
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
  const engine = await bootstrapAccount([PRODUCTION], { permissions: true, switches })
  // An administrator's bootstrap makes sure of them.
  for (const { name } of SERVICE_LINKED_ROLES) engine.world.serviceLinkedRoles.add(name)
  change?.(engine)
  if (onAction) reportActions(engine, onAction)
  for (const [step, edit] of STEPS) {
    if (step === 'restore') takeSnapshot(engine)
    engine.injectedFaults = step === 'fail' ? [{ resource: 'Monitoring/Dashboard', phase: 'create' }] : []
    const error = await deployProduction(engine, edit(fixtureFiles)).catch((thrown: unknown) => thrown)
    const failure = failureOf(engine, step, error)
    const status = findStack(engine, PRODUCTION_STACK)?.status
    const isDone = step === 'fail' ? status === undefined : /^(CREATE|UPDATE)_COMPLETE$/.test(status ?? '')
    if (error !== undefined || !isDone || failure.refusals.length > 0) return failure
  }
  stackLifecycleHandlers(engine).DeleteStack({ StackName: PRODUCTION_STACK })
  await engine.waitUntilIdle()
  return findStack(engine, PRODUCTION_STACK) ? failureOf(engine, 'delete', undefined) : undefined
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

function failureOf(engine: Engine, step: RolloutStep, error: unknown): NonNullable<RolloutFailure> {
  return { step, refusals: refusalsIn(engine, error) }
}
