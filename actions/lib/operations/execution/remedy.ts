import type { Stack, StackStatus } from '../../model/cloudFormation/stack.ts'
import { type Environment, stackNameOf } from '../../model/environment.ts'
import { lookup } from '../../model/lookup.ts'
import { Problem } from '../../model/problem.ts'

/** The commands that fit the stack: no verb of ours tears down a bootstrap stack. */
type RemedyCommands = {
  readonly look: string
  readonly remove: string
  readonly retryHint: string
  readonly aws: (command: string) => string
}
type Remedy = { readonly why: string; readonly todo: (ways: RemedyCommands) => string }

const NOT_STUCK = undefined

/** What each status that CloudFormation cannot leave by itself means, and the exact way out of it. */
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
    why: 'its creation failed, and what was created so far still stands',
    todo: ({ look, remove, retryHint }) => `Run ${look} for the cause and ${remove}, then ${retryHint}.`,
  },
  ROLLBACK_COMPLETE: {
    why: 'its first creation failed and CloudFormation cannot update it',
    todo: ({ remove, retryHint }) => `Run ${remove}, then ${retryHint}.`,
  },
  ROLLBACK_FAILED: {
    why: 'its creation failed, and so did taking it back',
    todo: ({ look, remove, retryHint }) => `Run ${look} for the cause and ${remove}, then ${retryHint}.`,
  },
  DELETE_FAILED: {
    why: 'not everything in it could be deleted, and CloudFormation cannot update it any more',
    todo: ({ look, remove }) => `Run ${look} to see what resisted, remove the obstacle, and run ${remove} again.`,
  },
  UPDATE_FAILED: {
    why: 'an update failed and was not rolled back',
    todo: ({ aws, retryHint }) => `Run ${aws('rollback-stack')}, wait for UPDATE_ROLLBACK_COMPLETE, then ${retryHint}.`,
  },
  UPDATE_ROLLBACK_FAILED: {
    why: 'an update failed, and so did taking it back',
    // Never with --resources-to-skip: a skipped resource no longer is what CloudFormation believes it to be.
    todo: ({ look, aws, retryHint }) =>
      `Run ${look} for the cause, remove it, and run ${aws('continue-update-rollback')}; after UPDATE_ROLLBACK_COMPLETE ${retryHint}.`,
  },
  IMPORT_ROLLBACK_FAILED: {
    why: 'an import failed, and so did taking it back',
    todo: ({ aws }) =>
      `Look at ${aws('describe-stack-events')} and ask AWS Support; no command of this repository touches a stack in this state.`,
  },
}

type StuckStack = { readonly name: string; readonly status: string }

/** What to do about a stack that needs a hand; undefined when it needs none. */
export function remedyFor(
  stack: StuckStack,
  environment: Environment,
  retryHint = retryHintFor(stack, environment),
): { why: string; todo: string } | undefined {
  const remedy = lookup(REMEDIES, stack.status)
  return remedy && { why: remedy.why, todo: remedy.todo({ ...commandsFor(stack, environment), retryHint }) }
}

export function refuseStuck(stack: Stack, environment: Environment, retryHint?: string): Problem {
  const remedy = remedyFor(stack, environment, retryHint)
  const why = remedy?.why ?? 'no command of this repository knows how to go on from there'
  const said = stack.statusReason ? ` CloudFormation says: '${stack.statusReason}'.` : ''
  return new Problem(`Stack '${stack.name}' is in ${stack.status}: ${why}.${said} Nothing was touched.`, {
    kind: 'refused',
    todo: remedy?.todo ?? `Look at stack '${stack.name}' in the CloudFormation console.`,
  })
}

/** The order to run again what was begun. */
export function retryHintFor({ name }: Pick<Stack, 'name'>, environment: Environment): string {
  const verb = name === stackNameOf(environment) ? 'deploy' : 'bootstrap'
  return `run 'npm run ${verb} -- ${environment.name}' again`
}

function commandsFor(stack: StuckStack, environment: Environment): Omit<RemedyCommands, 'retryHint'> {
  const isRoot = stack.name === stackNameOf(environment)
  const aws = (command: string) =>
    `'aws cloudformation ${command} --stack-name ${stack.name} --region ${environment.region}'`
  return {
    look: isRoot ? `'npm run status -- ${environment.name}'` : aws('describe-stack-events'),
    remove: isRoot ? `'npm run teardown -- ${environment.name}'` : aws('delete-stack'),
    aws,
  }
}
