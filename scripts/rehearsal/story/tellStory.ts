import type { Act } from './acts.ts'
import { FINGERPRINT } from './acts.ts'
import type { Run } from './runVerb.ts'
import type { Edit } from './stage.ts'

/** One line of the table at the end. */
export type Step = {
  readonly step: string
  readonly outcome: 'done' | 'failed' | 'refused' | 'interrupted' | 'not reached'
  readonly seconds: number
}

type Tools = {
  readonly edit: (edits: readonly Edit[]) => Promise<void>
  readonly run: (words: readonly string[], read: boolean) => Promise<Run>
  readonly say: (line: string) => void
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number
}

/** By exit code; any other is a failure. */
export const OUTCOMES: Readonly<Record<number, Step['outcome']>> = { 0: 'done', 3: 'refused', 130: 'interrupted' }

/** Plays act after act until one does not succeed. */
export async function tellStory(acts: readonly Act[], { edit, run, say, now }: Tools): Promise<readonly Step[]> {
  const steps: Step[] = []
  let fingerprint = ''
  for (const [index, act] of acts.entries()) {
    if (steps.some(step => step.outcome !== 'done')) {
      steps.push({ step: act.step, outcome: 'not reached', seconds: 0 })
      continue
    }
    const words = act.words.map(word => (word === FINGERPRINT ? fingerprint : word))
    say(`\n── ${index + 1} of ${acts.length} · ${act.step} ──`)
    say(act.tells)
    say(`$ npm run ${words[0]} -- ${words.slice(1).join(' ')}\n`)
    const begun = now()
    await edit(act.edits)
    const { exitCode, printed } = await run(words, act.words[0] === 'change-set')
    fingerprint = /\b[0-9a-f]{64}\b/.exec(printed)?.[0] ?? fingerprint
    steps.push({ step: act.step, outcome: OUTCOMES[exitCode] ?? 'failed', seconds: (now() - begun) / 1000 })
  }
  return steps
}
