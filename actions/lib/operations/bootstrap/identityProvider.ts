import type { Stack } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import type { AdministratorTools } from '../tools.ts'

const HOST = 'token.actions.githubusercontent.com'

type ProviderTools = Pick<AdministratorTools, 'cloudFormation' | 'reporter' | 'accountRoles'>

/**
 * The parameter OidcProviderArn: the account's provider of GitHub's identity tokens, of which there can be one only.
 * Empty if the bootstrap stack creates it, or did so before.
 */
export async function identityProviderArnOf(deployed: Stack | undefined, tools: ProviderTools): Promise<string> {
  const { accountRoles, cloudFormation, reporter } = tools
  let providers: readonly string[]
  try {
    providers = await accountRoles.identityProviders()
  } catch (error) {
    if (!(error instanceof Problem) || error.missingPermission === undefined) throw error
    const text = `The account's identity providers could not be read: ${error.message} If the account has the provider '${HOST}' already, the stack fails to create a second one.`
    reporter.report({ kind: 'warning', text })
    return deployed?.parameters.OidcProviderArn ?? ''
  }
  const provider = providers.find(arn => arn.endsWith(`:oidc-provider/${HOST}`))
  if (provider === undefined || !deployed) return provider ?? ''
  const own = await cloudFormation.resources(deployed.id)
  return own.some(({ physicalId }) => physicalId === provider) ? '' : provider
}
