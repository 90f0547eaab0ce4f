import type { InjectedFault } from '../../emulator/aws/faults/rules.ts'
import { linesOfFaults, RECOVERY_SENTENCES, type Recovery, recoveryOf } from './narrateFaults.ts'
import type { RolloutStep, StepIdentity } from './rolloutSteps.ts'
import { FINGERPRINT_PLACEHOLDER } from './rolloutSteps.ts'
import type { VerbResult } from './runVerb.ts'
import type { EnvironmentEdit } from './workingCopy.ts'

/** One row of the table at the end. */
export type StepResult = {
  readonly step: string
  readonly outcome: 'done' | 'failed' | 'refused' | 'interrupted' | 'not-reached'
  readonly seconds: number
  /** How often the verb ran, if more than once. */
  readonly attempts?: number
}

/** One verb of a step. */
type VerbCommand = {
  readonly args: readonly string[]
  /** Undefined for a verb that makes no call to AWS. */
  readonly identity: StepIdentity | undefined
}

type RolloutTools = {
  readonly edit: (edits: readonly EnvironmentEdit[]) => Promise<void>
  readonly run: (command: VerbCommand) => Promise<VerbResult>
  /** Prints what the verb has printed at its end. */
  readonly printOutcome: (text: string, isDone: boolean) => void
  readonly signal?: AbortSignal | undefined
  readonly print: (line: string) => void
  /** Faults injected since the last call. */
  readonly takeFaults?: () => readonly InjectedFault[]
  /** Later verbs run with new credentials. */
  readonly renewCredentials?: () => void
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number
}

/** By exit code; any other code is a failure. */
export const STEP_OUTCOMES: Readonly<Record<number, StepResult['outcome']>> = {
  0: 'done',
  3: 'refused',
  129: 'interrupted',
  130: 'interrupted',
  143: 'interrupted',
}

/** A step that faults end early is run again, at most so often. */
const ATTEMPTS = 5

/** Runs step after step until one does not succeed, also not after the recovery from its faults. */
export async function runRolloutSteps(
  rolloutSteps: readonly RolloutStep[],
  tools: RolloutTools,
): Promise<readonly StepResult[]> {
  const steps: StepResult[] = []
  let fingerprint = ''
  for (const [index, rolloutStep] of rolloutSteps.entries()) {
    if (tools.signal?.aborted || steps.some(step => step.outcome !== 'done')) {
      steps.push({ step: rolloutStep.step, outcome: 'not-reached', seconds: 0 })
      continue
    }
    const role = rolloutStep.identity ? ` · ${identityText(rolloutStep.identity)}` : ''
    tools.print('')
    tools.print(`── ${index + 1} of ${rolloutSteps.length} · ${rolloutStep.step}${role} ──`)
    tools.print(rolloutStep.description)
    const startedAt = tools.now()
    await tools.edit(rolloutStep.edits)
    const ended = await runWithRecovery(rolloutStep, fingerprint, tools)
    fingerprint = ended.fingerprint
    steps.push({
      step: rolloutStep.step,
      outcome: tools.signal?.aborted ? 'interrupted' : (STEP_OUTCOMES[ended.exitCode] ?? 'failed'),
      seconds: (tools.now() - startedAt) / 1000,
      ...(ended.attempts > 1 && { attempts: ended.attempts }),
    })
  }
  return steps
}

type VerbEnd = { readonly exitCode: number; readonly fingerprint: string; readonly attempts: number }

/** Runs a verb, and after faults the recovery and the verb again. */
async function runWithRecovery(
  { args, identity }: RolloutStep,
  fingerprint: string,
  tools: RolloutTools,
): Promise<VerbEnd> {
  let current = fingerprint
  for (let attempts = 1; ; attempts++) {
    const exitCode = await runAndRead(args, identity)
    const isInterrupted = tools.signal?.aborted || STEP_OUTCOMES[exitCode] === 'interrupted'
    const recovery = reportFaults(exitCode === 0, tools)
    if (exitCode === 0 || isInterrupted || !recovery || attempts === ATTEMPTS)
      return { exitCode, fingerprint: current, attempts }
    tools.print(RECOVERY_SENTENCES[recovery])
    if (recovery === 'renew the credentials') tools.renewCredentials?.()
    const [verb, environment = ''] = args
    if (recovery === 'preview again' && verb === 'deploy') {
      await runAndRead(['change-set', environment], 'preview')
      reportFaults(true, tools)
    }
  }

  async function runAndRead(verbArgs: readonly string[], verbIdentity: StepIdentity | undefined): Promise<number> {
    const filled = verbArgs.map(arg => (arg === FINGERPRINT_PLACEHOLDER ? current : arg))
    tools.print(`$ npm run ${filled[0]} -- ${filled.slice(1).map(shortened).join(' ')}`)
    const { exitCode, printed } = await tools.run({ args: filled, identity: verbIdentity })
    tools.printOutcome(printed, exitCode === 0)
    if (filled[0] === 'change-set') current = /\b[0-9a-f]{64}\b/.exec(printed)?.[0] ?? current
    return exitCode
  }
}

/** A fingerprint in short: the log has it whole. */
function shortened(arg: string): string {
  return /^[0-9a-f]{64}$/.test(arg) ? `${arg.slice(0, 12)}…` : arg
}

function identityText(identity: StepIdentity): string {
  return identity === 'administrator' ? 'as the administrator' : `with the ${identity} role`
}

/** Prints what the faults since the last report did; returns the recovery from them. */
function reportFaults(isDone: boolean, { takeFaults, print }: RolloutTools): Recovery | undefined {
  const faults = takeFaults?.() ?? []
  if (faults.length === 0) return undefined
  print('Faults in this step:')
  for (const text of linesOfFaults(faults, isDone)) print(`  ${text}`)
  return recoveryOf(faults)
}
