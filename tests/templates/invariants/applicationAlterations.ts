import type { Path } from '#lib/model/json.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import { flatResourcesOf } from '../../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'
import { at, containersOf, list } from './readResources.ts'

type Alteration = readonly [name: string, path: Path, value?: Value]

const [container] = containersOf(flatResourcesOf(resolveRepositoryStack().stack))
const names = list(container?.Environment).map(variable => at(variable, 'Name'))

/** Another value of an environment variable; without a value, none. */
function variable(name: string, value?: string): Alteration {
  const path = ['ContainerDefinitions', 0, 'Environment', names.indexOf(name), 'Value']
  return value === undefined ? ['Compute/TaskDefinition', path] : ['Compute/TaskDefinition', path, value]
}

/** Changes of the application's environment that must violate each invariant. */
export const APPLICATION_ALTERATIONS: Readonly<Record<string, readonly Alteration[]>> = {
  'the application believes proxy headers from the addresses of its network alone': [
    variable('FORWARDED_ALLOW_IPS', '*'),
    variable('FORWARDED_ALLOW_IPS'),
  ],
  'the application keeps an idle connection longer than the load balancer does': [
    variable('UVICORN_TIMEOUT_KEEP_ALIVE', '900'),
    variable('UVICORN_TIMEOUT_KEEP_ALIVE'),
    ['LoadBalancer/LoadBalancer', ['LoadBalancerAttributes', 0, 'Value'], '4000'],
  ],
  'the application connects to its database with TLS only': [variable('PGSSLMODE', 'prefer'), variable('PGSSLMODE')],
  'the application asks for models exactly where there is a model endpoint': [
    variable('ENABLE_OPENAI_API', 'true'),
    variable('ENABLE_OPENAI_API'),
  ],
  'the application signs in with PKCE': [variable('OAUTH_CODE_CHALLENGE_METHOD')],
  'the length of a session has a unit': [variable('JWT_EXPIRES_IN', '3600'), variable('JWT_EXPIRES_IN', '-1')],
  'the address of the break-glass administrator is random and shown to no one': [
    variable('WEBUI_ADMIN_EMAIL', 'break-glass@chat.example.com'),
    variable('SHOW_ADMIN_DETAILS'),
  ],
  'the vectors of documents have a type that can be searched': [
    variable('PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH', '3072'),
  ],
  'pages of the application run scripts and open connections of its own host only': [
    variable('CONTENT_SECURITY_POLICY'),
    variable('CONTENT_SECURITY_POLICY', "default-src 'self'"),
    ...["img-src 'self' data: blob:", "connect-src 'self'", "script-src 'self'", "form-action 'self'"].map(directive =>
      variable('CONTENT_SECURITY_POLICY', policyWith(directive, `${directive} https:`)),
    ),
    variable('CONTENT_SECURITY_POLICY', policyWith("object-src 'none'", "object-src 'self'")),
  ],
  'the application knows every name of its permissions policy': [
    variable('PERMISSIONS_POLICY', 'camera=(self),display-capture=()'),
    variable('PERMISSIONS_POLICY', 'camera=*'),
    variable('PERMISSIONS_POLICY'),
  ],
}

function policyWith(part: string, replacement: string): string {
  const policy = String(at(list(container?.Environment)[names.indexOf('CONTENT_SECURITY_POLICY')], 'Value'))
  if (!policy.includes(part)) throw new Error(`The policy has no '${part}'.`)
  return policy.replace(part, replacement)
}
