import { once } from 'node:events'
import { stackNameOf } from '#lib/model/environment.ts'
import type { LocalTools } from '../command/connectTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import type { StoryOrder } from './rehearsalOrder.ts'
import { exportLines } from './serve.ts'
import { startRehearsal } from './startRehearsal.ts'
import { actsOf } from './story/acts.ts'
import { runVerb } from './story/runVerb.ts'
import { setStage } from './story/stage.ts'
import { outcomeOf, stepLines } from './story/stepLines.ts'
import { tellStory } from './story/tellStory.ts'

/** The rollout of one environment, act by act, on a copy of the templates and environments. */
export async function playStory(
  order: StoryOrder & { readonly keep: boolean },
  { clock, signal }: LocalTools,
): Promise<ScriptResult> {
  const json = process.argv.includes('--json')
  const stream = json ? process.stderr : process.stdout
  const { environment, keep } = order
  const stage = await setStage(process.cwd())
  const rehearsal = await startRehearsal({ ...order, clock })
  try {
    const acts = actsOf({
      environment: environment.name,
      stackName: stackNameOf(environment),
      protected: environment.protected,
      keep,
    })
    const steps = await tellStory(acts, {
      edit: edits => stage.edit(environment.name, edits),
      run: (words, read) =>
        runVerb({
          words,
          folder: stage.folder,
          variables: rehearsal.variables,
          output: read ? 'read' : 'shown',
          stream,
        }),
      say: text => void stream.write(`${text}\n`),
      now: () => clock.now().getTime(),
    })
    if (keep && !signal?.aborted) {
      stream.write(
        `\nThe server stays up. Export these in another terminal and run the verbs there, in this repository; Ctrl-C ends it.\nWhat 'npm run change-set -- ${environment.name}' then shows is the story's own edit, taken back.\n\n`,
      )
      stream.write(exportLines(rehearsal).join(''))
      await once(signal ?? new AbortController().signal, 'abort')
    }
    return {
      document: { outcome: outcomeOf(steps), steps },
      lines: stepLines(steps),
      code: outcomeOf(steps) === 'done' ? 0 : 1,
    }
  } finally {
    await rehearsal.close()
    await stage.strike()
  }
}
