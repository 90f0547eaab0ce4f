import { isStackEvent } from '../../acceptance/evidenceOf.ts'
import { mergeQuestionResults, questionResultsOf } from '../../acceptance/questionResults.ts'
import type { StepEvidence } from '../../model/acceptance/evidence.ts'
import type { AcceptanceOutcome } from '../../model/acceptance/questionResult.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import type { Environment } from '../../model/environment.ts'
import type { Forge } from '../../ports.ts'
import { redactAcceptanceOutcome } from '../../redaction/redactAcceptanceOutcome.ts'
import { checkAccount } from '../environment/checkAccount.ts'
import { secretsOf, withRedaction } from '../reporting/withRedaction.ts'
import type { Tools } from '../tools.ts'
import { readHistory } from './readHistory.ts'
import type { StartedTeardown } from './startTeardown.ts'

export type CompletionOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  readonly commit: string
  /** The outcome of the job that deployed. */
  readonly before: AcceptanceOutcome
  /** Undefined if the teardown was not started. */
  readonly teardown: StartedTeardown | undefined
}

/** The answers of the whole run: those of the job that deployed, and those that the teardown gives. Only reads. */
export async function completeAcceptance(
  order: CompletionOrder,
  tools: Tools & { readonly forge: Pick<Forge, 'deployedCommit'> },
): Promise<AcceptanceOutcome> {
  await checkAccount(order, tools)
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactAcceptanceOutcome }
  return withRedaction(redaction, tools, redacted => readAnswers(order, redacted))
}

async function readAnswers(
  { environment, commit, before, teardown }: CompletionOrder,
  { cloudFormation, forge }: Pick<Tools, 'cloudFormation'> & { readonly forge: Pick<Forge, 'deployedCommit'> },
): Promise<AcceptanceOutcome> {
  const events = before.stackId === undefined ? [] : await readHistory(before.stackId, cloudFormation)
  const later = questionResultsOf({
    proposals: {},
    steps: stepsOf(events, teardown?.conclusion),
    gitHubEnvironment: environment.name,
    commit,
    deployedCommit: await forge.deployedCommit(environment.name),
    teardownRun: teardown && {
      started: teardown.runId === undefined ? 'not named' : 'named',
      conclusion: teardown.conclusion,
    },
  })
  const isGone = teardown?.conclusion === 'success'
  return {
    ...before,
    kind: before.kind === 'complete' && isGone ? 'complete' : 'stopped',
    answers: mergeQuestionResults(before.answers, later),
    steps: [...before.steps, ...(teardown ? [teardownStep(events, teardown)] : [])],
    reason: before.reason ?? (isGone ? undefined : `The teardown ended as '${teardown?.conclusion ?? 'not started'}'.`),
    todo: isGone
      ? before.todo
      : `Start the workflow 'teardown.yml' with environment '${environment.name}': it costs money while it exists.`,
  }
}

/** A deletion begins with the event of the root stack about itself. */
function stepsOf(
  events: readonly EventWithPath[],
  conclusion: string | undefined,
): Readonly<Partial<Record<'creation' | 'teardown', StepEvidence>>> {
  const start = deletionStart(events)
  if (start === undefined) return {}
  const [kept, deleted] = [events.filter(({ at }) => at < start), events.filter(({ at }) => at >= start)]
  return {
    creation: { outcome: 'deployed', seconds: 0, events: kept },
    teardown: { outcome: conclusion ?? 'not ended', seconds: 0, events: deleted },
  }
}

function deletionStart(events: readonly EventWithPath[]): Date | undefined {
  return events.find(event => isStackEvent(event) && event.path === '' && event.status === 'DELETE_IN_PROGRESS')?.at
}

function teardownStep(
  events: readonly EventWithPath[],
  { conclusion = 'not ended' }: StartedTeardown,
): AcceptanceOutcome['steps'][number] {
  const [start, end] = [deletionStart(events), events.at(-1)?.at]
  const seconds = start && end ? Math.round((end.getTime() - start.getTime()) / 1_000) : 0
  return { step: 'teardown', outcome: conclusion, seconds }
}
