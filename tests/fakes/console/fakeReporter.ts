import type { Progress } from '#lib/model/progress.ts'
import type { Reporter } from '#lib/ports.ts'

export type FakeReporter = Reporter & {
  readonly reported: readonly Progress[]
  /** The reports of one kind. */
  readonly ofKind: <Kind extends Progress['kind']>(kind: Kind) => readonly Extract<Progress, { readonly kind: Kind }>[]
}

/** Records all reports; `onReport` is called for each. */
export function fakeReporter(onReport: (progress: Progress) => void = () => undefined): FakeReporter {
  const reported: Progress[] = []
  const isOf =
    <Kind extends Progress['kind']>(kind: Kind) =>
    (progress: Progress): progress is Extract<Progress, { readonly kind: Kind }> =>
      progress.kind === kind
  return {
    reported,
    ofKind: kind => reported.filter(isOf(kind)),
    report: progress => {
      reported.push(progress)
      onReport(progress)
    },
  }
}
