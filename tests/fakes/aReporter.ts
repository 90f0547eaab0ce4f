import type { Progress } from '#lib/model/progress.ts'
import type { Reporter } from '#lib/ports.ts'

export type FakeReporter = Reporter & {
  readonly said: readonly Progress[]
  /** Only one kind of what was said. */
  readonly of: <Kind extends Progress['kind']>(kind: Kind) => readonly Extract<Progress, { readonly kind: Kind }>[]
}

/** Remembers what it was told; `hear` reacts to it as it is said. */
export function aReporter(hear: (progress: Progress) => void = () => undefined): FakeReporter {
  const said: Progress[] = []
  const isOf =
    <Kind extends Progress['kind']>(kind: Kind) =>
    (one: Progress): one is Extract<Progress, { readonly kind: Kind }> =>
      one.kind === kind
  return {
    said,
    of: kind => said.filter(isOf(kind)),
    report: progress => {
      said.push(progress)
      hear(progress)
    },
  }
}
