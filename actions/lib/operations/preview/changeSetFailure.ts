import type { ChangeSet, ProposedChange, ValidationEvent } from '../../model/cloudFormation/changeSet.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'

/** A change set with all change sets nested in it. */
type Tree = { readonly changeSet: ChangeSet; readonly nested: readonly Tree[] }

/** Failed, and every failure in it only says that nothing changes: CloudFormation refuses such nested change sets. */
export async function isEmptyAfterAll(changeSet: ChangeSet, cloudFormation: CloudFormation): Promise<boolean> {
  const { nested } = await treeOf(changeSet, cloudFormation)
  const inner = nested.flatMap(flatten)
  const hasOwnChange = [changeSet, ...inner].some(
    ({ status, changes }) => status !== 'empty' && changes.some(isOwnChange),
  )
  const failed = inner.filter(({ status, reason }) => status === 'failed' && !isAboutNested(reason ?? ''))
  return inner.some(({ status }) => status === 'empty') && failed.length === 0 && !hasOwnChange
}

function isOwnChange({ type, action, nestedChangeSetId }: ProposedChange): boolean {
  return nestedChangeSetId === undefined && (type !== NESTED_STACK || action !== 'modify')
}

/** Why CloudFormation could not make a change set: every reason at once, down to the nested ones. */
export async function changeSetFailure(changeSet: ChangeSet, cloudFormation: CloudFormation): Promise<Problem> {
  const all = flatten(await treeOf(changeSet, cloudFormation))
  const reasons = await Promise.all(
    all.map(async one => {
      const events = await cloudFormation.validationEvents(one.id).catch(noEvents)
      const told = events.filter(({ fatal }) => fatal).map(reasonOf)
      const own = one.reason === undefined || one.status !== 'failed' || isAboutNested(one.reason) ? [] : [one.reason]
      return [...told, ...(told.length > 0 && own.some(isPointer) ? [] : own)].map(
        reason => `${one.stackName}: ${reason}`,
      )
    }),
  )
  const list = [...new Set(reasons.flat())]
  const [first = changeSet.reason ?? 'no reason given', ...more] = list
  const said = more.length === 0 ? `: '${first}'.` : ', for several reasons.'
  return new Problem(
    `CloudFormation could not make a change set for stack '${changeSet.stackName}'${said} Nothing was changed.`,
    {
      findings: more.length === 0 ? [] : list.map(message => ({ level: 'error', rule: 'change-set/failed', message })),
      todo: "Correct what CloudFormation names, check it with 'npm run lint', then run the same command again.",
    },
  )
}

/** What CloudFormation warns about though it made the change set. */
export function reasonOf({ logicalId, path, reason }: ValidationEvent): string {
  const where = path ?? logicalId
  return where ? `'${where}': ${reason}` : reason
}

async function treeOf(changeSet: ChangeSet, cloudFormation: CloudFormation): Promise<Tree> {
  const listed = changeSet.changes.flatMap(({ nestedChangeSetId }) => (nestedChangeSetId ? [nestedChangeSetId] : []))
  // A change set that failed because of a nested one may list no rows at all, but it names the culprit.
  const named =
    changeSet.status === 'failed'
      ? (changeSet.reason?.match(/arn:[\w-]+:cloudformation:[^\s'",]+:changeSet\/[^\s'",\]]+/g) ?? [])
      : []
  const ids = [...new Set([...listed, ...named])].filter(id => id !== changeSet.id)
  const nested = await Promise.all(ids.map(async id => treeOf(await cloudFormation.changeSet(id), cloudFormation)))
  return { changeSet, nested }
}

function flatten({ changeSet, nested }: Tree): readonly ChangeSet[] {
  return [changeSet, ...nested.flatMap(flatten)]
}

function isAboutNested(reason: string): boolean {
  return /^Nested change set /i.test(reason)
}

/** Says only that there are validation events to read. */
function isPointer(reason: string): boolean {
  return /AWS::EarlyValidation::|hook\(s\)\/validation failed/.test(reason)
}

/** Details of a failure are welcome, but they are not worth hiding the failure when they may not be read. */
function noEvents(error: unknown): readonly ValidationEvent[] {
  if (error instanceof Problem) return []
  throw error
}
