import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import { type ServiceLinkedRole, serviceLinkedRoleOf } from '../../model/serviceLinkedRole.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { AdministratorTools } from '../tools.ts'

/** The service-linked roles that the resources of a stack need, each once, sorted by service. */
export function serviceLinkedRolesOf(stack: ResolvedStack): readonly ServiceLinkedRole[] {
  const roles = typesIn(stack).flatMap(type => serviceLinkedRoleOf(type) ?? [])
  return [...new Set(roles)].sort((a, b) => (a.service < b.service ? -1 : 1))
}

function typesIn(stack: ResolvedStack): readonly string[] {
  return [...Object.values(stack.resources).map(({ type }) => type), ...Object.values(stack.nested).flatMap(typesIn)]
}

type EnsureTools = Pick<AdministratorTools, 'prompt' | 'reporter' | 'accountRoles'>

/**
 * Creates the service-linked roles that the account lacks, after a confirmation. A missing permission is a warning
 * with the commands: the stack can still be deployed, or an administrator of the account runs them.
 * @returns the names of the roles that were created
 */
export async function ensureServiceLinkedRoles(
  roles: readonly ServiceLinkedRole[],
  { environment, yes }: { readonly environment: Environment; readonly yes: boolean },
  tools: EnsureTools,
): Promise<readonly string[]> {
  const { accountRoles, prompt, reporter } = tools
  reporter.report({ kind: 'step', step: 'read the service-linked roles', subject: environment.account })
  const missing = await missingServiceLinkedRoles(roles, tools)
  if (missing instanceof Problem) return warnAbout(`They could not be read: ${missing.message}`, roles, tools)
  if (missing.length === 0) return []
  const question = `Create the service-linked roles ${quotedList(missing.map(({ name }) => name))} in account ${environment.account}?`
  if (!yes && !(await prompt.confirm(question)))
    return warnAbout('They were not created: declined at the prompt.', missing, tools)
  const created: string[] = []
  for (const { service, name } of missing) {
    reporter.report({ kind: 'step', step: 'create the service-linked role', subject: name })
    const result = await unlessDenied(() => accountRoles.createServiceLinkedRole(service))
    if (result instanceof Problem) {
      const rest = missing.slice(created.length)
      warnAbout(`They could not be created: ${result.message}`, rest, tools)
      break
    }
    created.push(name)
  }
  return created
}

/** Those that the account lacks, or the refusal that the caller lacks a permission. */
export async function missingServiceLinkedRoles(
  roles: readonly ServiceLinkedRole[],
  { accountRoles }: Pick<AdministratorTools, 'accountRoles'>,
): Promise<readonly ServiceLinkedRole[] | Problem> {
  const missing: ServiceLinkedRole[] = []
  for (const role of roles) {
    const hasRole = await unlessDenied(() => accountRoles.hasRole(role.name))
    if (hasRole instanceof Problem) return hasRole
    if (!hasRole) missing.push(role)
  }
  return missing
}

/** The result, or the refusal that the caller lacks a permission. */
async function unlessDenied<T>(call: () => Promise<T>): Promise<T | Problem> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Problem && error.missingPermission !== undefined) return error
    throw error
  }
}

function warnAbout(reason: string, roles: readonly ServiceLinkedRole[], { reporter }: EnsureTools): readonly string[] {
  const commands = roles.map(({ service }) => `'aws iam create-service-linked-role --aws-service-name ${service}'`)
  reporter.report({
    kind: 'warning',
    text: `The first deployment needs service-linked roles, and a cluster fails without its own. ${reason} For each that the account does not have, run ${commands.join(', ')}.`,
  })
  return []
}
