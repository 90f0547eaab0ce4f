import { openBenchEnvironment } from '../fixture/benchEnvironment.ts'
import { STEADY } from '../fixture/scenarios.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'

/** The requests of a preview to GitHub, except the identity token, which is for AWS. */
export async function commentCalls(): Promise<readonly Row[]> {
  const environment = await openBenchEnvironment({ template: STEADY.template, latency: 0 })
  try {
    const pullRequest = environment.open()
    const calls: number[] = []
    for (const [turn, expected] of ['created', 'updated'].entries()) {
      if (turn > 0) await environment.edit(STEADY.edits[1])
      const before = environment.state.requestLog.length
      const preview = await environment.preview(pullRequest)
      if (preview.outputs.comment !== expected) throw new Error(`The comment was not ${expected}.\n${preview.log}`)
      calls.push(environment.state.requestLog.slice(before).filter(({ operation }) => operation !== 'oidc').length)
    }
    return [
      {
        metric: 'Calls to GitHub for the comment of a preview',
        value: Math.max(...calls),
        unit: 'calls',
        budget: 2,
        detail: `${calls[0]} to create it, ${calls[1]} to edit it`,
        others: OTHER_TOOLS.none,
      },
    ]
  } finally {
    await environment.close()
  }
}
