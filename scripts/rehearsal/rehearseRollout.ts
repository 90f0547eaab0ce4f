import { stackNameOf } from '#lib/model/environment.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import type { InjectedFault } from '../emulator/aws/faults/rules.ts'
import { startEmulatedAws } from '../emulator/aws/startAws.ts'
import { jobRepository } from '../emulator/gitHub/jobToken.ts'
import { createIdentities } from './identities.ts'
import type { RehearsalOptions } from './rehearsalOptions.ts'
import { repositoryFlags } from './repositoryFlags.ts'
import { rolloutStepsOf } from './rollout/rolloutSteps.ts'
import { runRolloutSteps } from './rollout/runRolloutSteps.ts'
import { runVerb } from './rollout/runVerb.ts'
import { rehearsalOutcomeOf, stepResultLines, tableOfFaults } from './rollout/stepResultLines.ts'
import { createWorkingCopy } from './rollout/workingCopy.ts'
import { offerVariables } from './serveEmulatedAws.ts'
import { watchLifetime } from './serverLifetime.ts'

/** Rehearses the rollout of one environment, step by step, on a copy of the templates and environments. */
export async function rehearseRollout(
  options: RehearsalOptions & { readonly keep: boolean },
  { clock, signal }: LocalTools,
): Promise<ScriptResult> {
  const json = process.argv.includes('--json')
  const stream = json ? process.stderr : process.stdout
  const { environment, keep } = options
  const workingCopy = await createWorkingCopy(process.cwd())
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
      run: ({ args, identity, capture }) =>
        runVerb({
          args,
          folder: workingCopy.folder,
          variables: identities.variablesOf(identity),
          output: capture ? 'print and capture' : 'print',
          stream,
        }),
      print: text => void stream.write(`${text}\n`),
      takeFaults: () => {
        const faults = newFaults
        newFaults = []
        return faults
      },
      renewCredentials: identities.renew,
      now: () => clock.now().getTime(),
    })
    if (keep && !signal?.aborted) {
      stream.write(
        `\nThe deployed stack has the rehearsal's own edit, so 'npm run change-set -- ${environment.name}' shows it in reverse.\n\n`,
      )
      const lifetime = watchLifetime(signal)
      const offer = { file: options.variablesFile, stream, signal: lifetime.signal }
      await offerVariables(aws, offer).finally(lifetime.close)
    }
    return {
      document: { outcome: rehearsalOutcomeOf(steps), steps },
      lines: [...stepResultLines(steps), ...tableOfFaults(aws.faults.injected)],
      code: rehearsalOutcomeOf(steps) === 'done' ? 0 : 1,
    }
  } finally {
    await aws.close()
    await workingCopy.remove()
  }
}
