import { questionResultsOf } from '../acceptance/questionResults.ts'
import type { AcceptanceOutcome } from '../model/acceptance/questionResult.ts'
import { NESTED_STACK, stackNameIn } from '../model/cloudFormation/stack.ts'
import type { Environment } from '../model/environment.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import { Problem, problemText } from '../model/problem.ts'
import { redactAcceptanceOutcome } from '../redaction/redactAcceptanceOutcome.ts'
import { resourcesByPath } from '../template/compare/resourcesByPath.ts'
import type { AcceptanceOrder, AcceptanceTools } from './acceptance/acceptanceOrder.ts'
import { changedEnvironment, withMissingImage } from './acceptance/changedEnvironment.ts'
import { refuseUsedEnvironment } from './acceptance/checkAcceptance.ts'
import { deployStep, lastStackId, withoutRollbackAtFirst } from './acceptance/deployStep.ts'
import { createEvidenceRecord, type EvidenceRecord } from './acceptance/evidenceRecord.ts'
import { makeProposals } from './acceptance/makeProposals.ts'
import { checkAccount } from './environment/checkAccount.ts'
import { resolveEnvironment } from './environment/resolveEnvironment.ts'
import { resourcesOfStack } from './environment/resourcesOfStack.ts'
import { secretsOf, withRedaction } from './reporting/withRedaction.ts'
import type { Tools } from './tools.ts'

/** Refuses an environment that somebody may need. Only reads. */
export async function checkAcceptance(order: AcceptanceOrder, tools: AcceptanceTools): Promise<void> {
  await checkAccount(order, tools)
  await refuseUsedEnvironment(order, tools)
}

/**
 * Deploys a throw-away environment, verifies and changes it, and answers the open questions about AWS and GitHub
 * from what it saw. The teardown is another run, of the role that may delete.
 */
export async function acceptance(order: AcceptanceOrder, tools: AcceptanceTools): Promise<AcceptanceOutcome> {
  await checkAcceptance(order, tools)
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactAcceptanceOutcome }
  return withRedaction(redaction, tools, redacted => runSteps(order, redacted))
}

async function runSteps(order: AcceptanceOrder, tools: AcceptanceTools): Promise<AcceptanceOutcome> {
  const record = createEvidenceRecord(tools)
  const start = tools.clock.now().getTime()
  const { environment } = order
  const identity = await tools.probes.identityClaims()
  record.add({ identity, gitHubEnvironment: environment.name })
  try {
    await deployAndChange(order, record, tools)
    if (identity && (await getsIdentityToken(tools)))
      record.add({ secondTokenMinutes: Math.floor((tools.clock.now().getTime() - start) / 60_000) })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return outcomeOf(record, await lastStackId(environment, tools), error)
  }
  return outcomeOf(record, await lastStackId(environment, tools))
}

async function deployAndChange(order: AcceptanceOrder, record: EvidenceRecord, tools: AcceptanceTools): Promise<void> {
  const { environment, sessionRegion, failFirst } = order
  const stackId = () => lastStackId(environment, tools)
  const run = (of: Environment, as: Tools) => () => deployStep({ environment: of, sessionRegion }, as)
  if (failFirst) {
    record.add({ exceptOnCreate: await resourcesExceptOnCreate(environment, tools) })
    const failed = await record.step('failed creation', run(withMissingImage(environment), tools), stackId)
    if ('retained' in failed) record.add({ retained: failed.retained })
    if (failed.kind !== 'rolled-back') throw stopped('the creation that should fail', failed)
  }
  requireDeployed('the creation', await record.step('creation', run(environment, tools), stackId))
  await readCreatedStacks(await stackId(), record, tools)
  await makeProposals(order, record, tools)
  const changed = run(changedEnvironment(environment), withoutRollbackAtFirst(tools))
  requireDeployed('the change', await record.step('change', changed, stackId))
}

async function getsIdentityToken({ probes }: AcceptanceTools): Promise<boolean> {
  try {
    return (await probes.identityClaims()) !== undefined
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return false
  }
}

async function readCreatedStacks(
  stackId: string | undefined,
  record: EvidenceRecord,
  { cloudFormation, probes }: AcceptanceTools,
): Promise<void> {
  if (stackId === undefined) return
  const resources = await resourcesOfStack(stackId, cloudFormation)
  const stackIds = [
    stackId,
    ...resources.flatMap(({ type, physicalId }) => (type === NESTED_STACK && physicalId) || []),
  ]
  const seen = await Promise.all(stackIds.map(id => probes.secretInEvents(id)))
  record.add({
    resources: resources.map(resource => ({ ...resource, stackName: stackNameIn(resource.stackId) })),
    secretInEvents: seen.includes('readable') ? 'readable' : seen.includes('hidden') ? 'hidden' : 'absent',
  })
}

async function resourcesExceptOnCreate(
  environment: Environment,
  tools: Pick<Tools, 'workspace'>,
): Promise<readonly string[]> {
  const { stack } = await resolveEnvironment(environment, tools)
  const all = [...resourcesByPath(stack)]
  return all.filter(([, { resource }]) => resource.deletionPolicy === 'RetainExceptOnCreate').map(([path]) => path)
}

/** A check that failed or could not run is an outcome of its own: the questions do not depend on it. */
function requireDeployed(what: string, outcome: DeployOutcome): void {
  if (!/^deployed/.test(outcome.kind)) throw stopped(what, outcome)
}

function stopped(what: string, outcome: DeployOutcome): Problem {
  const cause = 'rootCause' in outcome && outcome.rootCause
  const reason = cause ? ` '${cause.path || cause.stackName}' failed: '${cause.reason ?? cause.status}'` : ''
  return new Problem(`${what} ended as '${outcome.kind}'.${reason}`, {
    todo: 'Correct the cause, tear the environment down, then start the workflow again.',
  })
}

function outcomeOf(record: EvidenceRecord, stackId: string | undefined, problem?: Problem): AcceptanceOutcome {
  const evidence = record.current()
  return {
    kind: problem ? 'stopped' : 'complete',
    answers: questionResultsOf(evidence),
    steps: Object.entries(evidence.steps).map(([step, { outcome, seconds }]) => ({ step, outcome, seconds })),
    reason: problem && problemText(problem),
    todo: problem?.todo,
    retained: evidence.retained ?? [],
    stackId,
  }
}
