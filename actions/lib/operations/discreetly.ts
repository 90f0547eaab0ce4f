import type { Environment } from '../model/environment.ts'
import { type Hide, hiding } from '../model/hiding.ts'
import { Problem } from '../model/problem.ts'
import { namedSecretsIn, secretOutputsIn, secretsIn } from '../template/secrets.ts'
import { hidden } from './hidden.ts'
import { readTemplates } from './readTemplates.ts'
import { resolvedWith } from './resolveEnvironment.ts'
import type { Tools } from './tools.ts'

/**
 * Lets an operation say and give back what it will, but none of these secrets: events, refusals and live values quote
 * what a stack was given. What it asks AWS stays as it is. Its outcome is for people, not for further work.
 */
export async function discreetly<N extends Pick<Tools, 'reporter'>, T>(
  secrets: readonly string[],
  tools: N,
  act: (tools: N) => Promise<T>,
): Promise<T> {
  if (secrets.length === 0) return act(tools)
  const hide = hiding(secrets)
  const reporter: Tools['reporter'] = { say: progress => tools.reporter.say(hidden(progress, hide)) }
  try {
    return hidden(await act({ ...tools, reporter }), hide)
  } catch (error) {
    throw hiddenError(error, hide)
  }
}

/**
 * What an environment gives its stacks that nobody may read, and which outputs tell it; when its files are wrong, what
 * can be known of it.
 */
export async function secretsOf(
  environment: Environment,
  { workspace }: Pick<Tools, 'workspace'>,
): Promise<{ readonly values: readonly string[]; readonly outputs: readonly string[] }> {
  try {
    const { templates } = await readTemplates(environment.template, { workspace })
    const { stack } = resolvedWith(environment, templates)
    return { values: secretsIn([stack]), outputs: secretOutputsIn(stack) }
  } catch (error) {
    if (error instanceof Problem) return { values: namedSecretsIn(environment.parameters), outputs: [] }
    throw error
  }
}

function hiddenError(error: unknown, hide: Hide): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? hide(error) : error
  const cause = hiddenError(error.cause, hide)
  if (error instanceof Problem) {
    const { kind, reason, place, missingPermission, findings, todo } = error
    const rest = { kind, reason, ...(place && { place }), missingPermission, findings: hidden(findings, hide), cause }
    return new Problem(hide(error.message), { ...rest, ...(todo !== undefined && { todo: hide(todo) }) })
  }
  // A bug keeps its class and its place.
  const stack = hide(error.stack ?? '')
  return Object.assign(error, { message: hide(error.message), stack, ...(cause !== undefined && { cause }) })
}
