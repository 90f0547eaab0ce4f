import assert from 'node:assert/strict'
import { compactTemplate } from '#lib/template/package/compactTemplate.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { requireStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { REPOSITORY } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { bootstrapTemplate } from '../template/bootstrapStack.ts'

/** The parameters of the bootstrap stack that name the repository of the built-in GitHub. */
export const TRUSTED_REPOSITORY = {
  Repository: REPOSITORY.name,
  RepositoryOwnerId: String(REPOSITORY.ownerId),
  RepositoryId: String(REPOSITORY.id),
}

/** Creates the bootstrap stack of an environment in the built-in AWS. */
export async function createBootstrapStack(
  engine: Engine,
  environment: string,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const all = Object.entries({ ...parameters, Environment: environment })
  const { StackId: id } = stackLifecycleHandlers(engine).CreateStack({
    StackName: `open-webui-${environment}-bootstrap`,
    TemplateBody: compactTemplate(bootstrapTemplate.document),
    Parameters: all.map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
  })
  await engine.waitUntilIdle()
  const { status, statusReason } = requireStack(engine, id)
  assert.equal(status, 'CREATE_COMPLETE', `the bootstrap stack of '${environment}': ${statusReason}`)
}
