import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import { redactDeep } from '../../redaction/redactDeep.ts'
import { type Redact, redactValues } from '../../redaction/redactValues.ts'
import { namedSecretsIn, secretOutputsIn, secretsIn } from '../../redaction/secretValues.ts'
import { readTemplates } from '../environment/readTemplates.ts'
import { resolvedWith } from '../environment/resolveEnvironment.ts'
import type { Tools } from '../tools.ts'

/**
 * Lets an operation say and give back what it will, but none of these secrets: events, refusals and live values quote
 * what a stack was given. What it asks AWS stays as it is. Its outcome is for people, not for further work.
 */
export async function withRedaction<N extends Pick<Tools, 'reporter'>, T>(
  secrets: readonly string[],
  tools: N,
  act: (tools: N) => Promise<T>,
): Promise<T> {
  if (secrets.length === 0) return act(tools)
  const redact = redactValues(secrets)
  const reporter: Tools['reporter'] = { report: progress => tools.reporter.report(redactDeep(progress, redact)) }
  try {
    return redactDeep(await act({ ...tools, reporter }), redact)
  } catch (error) {
    throw redactError(error, redact)
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
    const { templates } = await readTemplates(environment.templateFile, { workspace })
    const { stack } = resolvedWith(environment, templates)
    return { values: secretsIn([stack]), outputs: secretOutputsIn(stack) }
  } catch (error) {
    if (error instanceof Problem) return { values: namedSecretsIn(environment.parameters), outputs: [] }
    throw error
  }
}

function redactError(error: unknown, redact: Redact): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? redact(error) : error
  const cause = redactError(error.cause, redact)
  if (error instanceof Problem) {
    const { kind, reason, location, missingPermission, findings, todo } = error
    const rest = {
      kind,
      reason,
      ...(location && { location }),
      missingPermission,
      findings: redactDeep(findings, redact),
      cause,
    }
    return new Problem(redact(error.message), { ...rest, ...(todo !== undefined && { todo: redact(todo) }) })
  }
  // A bug keeps its class and its place.
  const stack = redact(error.stack ?? '')
  return Object.assign(error, { message: redact(error.message), stack, ...(cause !== undefined && { cause }) })
}
