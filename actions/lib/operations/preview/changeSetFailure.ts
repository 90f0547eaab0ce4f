import type { ChangeSet, ProposedChange, ValidationEvent } from '../../model/cloudFormation/changeSet.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { type Location, Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

type ReadChangeSet = Pick<CloudFormation, 'changeSet' | 'validationEvents'>

/** A change set with the stack that it is about, where that is known, and all change sets nested in it. */
type Member = { readonly changeSet: ChangeSet; readonly resolved: ResolvedStack | undefined }
type Tree = Member & { readonly nested: readonly Tree[] }

type Reason = { readonly text: string; readonly location: Location | undefined }

/**
 * True if the change set failed only because nothing changes: CloudFormation fails nested change sets without changes.
 * @throws Problem if a nested change set that may have changes is still being created: the whole one fails before
 */
export async function hasOnlyEmptyFailures(changeSet: ChangeSet, cloudFormation: ReadChangeSet): Promise<boolean> {
  const { nested } = await treeOf(changeSet, cloudFormation)
  const inner = nested.flatMap(flatten).map(member => member.changeSet)
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

/**
 * All reasons why CloudFormation could not create a change set, with those of nested change sets, and their places in the
 * templates of the stack, if it is given.
 */
export async function changeSetFailure(
  changeSet: ChangeSet,
  cloudFormation: ReadChangeSet,
  resolved?: ResolvedStack,
): Promise<Problem> {
  const all = flatten(await treeOf(changeSet, cloudFormation, resolved))
  const reasons = await Promise.all(
    all.map(async ({ changeSet: { id, status, reason, stackName }, resolved: stack }): Promise<readonly Reason[]> => {
      const events = await cloudFormation.validationEvents(id).catch(noEvents)
      const fatal = events.filter(event => event.fatal)
      const own = reason === undefined || status !== 'failed' || isAboutNested(reason) ? [] : [reason]
      return [
        ...fatal.map(event => ({ text: `${stackName}: ${reasonOf(event)}`, location: locationIn(stack, event) })),
        ...(fatal.length > 0 && own.some(isPointer) ? [] : own).map(text => ({
          text: `${stackName}: ${text}`,
          location: undefined,
        })),
      ]
    }),
  )
  const list = [...new Map(reasons.flat().map(reason => [reason.text, reason])).values()]
  const [first, ...more] = list
  const reason =
    more.length === 0 ? `: '${first?.text ?? changeSet.reason ?? 'no reason given'}'.` : ', for several reasons.'
  return new Problem(
    `CloudFormation could not create a change set for stack '${changeSet.stackName}'${reason} Nothing was changed.`,
    {
      findings:
        more.length === 0
          ? []
          : list.map(({ text: message, location }) => ({
              ...{ level: 'error', rule: 'change-set/failed', message },
              ...(location && { location }),
            })),
      ...(more.length === 0 && first?.location && { location: first.location }),
      todo: "Correct the error, check it with 'npm run lint', then run the same command again.",
    },
  )
}

/** A validation event as text: the path or logical id, and the reason. */
export function reasonOf({ logicalId, path, reason }: ValidationEvent): string {
  const location = path ?? logicalId
  return location ? `'${location}': ${reason}` : reason
}

/** Where the template has the path of an event: `/Resources/Handler/Properties/Role`, or as much of it as there is. */
function locationIn(stack: ResolvedStack | undefined, { logicalId, path }: ValidationEvent): Location | undefined {
  const pointer = path?.split('/').slice(1) ?? (logicalId === undefined ? [] : ['Resources', logicalId])
  const steps = pointer.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [section, name = ''] = steps
  const isKnown = stack && section === 'Resources' && Object.hasOwn(stack.template.resources, name)
  return isKnown ? stack.template.document.locationOf(steps) : undefined
}

async function treeOf(changeSet: ChangeSet, cloudFormation: ReadChangeSet, resolved?: ResolvedStack): Promise<Tree> {
  const listedIds = changeSet.changes.flatMap(({ nestedChangeSetId }) => (nestedChangeSetId ? [nestedChangeSetId] : []))
  // A change set that failed because of a nested change set may list no rows, but its reason names the nested one.
  const named =
    changeSet.status === 'failed'
      ? (changeSet.reason?.match(/arn:[\w-]+:cloudformation:[^\s'",]+:changeSet\/[^\s'",\]]+/g) ?? [])
      : []
  const ids = [...new Set([...listedIds, ...named])].filter(id => id !== changeSet.id)
  const nested = await Promise.all(
    ids.map(async id => {
      const inner = await cloudFormation.changeSet(id, 'without-values')
      return treeOf(inner, cloudFormation, nestedStackOf(resolved, changeSet.stackName, inner.stackName))
    }),
  )
  return { changeSet, resolved, nested }
}

/** The nested stack by the name that CloudFormation gives it: `open-webui-dev-Network-1A2B3C4D5E6F7`. */
function nestedStackOf(parent: ResolvedStack | undefined, parentName: string, name: string): ResolvedStack | undefined {
  const [, found] = Object.entries(parent?.nested ?? {}).find(([id]) => name.startsWith(`${parentName}-${id}-`)) ?? []
  return found
}

function flatten({ nested, ...member }: Tree): readonly Member[] {
  return [member, ...nested.flatMap(flatten)]
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
