import { stackNameOf } from '#lib/model/environment.ts'
import { buildDesiredStack } from '#lib/operations/environment/desiredStack.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../files/cachedWorkspace.ts'
import { bootstrapRoleArn } from './bootstrapAccount.ts'
import { inProcessCloudFormation } from './inProcessCloudFormation.ts'

type Files = Readonly<Record<string, string>>

export const PRODUCTION = 'production'
export const PRODUCTION_STACK = `open-webui-${PRODUCTION}`

/** Creates or updates the stack of production from these files, with its service role, and waits until it is idle. */
export async function deployProduction(engine: Engine, files: Files): Promise<void> {
  const workspace = cachedWorkspace(files)
  const environment = await readEnvironment(PRODUCTION, { workspace, schemas: cachedSchemaValidator })
  const [bucket] = engine.world.resources('AWS::S3::Bucket')
  const bootstrap = { bucket: bucket?.physicalId ?? '', serviceRole: bootstrapRoleArn(PRODUCTION, 'service') }
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

/** Every message of a refused call, from events and change sets. */
export function refusalsIn(engine: Engine, error?: unknown): readonly string[] {
  const stacks = [...engine.stacks.values()]
  const reasons = [
    ...stacks.flatMap(stack => stack.events.map(({ reason }) => reason ?? '')),
    ...stacks.flatMap(stack => stack.changeSets.map(({ statusReason }) => statusReason ?? '')),
    error instanceof Error ? error.message : '',
  ]
  return [...new Set(reasons.filter(reason => /not authorized|Access Denied/.test(reason)))]
}
