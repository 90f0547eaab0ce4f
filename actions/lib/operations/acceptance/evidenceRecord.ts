import type { Evidence, StepEvidence, StepName } from '../../model/acceptance/evidence.ts'
import type { Clock, CloudFormation } from '../../ports.ts'
import { readHistory } from './readHistory.ts'

/** The evidence of a run, collected while it runs. A run that stops is answered from what was collected until then. */
export type EvidenceRecord = {
  readonly current: () => Evidence
  readonly add: (more: Partial<Evidence>) => void
  /** Runs a step and keeps its outcome, its time and the new events of its stack. */
  readonly step: <Outcome extends { readonly kind: string }>(
    name: StepName,
    run: () => Promise<Outcome>,
    stackIdOf: () => Promise<string | undefined>,
  ) => Promise<Outcome>
}

export function createEvidenceRecord({
  cloudFormation,
  clock,
}: {
  readonly cloudFormation: Pick<CloudFormation, 'events'>
  readonly clock: Clock
}): EvidenceRecord {
  let evidence: Evidence = { proposals: {}, steps: {} }
  const seen = new Set<string>()
  const add = (more: Partial<Evidence>) => {
    evidence = {
      ...evidence,
      ...more,
      proposals: { ...evidence.proposals, ...more.proposals },
      steps: { ...evidence.steps, ...more.steps },
    }
  }

  async function keep(
    { name, outcome, start }: { readonly name: StepName; readonly outcome: string; readonly start: number },
    stackId: string | undefined,
  ): Promise<void> {
    const seconds = Math.round((clock.now().getTime() - start) / 1_000)
    const all = stackId === undefined ? [] : await readHistory(stackId, cloudFormation)
    const events = all.filter(({ id }) => !seen.has(id))
    for (const { id } of events) seen.add(id)
    const kept: StepEvidence = { outcome, seconds, events }
    add({ steps: { [name]: kept } })
  }

  return {
    current: () => evidence,
    add,
    step: async (name, run, stackIdOf) => {
      const start = clock.now().getTime()
      let outcome = 'stopped'
      try {
        const result = await run()
        outcome = result.kind
        return result
      } finally {
        await keep({ name, outcome, start }, await stackIdOf())
      }
    },
  }
}
