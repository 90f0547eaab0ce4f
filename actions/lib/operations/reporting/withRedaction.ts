import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Redactor } from '../../redaction/fields.ts'
import { redactError } from '../../redaction/redactError.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import { redactProgress } from '../../redaction/redactProgress.ts'
import { namedSecretsIn, type Secrets, secretsIn } from '../../redaction/secrets/secretValues.ts'
import { readTemplates } from '../environment/readTemplates.ts'
import { resolvedWith } from '../environment/resolveEnvironment.ts'
import type { Tools } from '../tools.ts'

/**
 * Runs an operation whose reports, outcome and errors are for people: none of them holds a secret, also where events,
 * refusals and live values quote one. Requests to AWS stay as they are, and so does every value that is compared.
 */
export async function withRedaction<N extends Pick<Tools, 'reporter'>, T>(
  { secrets, redact }: { readonly secrets: Secrets; readonly redact: Redactor<T> },
  tools: N,
  act: (tools: N) => Promise<T>,
): Promise<T> {
  const redaction = redactionOf(secrets)
  const reporter: Tools['reporter'] = { report: progress => tools.reporter.report(redactProgress(progress, redaction)) }
  try {
    return redact(await act({ ...tools, reporter }), redaction)
  } catch (error) {
    throw redactError(error, redaction)
  }
}

/** The secrets of an environment; when its files are wrong, those that the names of its parameters show. */
export async function secretsOf(environment: Environment, { workspace }: Pick<Tools, 'workspace'>): Promise<Secrets> {
  try {
    const { templates } = await readTemplates(environment.templateFile, { workspace })
    return secretsIn([resolvedWith(environment, templates).stack])
  } catch (error) {
    if (error instanceof Problem) return namedSecretsIn(environment.parameters)
    throw error
  }
}
