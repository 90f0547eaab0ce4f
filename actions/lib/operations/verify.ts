import type { Check } from '../model/check.ts'
import { verdictOf } from '../model/check.ts'
import type { Environment } from '../model/environment.ts'
import { stackNameOf } from '../model/environment.ts'
import type { VerifyOutcome } from '../model/outcome.ts'
import type { Tools } from './tools.ts'
import { alarmsProbe } from './verify/alarms.ts'
import { applicationProbe } from './verify/application.ts'
import { filesProbe } from './verify/files.ts'
import { logsProbe } from './verify/logs.ts'
import type { Probe } from './verify/probe.ts'
import { runProbe } from './verify/runProbe.ts'
import { openScene, type Scene } from './verify/scene.ts'
import { serviceProbe } from './verify/service.ts'
import { signInProbe } from './verify/signIn.ts'
import { signInClientProbe } from './verify/signInClient.ts'
import { signInPageProbe } from './verify/signInPage.ts'
import { socketsProbe } from './verify/sockets.ts'
import { stackProbe } from './verify/stack.ts'
import { targetsProbe } from './verify/targets.ts'

/** In the order in which they are listed; they run at the same time. */
const PROBES: readonly Probe[] = [
  stackProbe,
  serviceProbe,
  targetsProbe,
  applicationProbe,
  socketsProbe,
  signInProbe,
  signInPageProbe,
  signInClientProbe,
  filesProbe,
  logsProbe,
  alarmsProbe,
]

type VerifyOrder = {
  readonly environment: Environment
  /** The most patience that any check gets; each has its own, some minutes. */
  readonly deadlineSeconds?: number | undefined
}

type VerifyTools = Pick<Tools, 'runtime' | 'web' | 'clock' | 'reporter' | 'signal'> & Pick<Scene, 'cloudFormation'>

/** Proves that what was deployed serves. Reads only. Throws a Problem when there is no stack. */
export async function verify(
  { environment, deadlineSeconds = Number.POSITIVE_INFINITY }: VerifyOrder,
  { cloudFormation, runtime, web, clock, reporter, signal }: VerifyTools,
): Promise<VerifyOutcome> {
  reporter.say({ kind: 'step', step: 'verify', subject: stackNameOf(environment) })
  const scene = await openScene(environment, { cloudFormation, runtime, web, clock })
  const checks = await Promise.all(
    PROBES.map(async (probe): Promise<Check> => {
      const patience = Math.min(probe.patience, deadlineSeconds)
      const waiting = (detail: string, seconds: number): void =>
        reporter.say({ kind: 'waiting', subject: `'${probe.name}': ${detail.replace(/\.$/, '')}`, seconds })
      const check = await runProbe(probe, scene, { patience, signal, waiting })
      reporter.say({ kind: 'check', check })
      return check
    }),
  )
  return { kind: verdictOf(checks), checks }
}
