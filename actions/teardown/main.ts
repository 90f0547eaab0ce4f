import { teardown } from '#lib/operations/teardown.ts'
import { teardownSummary } from '#lib/render/markdown/teardownSummary.ts'
import { teardownLines } from '#lib/render/text/teardownOutcome.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { booleanInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input('environment'))
  const emptyBuckets = booleanInput(input, 'empty-buckets')
  const cloud = await tools.open(name, 'teardown')
  const { environment } = cloud
  const order = { ...session, environment, emptyBuckets, typedName: input('stack-name') ?? '' }
  const outcome = await teardown(order, cloud)
  return {
    code: outcome.kind === 'failed' ? 1 : 0,
    lines: teardownLines(outcome, name),
    summary: teardownSummary(outcome, name),
    outputs: { outcome: outcome.kind },
  }
})
