import assert from 'node:assert/strict'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { type Environment, stackNameOf } from '#lib/model/environment.ts'
import { canonical } from '#lib/model/json.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import type { Workspace } from '#lib/ports.ts'
import { wholeOf } from '#lib/template/compare/resolvedValue.ts'
import { resourcesByPath } from '#lib/template/compare/resourcesByPath.ts'
import type { InjectedResourceFault } from '../../../scripts/emulator/aws/engine/switches.ts'
import type { ReviewedAccount } from './startReviewedAccount.ts'

/** The end of a first creation that failed on purpose. */
type FailedCreation = {
  readonly resource: string
  /** Paths of the resources that stay, each named by the outcome with its command. */
  readonly remaining: readonly string[]
}

/** Every resource that a first creation creates, without the nested stacks themselves: `Database/Instance`. */
export async function createdResourcesOf(environment: Environment, workspace: Workspace): Promise<readonly string[]> {
  // The first step of a creation goes without protection.
  const { stack } = await resolveEnvironment({ ...environment, protected: false }, { workspace })
  return [...resourcesByPath(stack)].filter(([, { resource }]) => resource.type !== NESTED_STACK).map(([path]) => path)
}

/** The faults of every resource that the second step of a creation adds or changes. */
export async function secondStepFaultsOf(
  environment: Environment,
  workspace: Workspace,
): Promise<readonly InjectedResourceFault[]> {
  const { stack: before } = await resolveEnvironment({ ...environment, protected: false }, { workspace })
  const { stack: after } = await resolveEnvironment(environment, { workspace })
  const created = resourcesByPath(before)
  return [...resourcesByPath(after)].flatMap(([path, { resource }]) => {
    const old = created.get(path)?.resource
    if (resource.type === NESTED_STACK || (old && canonical(wholeOf(old)) === canonical(wholeOf(resource)))) return []
    return [{ resource: path, phase: old ? 'update' : 'create', reason: 'It fails on purpose.' }]
  })
}

/**
 * Fails a first creation at one resource. The root cause must be that resource, no stack may stay, and every resource that
 * stays must be named.
 */
export async function failCreationAt(
  resource: string,
  environment: Environment,
  { engine, tools, expect }: ReviewedAccount,
): Promise<FailedCreation> {
  const before = new Set(engine.world.resources().map(({ physicalId }) => physicalId))
  engine.injectedFaults = [{ resource, reason: 'It fails on purpose.' }]
  const outcome = await deploy({ environment, yes: false, expect }, tools)
  engine.injectedFaults = []
  assert.ok(outcome.kind === 'rolled-back', outcome.kind)
  assert.equal(outcome.rootCause?.path, resource)
  const stacks = [...engine.stacks.values()].filter(({ name }) => !name.endsWith('-bootstrap'))
  assert.deepEqual(
    stacks.filter(({ status }) => status !== 'DELETE_COMPLETE').map(({ name }) => name),
    [],
  )
  const named = new Map(outcome.retained.map(({ name, physicalId, remove }) => [physicalId, { name, remove }]))
  // A user of the pool goes with the pool, which is named.
  const remaining = engine.world
    .resources()
    .filter(({ physicalId, type }) => !before.has(physicalId) && !type.startsWith('AWS::Cognito::UserPoolUser'))
  for (const { physicalId, logicalId } of remaining)
    assert.ok(named.get(physicalId)?.remove.includes(physicalId), `${logicalId} stays and is not named`)
  return { resource, remaining: remaining.map(({ physicalId }) => named.get(physicalId)?.name ?? '').toSorted() }
}

/** Deploys again after a failed creation, and then takes the stack out of the account, so that the next one can fail. */
export async function createAfterFailure(
  environment: Environment,
  { engine, tools, expect }: ReviewedAccount,
): Promise<void> {
  const outcome = await deploy({ environment, yes: false, expect }, tools)
  assert.equal(outcome.kind, 'deployed')
  const name = stackNameOf(environment)
  for (const [id, stack] of engine.stacks)
    if (stack.name === name || (stack.name.startsWith(`${name}-`) && !stack.name.endsWith('-bootstrap')))
      engine.stacks.delete(id)
}
