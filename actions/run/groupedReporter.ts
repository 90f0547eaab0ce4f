import type { Progress } from '#lib/model/progress.ts'
import type { Reporter, Runner } from '#lib/ports.ts'
import { groupTitle } from '#lib/render/text/groupTitle.ts'
import { transientText } from '#lib/render/text/progress.ts'

type GroupedReporter = Reporter & {
  /** Ends the open group, if there is one: the following lines are not folded. */
  readonly end: () => void
}

/** A log in which previews and stack events are folded, and steps and warnings are not. */
export function groupedReporter(reporter: Reporter, runner: Pick<Runner, 'group'>): GroupedReporter {
  let open: { readonly title: string; readonly end: () => void } | undefined
  const end = (): void => {
    open?.end()
    open = undefined
  }
  const enter = (title: string | undefined): void => {
    if (open?.title === title) return
    end()
    if (title !== undefined) open = { title, end: runner.group(title) }
  }
  return {
    end,
    report: (progress: Progress): void => {
      // Transient progress stays in the group that is open.
      if (transientText(progress) === undefined) enter(groupTitle(progress))
      reporter.report(progress)
      if (progress.kind === 'preview') end()
    },
  }
}
