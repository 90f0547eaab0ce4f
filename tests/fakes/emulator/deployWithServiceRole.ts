import { stackNameOf } from '#lib/model/environment.ts'
import { buildDesiredStack } from '#lib/operations/environment/desiredStack.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { immediateClock } from '../clock/immediateClock.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../files/cachedWorkspace.ts'
import { bootstrapRoleArn } from './bootstrapAccount.ts'
import { inProcessCloudFormation } from './inProcessCloudFormation.ts'

type Files = Readonly<Record<string, string>>

/**
 * Makes and executes the change set of an environment with the service role of its bootstrap stack, in an account of
 * `bootstrapAccount`; resolves when the stack is idle.
 * @throws Problem if the files are refused; Error if the change set is
 */
export async function deployWithServiceRole(engine: Engine, name: string, files: Files): Promise<void> {
  const workspace = cachedWorkspace(files)
  const environment = await readEnvironment(name, { workspace, schemas: cachedSchemaValidator })
  const [bucket] = engine.world.resources('AWS::S3::Bucket')
  const bootstrap = { bucket: bucket?.physicalId ?? '', serviceRole: bootstrapRoleArn(name, 'service') }
  const tools = { workspace, reporter: fakeReporter(), clock: immediateClock() }
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
