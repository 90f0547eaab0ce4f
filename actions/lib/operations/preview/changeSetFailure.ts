import type { ChangeSet, ProposedChange, ValidationEvent } from '../../model/cloudFormation/changeSet.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'

type ReadChangeSet = Pick<CloudFormation, 'changeSet' | 'validationEvents'>

/** A change set with all change sets nested in it. */
type Tree = { readonly changeSet: ChangeSet; readonly nested: readonly Tree[] }

/**
 * True if the change set failed only because nothing changes: CloudFormation fails nested change sets without changes.
 * @throws Problem if a nested change set that may have changes is still being created: the whole one fails before
 */
export async function hasOnlyEmptyFailures(changeSet: ChangeSet, cloudFormation: ReadChangeSet): Promise<boolean> {
  const { nested } = await treeOf(changeSet, cloudFormation)
  const inner = nested.flatMap(flatten)
  const hasOwnChange = [changeSet, ...inner].some(
    ({ status, changes }) => status !== 'empty' && changes.some(isOwnChange),
  )
  const failed = inner.filter(({ status, reason }) => status === 'failed' && !isAboutNested(reason ?? ''))
  if (failed.length > 0 || hasOwnChange) return false
  for (const nested of inner) requireFinished(nested)
  return inner.some(({ status }) => status === 'empty')
}

/**
 * A nested change set is finished once the one above it is complete; CloudFormation may answer with an older state.
 * @throws Problem if it is pending
 */
export function requireFinished({ status, id }: ChangeSet): void {
  if (status !== 'pending') return
  throw new Problem(`CloudFormation has not finished change set '${id}', but the change set that it belongs to.`, {
    reason: 'unavailable',
    todo: 'Run the same command again.',
  })
}

function isOwnChange({ type, action, nestedChangeSetId }: ProposedChange): boolean {
  return nestedChangeSetId === undefined && (type !== NESTED_STACK || action !== 'modify')
}

/** All reasons why CloudFormation could not create a change set, with those of nested change sets. */
export async function changeSetFailure(changeSet: ChangeSet, cloudFormation: ReadChangeSet): Promise<Problem> {
  const all = flatten(await treeOf(changeSet, cloudFormation))
  const reasons = await Promise.all(
    all.map(async ({ id, status, reason, stackName }) => {
      const events = await cloudFormation.validationEvents(id).catch(noEvents)
      const fatal = events.filter(event => event.fatal).map(reasonOf)
      const own = reason === undefined || status !== 'failed' || isAboutNested(reason) ? [] : [reason]
      return [...fatal, ...(fatal.length > 0 && own.some(isPointer) ? [] : own)].map(text => `${stackName}: ${text}`)
    }),
  )
  const list = [...new Set(reasons.flat())]
  const [first = changeSet.reason ?? 'no reason given', ...more] = list
  const reason = more.length === 0 ? `: '${first}'.` : ', for several reasons.'
  return new Problem(
    `CloudFormation could not create a change set for stack '${changeSet.stackName}'${reason} Nothing was changed.`,
    {
      findings: more.length === 0 ? [] : list.map(message => ({ level: 'error', rule: 'change-set/failed', message })),
      todo: "Correct the error, check it with 'npm run lint', then run the same command again.",
    },
  )
}

/** A validation event as text: the path or logical id, and the reason. */
export function reasonOf({ logicalId, path, reason }: ValidationEvent): string {
  const location = path ?? logicalId
  return location ? `'${location}': ${reason}` : reason
}

async function treeOf(changeSet: ChangeSet, cloudFormation: ReadChangeSet): Promise<Tree> {
  const listedIds = changeSet.changes.flatMap(({ nestedChangeSetId }) => (nestedChangeSetId ? [nestedChangeSetId] : []))
  // A change set that failed because of a nested change set may list no rows, but its reason names the nested one.
  const named =
    changeSet.status === 'failed'
      ? (changeSet.reason?.match(/arn:[\w-]+:cloudformation:[^\s'",]+:changeSet\/[^\s'",\]]+/g) ?? [])
      : []
  const ids = [...new Set([...listedIds, ...named])].filter(id => id !== changeSet.id)
  const nested = await Promise.all(
    ids.map(async id => treeOf(await cloudFormation.changeSet(id, 'without-values'), cloudFormation)),
  )
  return { changeSet, nested }
}

function flatten({ changeSet, nested }: Tree): readonly ChangeSet[] {
  return [changeSet, ...nested.flatMap(flatten)]
}

function isAboutNested(reason: string): boolean {
  return /^Nested change set /i.test(reason)
}

/** True if the reason only refers to validation events. */
function isPointer(reason: string): boolean {
  return /AWS::EarlyValidation::|hook\(s\)\/validation failed/.test(reason)
}

/** A missing permission for the details must not replace the failure itself. */
function noEvents(error: unknown): readonly ValidationEvent[] {
  if (error instanceof Problem) return []
  throw error
}
