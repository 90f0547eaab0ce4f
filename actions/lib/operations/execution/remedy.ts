import type { Stack, StackStatus } from '../../model/cloudFormation/stack.ts'
import { type Environment, stackNameOf } from '../../model/environment.ts'
import { lookup } from '../../model/lookup.ts'
import type { NextStep } from '../../model/nextStep.ts'
import { Problem } from '../../model/problem.ts'
import { shellArgument } from '../../model/shellArgument.ts'

/** The commands for a stack. No verb of ours deletes a bootstrap stack, so it gets commands of the AWS CLI. */
type RemedyCommands = {
  /** The order to look for the cause. */
  readonly find: string
  readonly remove: string
  readonly retryHint: string
  readonly aws: (command: string) => string
}
type Remedy = { readonly reason: string; readonly todo: (commands: RemedyCommands) => string }

const NOT_STUCK = undefined

/** For each status that CloudFormation cannot leave by itself: its meaning, and the exact commands to leave it. */
const REMEDIES: Readonly<Record<StackStatus, Remedy | undefined>> = {
  CREATE_IN_PROGRESS: NOT_STUCK,
  CREATE_COMPLETE: NOT_STUCK,
  ROLLBACK_IN_PROGRESS: NOT_STUCK,
  DELETE_IN_PROGRESS: NOT_STUCK,
  DELETE_COMPLETE: NOT_STUCK,
  UPDATE_IN_PROGRESS: NOT_STUCK,
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: NOT_STUCK,
  UPDATE_COMPLETE: NOT_STUCK,
  UPDATE_ROLLBACK_IN_PROGRESS: NOT_STUCK,
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: NOT_STUCK,
  UPDATE_ROLLBACK_COMPLETE: NOT_STUCK,
  REVIEW_IN_PROGRESS: NOT_STUCK,
  IMPORT_IN_PROGRESS: NOT_STUCK,
  IMPORT_COMPLETE: NOT_STUCK,
  IMPORT_ROLLBACK_IN_PROGRESS: NOT_STUCK,
  IMPORT_ROLLBACK_COMPLETE: NOT_STUCK,
  CREATE_FAILED: {
    reason: 'its creation failed, and the resources created so far still exist',
    todo: ({ find, remove, retryHint }) => `${find}, run ${remove}, then ${retryHint}.`,
  },
  ROLLBACK_COMPLETE: {
    reason: 'its first creation failed and CloudFormation cannot update it',
    todo: ({ remove, retryHint }) => `Run ${remove}, then ${retryHint}.`,
  },
  ROLLBACK_FAILED: {
    reason: 'its creation failed, and so did the rollback',
    todo: ({ find, remove, retryHint }) => `${find}, run ${remove}, then ${retryHint}.`,
  },
  DELETE_FAILED: {
    reason: 'some of its resources could not be deleted, and CloudFormation can no longer update it',
    todo: ({ find, remove }) => `${find}, remove it, and run ${remove} again.`,
  },
  UPDATE_FAILED: {
    reason: 'an update failed and was not rolled back',
    todo: ({ find, aws, retryHint }) =>
      `${find}, remove it, then ${retryHint}: the update goes on from here. To return to the state before it instead, run ${aws('rollback-stack')}.`,
  },
  UPDATE_ROLLBACK_FAILED: {
    reason: 'an update failed, and so did the rollback',
    // Not with --resources-to-skip: a skipped resource differs from the state that CloudFormation records. Only the old version
    // of the application can never return, so a failed change of version has steps of its own.
    todo: ({ find, aws, retryHint }) =>
      `${find}, remove it, and run ${aws('continue-update-rollback')}; after UPDATE_ROLLBACK_COMPLETE ${retryHint}.`,
  },
  IMPORT_ROLLBACK_FAILED: {
    reason: 'an import failed, and so did the rollback',
    todo: ({ aws }) =>
      `Run ${aws('describe-stack-events')} for the cause and contact AWS Support; no command of this repository changes a stack in this state.`,
  },
}

export type StuckStack = { readonly name: string; readonly status: string }

/** The remedy for a stuck stack; undefined if the stack is not stuck. */
export function remedyFor(
  stack: StuckStack,
  environment: Environment,
  retryHint = retryHintFor(stack, environment),
): { reason: string; todo: string } | undefined {
  const remedy = lookup(REMEDIES, stack.status)
  return remedy && { reason: remedy.reason, todo: remedy.todo({ ...commandsFor(stack, environment), retryHint }) }
}

/** The same for a reader who sees the cause already. */
export function remedyBelowCause(stack: StuckStack, environment: Environment): string | undefined {
  const retryHint = retryHintFor(stack, environment)
  const commands = { ...commandsFor(stack, environment), find: 'See the cause above', retryHint }
  return lookup(REMEDIES, stack.status)?.todo(commands)
}

type RefusalDetails = { readonly retryHint?: string | undefined; readonly steps?: readonly NextStep[] | undefined }

/** @param details `steps` replace the remedy of the status. */
export function refuseStuck(stack: Stack, environment: Environment, details: RefusalDetails = {}): Problem {
  const remedy = remedyFor(stack, environment, details.retryHint)
  const reason = remedy?.reason ?? 'no command of this repository can recover it'
  const quoted = stack.statusReason ? ` CloudFormation says: '${stack.statusReason}'.` : ''
  return new Problem(`Stack '${stack.name}' is in ${stack.status}: ${reason}.${quoted} Nothing was touched.`, {
    kind: 'refused',
    ...(details.steps
      ? { steps: details.steps }
      : { todo: remedy?.todo ?? `Open stack '${stack.name}' in the CloudFormation console.` }),
  })
}

/** The instruction to run the same verb again. */
export function retryHintFor({ name }: Pick<Stack, 'name'>, environment: Environment): string {
  const verb = name === stackNameOf(environment) ? 'deploy' : 'bootstrap'
  return `run 'npm run ${verb} -- ${environment.name}' again`
}

/** Each command in quotes, for a sentence. */
export function commandsFor(
  stack: Pick<StuckStack, 'name'>,
  environment: Environment,
): Omit<RemedyCommands, 'retryHint'> {
  const isRoot = stack.name === stackNameOf(environment)
  const aws = (command: string) =>
    `'aws cloudformation ${command} --stack-name ${shellArgument(stack.name)} --region ${environment.region}'`
  return {
    find: `Run ${isRoot ? `'npm run status -- ${environment.name}'` : aws('describe-stack-events')} for the cause`,
    remove: isRoot ? `'npm run teardown -- ${environment.name}'` : aws('delete-stack'),
    aws,
  }
}
