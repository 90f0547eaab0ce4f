import type { ChangeSetEvidence, Evidence, ProposalName, StepName } from '../model/acceptance/evidence.ts'
import type { ProposedChange } from '../model/cloudFormation/changeSet.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../model/cloudFormation/stackEvent.ts'

/** The reason of a question whose change set is missing. */
export const NO_CHANGE_SET = 'No change set was made that could show it.'

/** The change set of a proposal; undefined if it was refused or never made. */
export function changeSetIn({ proposals }: Evidence, name: ProposalName): ChangeSetEvidence | undefined {
  const proposal = proposals[name]
  return proposal?.kind === 'created' ? proposal.changeSet : undefined
}

export function eventsIn({ steps }: Evidence, ...names: readonly StepName[]): readonly EventWithPath[] {
  return names.flatMap(name => steps[name]?.events ?? [])
}

/** True for the events of a stack about itself, of which the parent has its own. */
export function isStackEvent({ stackId, physicalId }: EventWithPath): boolean {
  return stackId === physicalId
}

/** A change set and all those nested in it, each with its path; '' is the root. */
export function withNested(
  changeSet: ChangeSetEvidence,
  path = '',
): readonly { readonly path: string; readonly changeSet: ChangeSetEvidence }[] {
  const below = changeSet.nested.flatMap(nested =>
    withNested(nested, path ? `${path}/${nested.logicalId}` : nested.logicalId),
  )
  return [{ path, changeSet }, ...below]
}

/** The rows of resources, with their paths, without those of nested stacks. */
export function resourceRows(
  changeSet: ChangeSetEvidence,
): readonly (ProposedChange & { readonly resource: string })[] {
  return withNested(changeSet).flatMap(({ path, changeSet: { changes } }) =>
    changes
      .filter(({ type }) => type !== NESTED_STACK)
      .map(row => ({ ...row, resource: path ? `${path}/${row.logicalId}` : row.logicalId })),
  )
}

const SHOWN = 6

/** At most six names, and how many more there are. */
export function named(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  const more = distinct.length - SHOWN
  return distinct.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** A text in quotes, cut at 240 characters. */
export function quoted(text: string | undefined): string {
  const whole = (text ?? '').trim().replace(/\s+/g, ' ')
  return whole.length > 240 ? `'${whole.slice(0, 239)}…'` : `'${whole}'`
}
