import { startTeardown } from '#lib/operations/acceptance/startTeardown.ts'
import { startedTeardownLines } from '#lib/render/text/startedTeardown.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { deadlineInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'
import { repositoryOfEvent } from '../run/startOfRun.ts'

await runAction(async ({ input, run, tools }) => {
  const environment = environmentNameOf(run, undefined)
  const order = {
    environment,
    typedName: input('stack-name') ?? '',
    defaultBranch: repositoryOfEvent(run).defaultBranch,
    deadlineSeconds: deadlineInput(input, 'deadline'),
  }
  const { runId, conclusion } = await startTeardown(order, { ...tools, workflowStarts: await tools.workflowStarts() })
  return {
    code: conclusion === 'success' ? 0 : 1,
    lines: startedTeardownLines({ runId, conclusion, environment }),
    summary: '',
    outputs: { run: runId ?? '', conclusion: conclusion ?? '' },
  }
})
