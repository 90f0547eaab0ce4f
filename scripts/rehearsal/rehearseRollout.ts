import type { Terminal } from '#lib/console/terminal.ts'
import { stackNameOf } from '#lib/model/environment.ts'
import { EMPTY, type Line, line, span } from '#lib/render/text/layout/line.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import type { InjectedFault } from '../emulator/aws/faults/rules.ts'
import { startEmulatedAws } from '../emulator/aws/startAws.ts'
import { jobRepository } from '../emulator/gitHub/jobToken.ts'
import { createIdentities } from './identities.ts'
import { readerSignal } from './readerSignal.ts'
import type { RehearsalOptions } from './rehearsalOptions.ts'
import { repositoryFlags } from './repositoryFlags.ts'
import { closingLines } from './rollout/closingLines.ts'
import { openRehearsalLog, type RehearsalLog } from './rollout/rehearsalLog.ts'
import { createRehearsalScreen } from './rollout/rehearsalScreen.ts'
import { rolloutStepsOf } from './rollout/rolloutSteps.ts'
import { runRolloutSteps } from './rollout/runRolloutSteps.ts'
import { runVerb } from './rollout/runVerb.ts'
import { rehearsalOutcomeOf, stepResultLines, tableOfFaults } from './rollout/stepResultLines.ts'
import { createWorkingCopy, type WorkingCopy } from './rollout/workingCopy.ts'
import { offerVariables } from './serveEmulatedAws.ts'
import { watchLifetime } from './serverLifetime.ts'

type RolloutOptions = RehearsalOptions & { readonly keep: boolean }

/** Rehearses the rollout of one environment, step by step, on a copy of the templates and environments. */
export async function rehearseRollout(
  options: RolloutOptions,
  tools: LocalTools & { readonly terminal: Terminal },
): Promise<ScriptResult> {
  const log = await openRehearsalLog()
  const workingCopy = await createWorkingCopy(process.cwd())
  const lifetime = watchLifetime(tools.signal)
  try {
    const signal = AbortSignal.any([lifetime.signal, readerSignal(process.stdout)])
    return await play(options, { ...tools, log, workingCopy, signal })
  } finally {
    lifetime.close()
    await workingCopy.remove()
    await log.close()
  }
}

type PlayTools = LocalTools & {
  readonly terminal: Terminal
  readonly log: RehearsalLog
  readonly workingCopy: WorkingCopy
  readonly signal: AbortSignal
}

async function play(
  { keep, ...options }: RolloutOptions,
  { clock, signal, terminal, log, workingCopy }: PlayTools,
): Promise<ScriptResult> {
  const { environment } = options
  const screen = createRehearsalScreen(terminal, log)
  let newFaults: InjectedFault[] = []
  const aws = await startEmulatedAws({ ...options, clock, onFault: fault => newFaults.push(fault) })
  const identities = createIdentities(environment, aws)
  try {
    const rolloutSteps = rolloutStepsOf({
      environment: environment.name,
      stackName: stackNameOf(environment),
      protected: environment.protected,
      keep,
      bootstrapFlags: repositoryFlags(jobRepository),
    })
    const steps = await runRolloutSteps(rolloutSteps, {
      edit: edits => workingCopy.edit(environment.name, edits),
      run: ({ args, identity }) => {
        const variables = identities.variablesOf(identity)
        const output = { to: 'progress', columns: screen.columns(), onProgress: screen.progress } as const
        return runVerb({ args, folder: workingCopy.folder, variables, output, signal })
      },
      print: text => screen.print([text.startsWith('$ ') ? commandLine(text) : line(text)]),
      printOutcome: screen.outcome,
      takeFaults: () => {
        const faults = newFaults
        newFaults = []
        return faults
      },
      renewCredentials: identities.renew,
      signal,
      now: () => clock.now().getTime(),
    })
    const result = [
      ...stepResultLines(steps),
      ...tableOfFaults(aws.faults.injected),
      ...closingLines({
        environment: environment.name,
        steps,
        log,
        afterSuccess: NEXT_STEP,
        withFaults: options.faults.rules.length > 0,
      }),
    ]
    const outcome = rehearsalOutcomeOf(steps)
    const document = { outcome, steps, log: log.path }
    const code = outcome === 'done' ? 0 : 1
    if (!keep || signal.aborted) return { document, lines: result, code }
    // Before the variables, because the server runs until Ctrl-C.
    terminal.print([...result, EMPTY, line(keptText(environment.name)), EMPTY])
    const stream = process.argv.includes('--json') ? process.stderr : process.stdout
    await offerVariables(aws, { file: options.variablesFile, stream, signal })
    return { document, lines: [], code }
  } finally {
    await aws.close()
  }
}

/** Wrapped, because it is only to be read: its AWS ends with the rehearsal. */
function commandLine(text: string): Line {
  return { ...line(span(text, 'bold')), hang: 4 }
}

const NEXT_STEP =
  "'npm run rehearse -- --pull-request' plays the same by pull requests; .github/GETTING-STARTED.md leads into your own account."

function keptText(environment: string): string {
  return `The deployed stack has the rehearsal's own edit, so 'npm run change-set -- ${environment}' shows it in reverse.`
}
