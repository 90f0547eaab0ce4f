import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { NextStep } from '../../model/nextStep.ts'
import { quotedList } from '../../model/quotedList.ts'
import { shellArgument } from '../../model/shellArgument.ts'
import { deniedResourceRemedy } from './deniedResource.ts'
import { commandsFor, type StuckStack } from './remedy.ts'

type Blocked = {
  readonly stack: StuckStack & { readonly id: string }
  readonly environment: Environment
  /** The resources that CloudFormation could not return or delete. */
  readonly blockers: readonly EventWithPath[]
  readonly rootCause: EventWithPath | undefined
  readonly retryHint?: string | undefined
}

/** The next steps for a stack whose rollback failed: first its blocking resources, then the cause of the rollback; undefined without a blocker. */
export function blockedSteps(blocked: Blocked): readonly NextStep[] | undefined {
  const { stack, blockers, rootCause } = blocked
  if (blockers.length === 0) return undefined
  const isUpdate = stack.status === 'UPDATE_ROLLBACK_FAILED'
  const cause = rootCause && !blockers.some(({ id }) => id === rootCause.id) ? rootCause : undefined
  return [...(isUpdate ? continueSteps(blocked) : [removeStep(blocked)]), againStep(blocked, cause)]
}

function continueSteps({ stack, environment, blockers }: Blocked): readonly NextStep[] {
  const command = `aws cloudformation continue-update-rollback --stack-name ${shellArgument(stack.name)}`
  const region = `--region ${environment.region}`
  const skipped = [...new Set(blockers.map(blocker => nameToSkip(blocker, stack.id)))].map(shellArgument)
  return [
    {
      text: `${unblock(blockers, environment)}, then let CloudFormation finish the rollback`,
      lines: [`${command} ${region}`],
    },
    {
      text: `Only if ${namesOf(blockers)} cannot be returned to the state before: skip what blocks. CloudFormation then records a state that the resource does not have`,
      lines: [`${command} --resources-to-skip ${skipped.join(' ')} ${region}`],
    },
  ]
}

function removeStep({ stack, environment, blockers }: Blocked): NextStep {
  const { remove } = commandsFor(stack, environment)
  return { text: `${unblock(blockers, environment)}, then delete the stack`, lines: [remove.replace(/^'(.*)'$/, '$1')] }
}

function againStep({ stack, environment, retryHint }: Blocked, cause: EventWithPath | undefined): NextStep {
  const isUpdate = stack.status === 'UPDATE_ROLLBACK_FAILED'
  const when = isUpdate ? 'After UPDATE_ROLLBACK_COMPLETE' : 'After the deletion'
  const correct = cause ? `correct the cause of the failed change, '${nameOf(cause)}', and ` : ''
  if (retryHint !== undefined) return { text: `${when}, ${correct}${retryHint}`, lines: [] }
  const verb = stack.name === stackNameOf(environment) ? 'deploy' : 'bootstrap'
  return { text: `${when}, ${correct}${verb} again`, lines: [`npm run ${verb} -- ${environment.name}`] }
}

/** A missing permission has a remedy of its own. */
function unblock(blockers: readonly EventWithPath[], environment: Environment): string {
  const permission = blockers.map(blocker => deniedResourceRemedy(blocker, environment)).find(Boolean)
  return permission === undefined ? `Remove what blocks ${namesOf(blockers)}` : permission.replace(/\.$/, '')
}

function namesOf(blockers: readonly EventWithPath[]): string {
  return quotedList([...new Set(blockers.map(nameOf))])
}

function nameOf({ path, stackName }: EventWithPath): string {
  return path === '' ? stackName : path
}

/** As ContinueUpdateRollback takes it: its logical id, behind the name of its nested stack. */
function nameToSkip({ stackId, stackName, logicalId }: EventWithPath, rootId: string): string {
  return stackId === rootId ? logicalId : `${stackName}.${logicalId}`
}
