import { selectEnvironments } from '#lib/operations/selectEnvironments.ts'
import { selectionSummary } from '#lib/render/markdown/selectionSummary.ts'
import { selectionLines, skippedFindings } from '#lib/render/text/environmentSelection.ts'
import { choiceInput } from '../run/inputs.ts'
import { branchOfRun } from '../run/pushOfEvent.ts'
import { runAction } from '../run/runAction.ts'
import { repositoryOfEvent, startOfRun } from '../run/startOfRun.ts'

const ROLES = ['deploy', 'teardown', 'observe'] as const

await runAction(async ({ input, run, tools }) => {
  const role = choiceInput(input, 'role', ROLES)
  const requested = input('environment')
  const forge = await tools.forge()
  const order = { role, requested, start: startOfRun(run), branch: branchOfRun(run), ...repositoryOfEvent(run) }
  const selection = await selectEnvironments(order, { ...tools, forge })
  const { names } = selection
  const [only = ''] = names.length === 1 ? names : []
  return {
    code: 0,
    lines: selectionLines(selection),
    summary: selectionSummary(selection),
    outputs: { names: JSON.stringify(names), name: only },
    findings: skippedFindings(selection),
  }
})
