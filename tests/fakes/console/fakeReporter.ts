import type { Progress } from '#lib/model/progress.ts'
import type { Reporter } from '#lib/ports.ts'

export type FakeReporter = Reporter & {
  readonly reported: readonly Progress[]
  /** Only one kind of what was said. */
  readonly ofKind: <Kind extends Progress['kind']>(kind: Kind) => readonly Extract<Progress, { readonly kind: Kind }>[]
}

/** Remembers what it was told; `hear` reacts to it as it is said. */
export function fakeReporter(onReport: (progress: Progress) => void = () => undefined): FakeReporter {
  const reported: Progress[] = []
  const isOf =
    <Kind extends Progress['kind']>(kind: Kind) =>
    (one: Progress): one is Extract<Progress, { readonly kind: Kind }> =>
      one.kind === kind
  return {
    reported,
    ofKind: kind => reported.filter(isOf(kind)),
    report: progress => {
      reported.push(progress)
      onReport(progress)
    },
  }
}
