import { bootstrapStackNameOf, type Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { Template } from '../../template/parse/template.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { resolveStack } from '../../template/resolve/resolveStack.ts'
import { stackContextOf } from './resolveEnvironment.ts'

/** Deployed before every environment, and in no environment's tree. */
export const BOOTSTRAP_TEMPLATE = 'cloudformation/bootstrap.yaml'

type ResolvedBootstrap = {
  readonly stack: ResolvedStack
  readonly findings: readonly Finding[]
  /** Those that the template declares. */
  readonly parameters: Readonly<Record<string, string>>
}

/** Resolves the bootstrap template for an environment; parameters that it does not declare are left out. */
export function resolveBootstrap(
  environment: Environment,
  template: Template,
  more: Readonly<Record<string, string>> = {},
): ResolvedBootstrap {
  const { application: Application, name: Environment } = environment
  const parameters = Object.fromEntries(
    Object.entries({ ...more, Application, Environment }).filter(([name]) => Object.hasOwn(template.parameters, name)),
  )
  const stackContext = stackContextOf(environment, bootstrapStackNameOf(environment))
  return { ...resolveStack(template, { parameters, stackContext }, new Map()), parameters }
}

/** Parameters of the bootstrap template with the value that the same parameter has in the environment's own stack. */
export const OF_ENVIRONMENT = ['HostedZoneId', 'PrivateHostedZoneId', 'ExistingVpcId', 'ModelApiKeySecretArn']

/** Any repository: only its name and ids differ from those of another one. */
const SOME_REPOSITORY = { Repository: 'owner/repository', RepositoryOwnerId: '1', RepositoryId: '2' }

/** The bootstrap stack with all its resources: with the roles of jobs, too, whose repository no file names. */
export function resolveWholeBootstrap(
  environment: Environment,
  template: Template,
  { parameters }: ResolvedStack,
): ResolvedStack {
  const ofEnvironment = Object.fromEntries(OF_ENVIRONMENT.map(name => [name, String(parameters[name] ?? '')]))
  return resolveBootstrap(environment, template, { ...ofEnvironment, ...SOME_REPOSITORY }).stack
}
