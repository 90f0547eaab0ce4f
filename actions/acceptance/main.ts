import { answeredQuestions } from '#lib/acceptance/questionResults.ts'
import type { AcceptanceOutcome } from '#lib/model/acceptance/questionResult.ts'
import type { AcceptanceOrder } from '#lib/operations/acceptance/acceptanceOrder.ts'
import { completeAcceptance } from '#lib/operations/acceptance/completeAcceptance.ts'
import { acceptance, checkAcceptance } from '#lib/operations/acceptance.ts'
import { acceptanceSummary } from '#lib/render/markdown/acceptanceSummary.ts'
import { acceptanceLines } from '#lib/render/text/acceptanceOutcome.ts'
import { readRecord, recordOf } from '../run/acceptanceRecord.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { booleanInput, choiceInput } from '../run/inputs.ts'
import { type ActionContext, type ActionResult, runAction } from '../run/runAction.ts'

const STAGES = ['check', 'deploy', 'answers'] as const

await runAction(async context => {
  const { input, run, tools, session } = context
  const stage = choiceInput(input, 'stage', STAGES)
  const name = environmentNameOf(run, undefined)
  const opened = await tools.openWithProbes(name, 'deploy')
  const typedName = input('stack-name') ?? ''
  const failFirst = booleanInput(input, 'fail-first-creation')
  const order: AcceptanceOrder = { ...session, environment: opened.environment, typedName, failFirst }
  switch (stage) {
    case 'check':
      await checkAcceptance(order, opened)
      return { code: 0, lines: [], summary: '', outputs: { safe: 'true' } }
    case 'deploy':
      return resultOf(await acceptance(order, opened), name)
    case 'answers':
      return resultOf(await answersOfRun(context, order), name)
    default:
      return stage satisfies never
  }

  async function answersOfRun({ input: read }: ActionContext, of: AcceptanceOrder): Promise<AcceptanceOutcome> {
    const conclusion = read('teardown-conclusion')
    const runId = read('teardown-run')
    const isStarted = runId !== undefined || conclusion !== undefined
    const answer = {
      ...of,
      commit: run.sha,
      before: readRecord(read('record')),
      teardown: isStarted ? { runId, conclusion } : undefined,
    }
    return completeAcceptance(answer, { ...opened, forge: await tools.forge() })
  }
})

function resultOf(outcome: AcceptanceOutcome, environment: string): ActionResult {
  const questions = answeredQuestions(outcome.answers)
  return {
    code: outcome.kind === 'complete' ? 0 : 1,
    lines: acceptanceLines(outcome, questions),
    summary: acceptanceSummary({ ...outcome, questions }, environment),
    outputs: { outcome: outcome.kind, record: recordOf(outcome) },
  }
}
