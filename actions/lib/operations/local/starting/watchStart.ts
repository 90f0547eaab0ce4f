import { isUp, type LocalContainer, type LocalService, stateText } from '../../../model/local/localService.ts'
import { Problem } from '../../../model/problem.ts'
import type { LocalRunTools } from '../localTools.ts'
import { containerFailure } from './startFailure.ts'

export type StartWatch = {
  readonly services: readonly LocalService[]
  /** The containers from before the start. */
  readonly before: readonly LocalContainer[]
  /** Compose at work: rejects with a Problem in Docker's words. */
  readonly up: Promise<void>
  /** The last line that compose has printed, for the time in which it pulls images. */
  readonly lastLine: () => string
  readonly deadline: Date
}

export type WatchResult =
  | { readonly kind: 'up'; readonly containers: readonly LocalContainer[] }
  /** `reason` is a sentence; `service` is undefined if Docker names none. */
  | { readonly kind: 'failed'; readonly service: string | undefined; readonly reason: string }

type WatchTools = Pick<LocalRunTools, 'docker' | 'clock' | 'reporter' | 'signal'>

const POLL_MILLISECONDS = 1_000

/** Waits until every service of the profile is healthy or one has failed, and reports each that is healthy. */
export async function watchStart(watch: StartWatch, tools: WatchTools): Promise<WatchResult> {
  const { services, up, lastLine, deadline } = watch
  const { docker, clock, reporter, signal } = tools
  const begin = clock.now().getTime()
  const history = historyOf(watch)
  // Those that were up before are no news.
  const reported = new Set(watch.before.filter(isUp).map(({ service }) => service))
  let composeEnd: 'done' | Problem | undefined
  up.then(
    () => (composeEnd = 'done'),
    (error: unknown) => (composeEnd = error instanceof Problem ? error : new Problem(String(error))),
  )
  for (;;) {
    signal?.throwIfAborted()
    // Read before the containers: those that compose has started are in the list then.
    const end = composeEnd
    const all = await docker.containers()
    const containers = all.filter(({ service }) => services.some(({ name }) => name === service))
    const seconds = (clock.now().getTime() - begin) / 1000
    const failed = history.failureIn(containers, { seconds, isComposeDone: end !== undefined })
    if (failed) return { kind: 'failed', ...failed }
    if (end instanceof Problem) return { kind: 'failed', service: serviceIn(end.message, all), reason: end.message }
    const waiting = services.filter(service => !isReady(service, containers))
    for (const { name } of services)
      if (!reported.has(name) && !waiting.some(service => service.name === name)) {
        reported.add(name)
        reporter.report({ kind: 'service', name, seconds })
      }
    if (end === 'done' && waiting.length === 0) return { kind: 'up', containers }
    if (clock.now() >= deadline) return late(waiting, containers, seconds)
    const subject =
      containers.length === 0 && end === undefined ? lastLine() || 'Docker' : waitingText(waiting, containers)
    reporter.report({ kind: 'waiting', subject, seconds })
    await clock.sleep(POLL_MILLISECONDS, signal)
  }
}

function isReady({ name, runsOnce }: LocalService, containers: readonly LocalContainer[]): boolean {
  const found = containers.find(({ service }) => service === name)
  if (!found) return false
  return isUp(found) || (runsOnce && found.state === 'exited' && found.exitCode === 0)
}

function waitingText(waiting: readonly LocalService[], containers: readonly LocalContainer[]): string {
  return waiting
    .map(({ name }) => {
      const container = containers.find(({ service }) => service === name)
      return container ? `${name} (${stateText(container)})` : name
    })
    .join(', ')
}

/** The service whose container Docker names in a message. */
function serviceIn(message: string, containers: readonly LocalContainer[]): string | undefined {
  return containers.find(({ name }) => new RegExp(`\\b${name}\\b`).test(message))?.service
}

function late(waiting: readonly LocalService[], containers: readonly LocalContainer[], seconds: number): WatchResult {
  const [first] = waiting
  const reason = `The deadline passed after ${Math.round(seconds)} seconds; not ready: ${waitingText(waiting, containers)}.`
  return { kind: 'failed', service: first?.name, reason }
}

type Moment = { readonly seconds: number; readonly isComposeDone: boolean }

/** What was seen of each container until now, by id: an ended one from before the start is no failure. */
function historyOf({ services, before }: Pick<StartWatch, 'services' | 'before'>) {
  const restartsBefore = new Map(before.map(({ id, restarts }) => [id, restarts]))
  const seenRunning = new Set<string>()
  const unhealthySince = new Map<string, number>()
  return {
    failureIn: (containers: readonly LocalContainer[], { seconds, isComposeDone }: Moment) => {
      for (const container of containers) {
        const { id, service, state, health } = container
        if (state === 'running') seenRunning.add(id)
        if (health === 'unhealthy') unhealthySince.set(id, unhealthySince.get(id) ?? seconds)
        else unhealthySince.delete(id)
        const reason = containerFailure(container, {
          runsOnce: services.some(({ name, runsOnce }) => name === service && runsOnce),
          wasStarted: isComposeDone || seenRunning.has(id),
          restartsBefore: restartsBefore.get(id) ?? 0,
          unhealthySeconds: isComposeDone ? seconds - (unhealthySince.get(id) ?? seconds) : 0,
        })
        if (reason !== undefined) return { service, reason }
      }
      return undefined
    },
  }
}
