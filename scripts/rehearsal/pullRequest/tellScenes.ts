import { OUTCOMES, type Step } from '../story/tellStory.ts'
import type { Deed, Scene } from './scenes.ts'

type Tools = {
  /** Gives the exit code of what the scene started. */
  readonly perform: (deed: Deed) => Promise<number>
  readonly say: (line: string) => void
  /** What the newest pull request shows now. */
  readonly shown: (deed: Deed, done: boolean) => readonly string[]
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number
  readonly signal: AbortSignal | undefined
}

/** Plays scene after scene until one does not succeed. */
export async function tellScenes(scenes: readonly Scene[], tools: Tools): Promise<readonly Step[]> {
  const { perform, say, shown, now, signal } = tools
  const steps: Step[] = []
  for (const [index, { step, tells, does }] of scenes.entries()) {
    if (signal?.aborted || steps.some(({ outcome }) => outcome !== 'done')) {
      steps.push({ step, outcome: 'not reached', seconds: 0 })
      continue
    }
    say(`\n── ${index + 1} of ${scenes.length} · ${step} ──`)
    say(tells)
    const begun = now()
    const code = await perform(does)
    const outcome = signal?.aborted ? 'interrupted' : (OUTCOMES[code] ?? 'failed')
    steps.push({ step, outcome, seconds: (now() - begun) / 1000 })
    if (outcome !== 'interrupted') for (const line of shown(does, outcome === 'done')) say(line)
  }
  return steps
}
