import type { LocalNotStarted, LocalStartOutcome } from '../../model/local/localOutcome.ts'
import { LOCAL_PROJECT } from '../../model/local/localProfile.ts'
import { isUp, type LocalContainer } from '../../model/local/localService.ts'
import { redactLocalStart } from '../../redaction/redactLocalOutcome.ts'
import { withRedaction } from '../reporting/withRedaction.ts'
import { checkSetup } from './check.ts'
import type { LocalOrder, Setup } from './inspectSetup.ts'
import type { LocalRunTools } from './localTools.ts'
import { localUrl } from './settings/localPorts.ts'
import { localSecretsOf } from './settings/localSecrets.ts'
import { checkSignInClient } from './starting/signInClient.ts'
import { causeIn } from './starting/startFailure.ts'
import { type WatchResult, watchStart } from './starting/watchStart.ts'

export type StartOrder = LocalOrder & {
  /** For everything after the check, in seconds; default 30 minutes, because images can take long to pull. */
  readonly deadlineSeconds?: number | undefined
}

const DEFAULT_DEADLINE_SECONDS = 30 * 60
/** Searched for a known cause. */
const SEARCHED_LINES = 200
/** Shown of them. */
const SHOWN_LINES = 20

/** Checks, then starts the services of a profile and waits for their health. Repeating it changes nothing. */
export async function start(order: StartOrder, tools: LocalRunTools): Promise<LocalStartOutcome> {
  const setup = await checkSetup(order, tools)
  for (const { message } of setup.findings) tools.reporter.report({ kind: 'warning', text: message })
  const redaction = { secrets: localSecretsOf(setup.settings), redact: redactLocalStart }
  return withRedaction(redaction, tools, redacted => startServices(order, setup, redacted))
}

async function startServices(order: StartOrder, setup: Setup, tools: LocalRunTools): Promise<LocalStartOutcome> {
  const { docker, clock, reporter, signal } = tools
  const { profile, deadlineSeconds = DEFAULT_DEADLINE_SECONDS } = order
  const { services, settings } = setup
  if (profile === 'cognito') await checkSignInClient(settings, tools)
  const begin = clock.now().getTime()
  const before = await docker.containers()
  await stopOthers(before, setup, tools)
  signal?.throwIfAborted()
  reporter.report({ kind: 'step', step: 'start the containers', subject: LOCAL_PROJECT })
  const lines: string[] = []
  const ending = new AbortController()
  const up = docker.up({
    profile,
    onLine: line => lines.push(line),
    signal: AbortSignal.any([...(signal ? [signal] : []), ending.signal]),
  })
  try {
    const deadline = new Date(begin + deadlineSeconds * 1000)
    const result = await watchStart(
      { services, before, up, lastLine: () => lines.at(-1)?.trim() ?? '', deadline },
      tools,
    )
    if (result.kind === 'failed') return await failureOf(result, lines, tools)
    const wasUp = result.containers.every(({ id }) => before.some(container => container.id === id && isUp(container)))
    const kind = wasUp ? 'already-running' : 'started'
    return { kind, profile, url: localUrl(settings), seconds: (clock.now().getTime() - begin) / 1000 }
  } catch (error) {
    if (signal?.aborted) await reportRunning(tools)
    throw error
  } finally {
    ending.abort()
    await up.catch(() => undefined)
  }
}

/** Profiles share ports and volumes, so that only one runs at a time. */
async function stopOthers(
  before: readonly LocalContainer[],
  { services }: Setup,
  { docker, reporter }: LocalRunTools,
): Promise<void> {
  const others = before.filter(
    ({ service, state }) => state === 'running' && !services.some(({ name }) => name === service),
  )
  if (others.length === 0) return
  const names = others.map(({ service }) => service)
  reporter.report({ kind: 'step', step: 'stop the containers', subject: `${names.join(', ')} of another profile` })
  await docker.stop(names)
}

async function failureOf(
  { service, reason }: Extract<WatchResult, { readonly kind: 'failed' }>,
  composeLines: readonly string[],
  { docker, signal }: LocalRunTools,
): Promise<LocalNotStarted> {
  const log: string[] = []
  const order = { service, follow: false, lines: SEARCHED_LINES, onLine: (line: string) => log.push(line), signal }
  // The cause is known without the log, which may be gone together with the engine.
  if (service !== undefined) await docker.logs(order).catch(() => undefined)
  const containers = await docker.containers().catch(() => [])
  const cause = causeIn([...log, ...composeLines, reason])
  return {
    kind: 'not-started',
    service,
    reason: cause ? `${sentence(reason)} ${cause.reason}` : sentence(reason),
    log: log.slice(-SHOWN_LINES),
    steps: cause?.steps ?? [
      service === undefined
        ? { text: 'See whether anything stands against the start', lines: ['npm run local -- check'] }
        : {
            text: 'Read its log, and docker/README.md about this symptom',
            lines: [`npm run local -- logs ${service}`],
          },
    ],
    running: runningIn(containers),
  }
}

/** Docker ends few of its messages with a full stop. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

async function reportRunning({ docker, reporter }: LocalRunTools): Promise<void> {
  const running = runningIn(await docker.containers().catch(() => []))
  const text = running.length === 0 ? 'No container runs.' : `Still running: ${running.join(', ')}.`
  reporter.report({ kind: 'warning', text })
}

function runningIn(containers: readonly LocalContainer[]): readonly string[] {
  return containers.filter(({ state }) => state === 'running' || state === 'restarting').map(({ service }) => service)
}
