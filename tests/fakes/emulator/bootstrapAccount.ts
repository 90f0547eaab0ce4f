import { createEngine, type Engine, type EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import type { Principal } from '../../../scripts/emulator/aws/permissions/authorization.ts'
import { roleSessionOf } from '../../../scripts/emulator/aws/permissions/principals.ts'
import { immediateClock } from '../clock/immediateClock.ts'
import { ALL_PARAMETERS } from '../template/bootstrapStack.ts'
import { createBootstrapStack } from './createBootstrapStack.ts'

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
    const parameters = { ...ALL_PARAMETERS, Application: 'open-webui', OidcProviderArn: OIDC_PROVIDER_ARN }
    await createBootstrapStack(engine, environment, parameters)
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
