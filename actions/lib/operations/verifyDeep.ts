import type { Check } from '../model/check.ts'
import { verdictOf } from '../model/check.ts'
import type { VerifyOutcome } from '../model/outcome.ts'
import type { TestUser } from '../model/testUser.ts'
import type { OneOffTasks } from '../ports/oneOffTasks.ts'
import type { WebClient } from '../ports/webClient.ts'
import { redactVerifyOutcome } from '../redaction/redactOutcome.ts'
import { NO_SECRETS, namedSecretsIn } from '../redaction/secrets/secretValues.ts'
import { runDeepChecks } from './deepVerification/runDeepChecks.ts'
import { signInUserProbe } from './deepVerification/signIn/signInUser.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import { isApplication } from './verification/ownTemplate/isApplication.ts'
import { runProbe } from './verification/runProbe.ts'
import { openVerificationContext, type VerificationContext } from './verification/verificationContext.ts'
import { runChecks, type VerifyOrder, type VerifyTools } from './verify.ts'

export type DeepVerifyOrder = VerifyOrder & {
  /** Undefined: no sign-in is tried. */
  readonly testUser?: TestUser | undefined
}

export type DeepVerifyTools = VerifyTools & { readonly oneOffTasks: OneOffTasks; readonly webClient: WebClient }

/**
 * `verify`, and what only the inside of the network can prove: a one-off task beside the service uses the files, the
 * database, the cache, the models and the sign-in provider. A test user signs in and out. Nothing of it stays. For a
 * terminal only.
 * @throws Problem if there is no stack
 */
export async function verifyDeep(order: DeepVerifyOrder, tools: DeepVerifyTools): Promise<VerifyOutcome> {
  const { environment, testUser } = order
  const secrets = await secretsOf(environment, tools)
  const values = testUser ? [testUser.password, testUser.email] : []
  return withRedaction({ secrets, redact: redactVerifyOutcome }, tools, outer =>
    withRedaction({ secrets: { ...NO_SECRETS, values }, redact: redactVerifyOutcome }, outer, async redacted => {
      // Without a stack no task is started.
      const context = await openVerificationContext(environment, redacted)
      const deployed = { secrets: namedSecretsIn(context.stack.parameters), redact: redactVerifyOutcome }
      return withRedaction(deployed, redacted, inner => runAll(context, order, inner))
    }),
  )
}

/** All end before an error is thrown, because the task is stopped at its end. */
async function runAll(
  context: VerificationContext,
  order: DeepVerifyOrder,
  tools: DeepVerifyTools,
): Promise<VerifyOutcome> {
  if (!isApplication(context.stack)) {
    const text = `'--deep' looks inside Open WebUI, and stack '${context.stack.name}' is not one of its templates: only the other checks run.`
    tools.reporter.report({ kind: 'warning', text })
    return runChecks(order, tools)
  }
  const results = await Promise.allSettled([
    runChecks(order, tools).then(({ checks }) => checks),
    runDeepChecks(context, order, tools),
    signInChecks(context, order, tools),
  ])
  const checks: readonly Check[] = results.flatMap(result => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
  return { kind: verdictOf(checks), checks }
}

async function signInChecks(
  context: VerificationContext,
  { testUser, deadlineSeconds = Number.POSITIVE_INFINITY }: DeepVerifyOrder,
  { webClient, reporter, signal }: DeepVerifyTools,
): Promise<readonly Check[]> {
  if (!testUser) {
    const text = 'No user signs in: VERIFY_USER_EMAIL and VERIFY_USER_PASSWORD are not set.'
    reporter.report({ kind: 'warning', text })
    return []
  }
  const probe = signInUserProbe(testUser, webClient)
  const seconds = Math.min(probe.deadlineSeconds, deadlineSeconds)
  const check = await runProbe(probe, context, { deadlineSeconds: seconds, signal })
  reporter.report({ kind: 'check', check })
  return [check]
}
