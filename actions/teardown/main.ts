import { teardown } from '#lib/operations/teardown.ts'
import { teardownSummary } from '#lib/render/markdown/teardownSummary.ts'
import { teardownLines } from '#lib/render/text/teardownOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { booleanInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input('environment'))
  const emptyBuckets = booleanInput(input, 'empty-buckets')
  const opened = await tools.open(name, 'teardown')
  const { environment } = opened
  const order = { ...session, environment, emptyBuckets, typedName: input('stack-name') ?? '' }
  const outcome = await teardown(order, opened)
  return {
    code: exitCodeOf(outcome),
    lines: teardownLines(outcome, name),
    summary: teardownSummary(outcome, name),
    outputs: { outcome: outcome.kind },
  }
})
