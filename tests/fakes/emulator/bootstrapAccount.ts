import { readFileSync } from 'node:fs'
import { createEngine, type Engine, type EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import { requireStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import type { Principal } from '../../../scripts/emulator/aws/permissions/authorization.ts'
import { roleSessionOf } from '../../../scripts/emulator/aws/permissions/principals.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { immediateClock } from '../clock/immediateClock.ts'
import { ALL_PARAMETERS } from '../template/bootstrapStack.ts'

export const ACCOUNT_ID = '123456789012'
export const OIDC_PROVIDER_ARN = `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`

/** The roles that the bootstrap stack of an environment creates. */
export type BootstrapRole = 'service' | 'preview' | 'deploy' | 'teardown' | 'observe'

/** An account of the built-in AWS, which has GitHub's identity provider, with the bootstrap stack of each environment. */
export async function bootstrapAccount(
  environments: readonly string[],
  options: Pick<EngineOptions, 'permissions' | 'switches'> = {},
): Promise<Engine> {
  const clock = immediateClock()
  const engine = createEngine({ account: ACCOUNT_ID, region: 'eu-central-1', delay: 0, clock, ...options })
  for (const environment of environments) {
    const parameters = {
      ...ALL_PARAMETERS,
      Application: 'open-webui',
      Environment: environment,
      OidcProviderArn: OIDC_PROVIDER_ARN,
    }
    const { StackId: id } = stackLifecycleHandlers(engine).CreateStack({
      StackName: `open-webui-${environment}-bootstrap`,
      TemplateBody: readFileSync('cloudformation/bootstrap.yaml', 'utf8'),
      Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    })
    await engine.waitUntilIdle()
    const { status, statusReason } = requireStack(engine, id)
    if (status !== 'CREATE_COMPLETE')
      throw new Error(`The bootstrap stack of '${environment}' is ${status}: ${statusReason}`)
  }
  return engine
}

export function bootstrapRoleArn(environment: string, role: BootstrapRole): string {
  return `arn:aws:iam::${ACCOUNT_ID}:role/open-webui-${environment}-${role}`
}

/** A session of a bootstrap role: of CloudFormation for the service role, of a job for the others. */
export function bootstrapSession(environment: string, role: BootstrapRole): Principal {
  return roleSessionOf(bootstrapRoleArn(environment, role), role === 'service' ? 'AWSCloudFormation' : 'job')
}
