import type { Check } from '../model/check.ts'
import { verdictOf } from '../model/check.ts'
import type { VerifyOutcome } from '../model/outcome.ts'
import type { OneOffTasks } from '../ports/oneOffTasks.ts'
import { redactVerifyOutcome } from '../redaction/redactOutcome.ts'
import { namedSecretsIn } from '../redaction/secrets/secretValues.ts'
import { runDeepChecks } from './deepVerification/runDeepChecks.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import { openVerificationContext, type VerificationContext } from './verification/verificationContext.ts'
import { runChecks, type VerifyOrder, type VerifyTools } from './verify.ts'

export type DeepVerifyTools = VerifyTools & { readonly oneOffTasks: OneOffTasks }

/**
 * `verify`, and what only the inside of the network can prove: a one-off task beside the service uses the files, the
 * database, the cache, the models and the sign-in provider. It writes nothing that stays. For a terminal only.
 * @throws Problem if there is no stack
 */
export async function verifyDeep(order: VerifyOrder, tools: DeepVerifyTools): Promise<VerifyOutcome> {
  const secrets = await secretsOf(order.environment, tools)
  return withRedaction({ secrets, redact: redactVerifyOutcome }, tools, async redacted => {
    // Without a stack no task is started.
    const context = await openVerificationContext(order.environment, redacted)
    const deployed = { secrets: namedSecretsIn(context.stack.parameters), redact: redactVerifyOutcome }
    return withRedaction(deployed, redacted, inner => runBoth(context, order, inner))
  })
}

/** Both end before an error is thrown, because the task is stopped at its end. */
async function runBoth(
  context: VerificationContext,
  order: VerifyOrder,
  tools: DeepVerifyTools,
): Promise<VerifyOutcome> {
  const [checked, deep] = await Promise.allSettled([runChecks(order, tools), runDeepChecks(context, order, tools)])
  if (checked.status === 'rejected') throw checked.reason
  if (deep.status === 'rejected') throw deep.reason
  const checks: readonly Check[] = [...checked.value.checks, ...deep.value]
  return { kind: verdictOf(checks), checks }
}
