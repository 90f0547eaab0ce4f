import type { Check } from '../model/check.ts'
import { verdictOf } from '../model/check.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import type { VerifyOutcome } from '../model/outcome.ts'
import { redactVerifyOutcome } from '../redaction/redactOutcome.ts'
import { namedSecretsIn } from '../redaction/secrets/secretValues.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import type { Tools } from './tools.ts'
import { alarmsProbe } from './verification/alarms.ts'
import { applicationProbe } from './verification/application.ts'
import { codeExchangeProbe } from './verification/codeExchange.ts'
import { filesProbe } from './verification/fileSystems.ts'
import { headersProbe } from './verification/headers.ts'
import { logsProbe } from './verification/logs.ts'
import { modelsProbe } from './verification/models.ts'
import { isApplication } from './verification/ownTemplate/isApplication.ts'
import { ownProbesOf } from './verification/ownTemplate/ownProbes.ts'
import type { Probe } from './verification/probe.ts'
import { runProbe } from './verification/runProbe.ts'
import { serviceProbe } from './verification/service.ts'
import { settingsProbe } from './verification/settings.ts'
import { signInProbe } from './verification/signIn.ts'
import { signInClientProbe } from './verification/signInClient.ts'
import { signInPageProbe } from './verification/signInPage.ts'
import { signOutProbe } from './verification/signOut.ts'
import { stackProbe } from './verification/stack.ts'
import { targetsProbe } from './verification/targets.ts'
import { openVerificationContext, type VerificationContext } from './verification/verificationContext.ts'
import { socketsProbe } from './verification/webSockets.ts'
import { deadlineIn, retryRead } from './waiting/retry.ts'

/** Seconds to list the resources of a stack. */
const LISTING_SECONDS = 60

/** In the order of the report; all run in parallel. */
const APPLICATION_PROBES: readonly Probe[] = [
  stackProbe,
  serviceProbe,
  targetsProbe,
  applicationProbe,
  settingsProbe,
  modelsProbe,
  headersProbe,
  socketsProbe,
  signInProbe,
  signInPageProbe,
  signInClientProbe,
  codeExchangeProbe,
  signOutProbe,
  filesProbe,
  logsProbe,
  alarmsProbe,
]

export type VerifyOrder = {
  readonly environment: Environment
  /** The longest deadline of any check, in seconds; each check has its own of some minutes. */
  readonly deadlineSeconds?: number | undefined
}

export type VerifyTools = Pick<Tools, 'runtime' | 'httpClient' | 'clock' | 'reporter' | 'signal' | 'workspace'> &
  Pick<VerificationContext, 'cloudFormation'>

/**
 * Proves that the deployed application works. Only reads; one sign-in fails by intention, which the application logs.
 * @throws Problem if there is no stack
 */
export async function verify(order: VerifyOrder, tools: VerifyTools): Promise<VerifyOutcome> {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactVerifyOutcome }
  return withRedaction(redaction, tools, redacted => runChecks(order, redacted))
}

/** The same for an operation that knows the secrets of the files already. */
export async function runChecks(
  { environment, deadlineSeconds = Number.POSITIVE_INFINITY }: VerifyOrder,
  { cloudFormation, runtime, httpClient, clock, ...tools }: Omit<VerifyTools, 'workspace'>,
): Promise<VerifyOutcome> {
  tools.reporter.report({ kind: 'step', step: 'verify', subject: stackNameOf(environment) })
  const context = await openVerificationContext(environment, { cloudFormation, runtime, httpClient, clock })
  // The values that are deployed may be others than those of the files, and what runs may quote them.
  const redaction = { secrets: namedSecretsIn(context.stack.parameters), redact: redactVerifyOutcome }
  return withRedaction(redaction, tools, redacted => runProbes(context, deadlineSeconds, redacted))
}

async function runProbes(
  context: VerificationContext,
  deadlineSeconds: number,
  { reporter, signal }: Pick<VerifyTools, 'reporter' | 'signal'>,
): Promise<VerifyOutcome> {
  const { probes, note } = await probesOf(context, signal)
  const checks = await Promise.all(
    probes.map(async (probe): Promise<Check> => {
      const seconds = Math.min(probe.deadlineSeconds, deadlineSeconds)
      const onWait = (detail: string, secondsSoFar: number): void =>
        reporter.report({
          kind: 'waiting',
          subject: `'${probe.name}': ${detail.replace(/\.$/, '')}`,
          seconds: secondsSoFar,
        })
      const check = await runProbe(probe, context, { deadlineSeconds: seconds, signal, onWait })
      reporter.report({ kind: 'check', check })
      return check
    }),
  )
  return { kind: verdictOf(checks), checks, ...(note !== undefined && { note }) }
}

/** The application has a contract, its outputs; every other template is checked by the types of its resources. */
async function probesOf(
  context: VerificationContext,
  signal: AbortSignal | undefined,
): Promise<{ readonly probes: readonly Probe[]; readonly note?: string | undefined }> {
  if (isApplication(context.stack)) return { probes: APPLICATION_PROBES }
  const deadline = deadlineIn(LISTING_SECONDS, context)
  return retryRead(() => ownProbesOf(context), { ...context, signal, deadline })
}
