import type { SelectionRole } from '../../model/environmentSelection.ts'
import type { Forge, Reporter, Workspace } from '../../ports.ts'

export type SelectEnvironmentsOrder = {
  /** The role that the next job assumes. */
  readonly role: SelectionRole
  /** The environment of the input; undefined for all. A deployment has that of its branch. */
  readonly requested: string | undefined
  readonly start: WorkflowStart
  /** The branch that the run is of; undefined for a tag. */
  readonly branch: string | undefined
  /** Undefined if the event does not have it. */
  readonly defaultBranch: string | undefined
  readonly isPrivate: boolean
}

/** How the run was started; of a push, what it did with the branch. A schedule skips what a person is refused. */
export type WorkflowStart = 'by hand' | 'schedule' | 'push' | 'push of a new branch' | 'push of a deletion'

export type SelectionTools = {
  readonly workspace: Workspace
  readonly forge: Pick<Forge, 'branches' | 'branchLimitOf'>
  readonly reporter: Reporter
}
