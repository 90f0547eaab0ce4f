import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { Template } from '../../template/parse/template.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { OF_ENVIRONMENT } from '../environment/resolveBootstrap.ts'
import type { AdministratorTools } from '../tools.ts'
import { type RepositoryArguments, repositoryParametersOf } from './gitHubRepository.ts'
import { identityProviderArnOf } from './identityProvider.ts'

type ParametersContext = {
  readonly template: Template
  /** The environment's own stack. */
  readonly templates: ResolvedStack
  readonly deployed: Stack | undefined
}

type ParametersTools = Pick<AdministratorTools, 'cloudFormation' | 'reporter' | 'accountRoles' | 'repositories'>

/** The values of the bootstrap template's parameters, application and environment apart. Only declared ones are looked up. */
export async function bootstrapParametersOf(
  order: RepositoryArguments & { readonly environment: Environment },
  { template, templates, deployed }: ParametersContext,
  tools: ParametersTools,
): Promise<Readonly<Record<string, string>>> {
  const ofEnvironment = Object.fromEntries(
    OF_ENVIRONMENT.map(name => [name, String(templates.parameters[name] ?? '')] as const),
  )
  if (!Object.hasOwn(template.parameters, 'Repository')) return ofEnvironment
  const context = { environmentName: order.environment.name, deployed }
  const repository = await repositoryParametersOf(order, context, tools)
  const hasRoles = repository.Repository !== '' && Object.hasOwn(template.parameters, 'OidcProviderArn')
  const OidcProviderArn = hasRoles ? await identityProviderArnOf(deployed, tools) : ''
  return { ...ofEnvironment, ...repository, OidcProviderArn }
}
