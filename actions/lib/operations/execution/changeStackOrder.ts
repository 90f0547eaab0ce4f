import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { NextStep } from '../../model/nextStep.ts'
import type { Preview } from '../../model/preview/preview.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import type { Tools } from '../tools.ts'
import type { OperationResult } from './executeChangeSet.ts'

export type ChangeStackOrder = {
  readonly desired: DesiredStack
  /** The first execution of a stack that does not exist, where it differs from `desired`; the review is of `desired`. */
  readonly creation?: DesiredStack | undefined
  readonly deadline: Date
  /** The instruction to retry after the cause is removed; default: the npm command. */
  readonly retryHint?: string | undefined
  /** Next steps that fit a stuck stack better than those of its status; undefined if there are none. */
  readonly stuckSteps?: ((stack: Stack) => Promise<readonly NextStep[] | undefined>) | undefined
  /** Uploads that a change set needs; they run while the stack is read. */
  readonly prepare?: () => Promise<void>
  /** The commit that is deployed; undefined if the files are those of no commit. */
  readonly commit?: string | undefined
  /** Throws if a newer commit was executed; `executed` is the newest that the stack's history has, if any. */
  readonly refuseOlder?: ((executed: string | undefined) => Promise<void>) | undefined
  /** Throws, before the preview is reported, if the changes are not the reviewed ones. */
  readonly compare?: Decide<void> | undefined
  /** Throws if the changes must not be executed. */
  readonly guard: Decide<void>
  /** Asks once for confirmation; false means declined. Only the accepted changes are executed. */
  readonly confirm: Decide<boolean>
}

export type ChangeStackResult =
  | (OperationResult & { readonly isCreation: boolean })
  | { readonly kind: 'unchanged'; readonly stack: Stack }
  | { readonly kind: 'declined' }

export type ChangeStackTools = Pick<Tools, 'cloudFormation' | 'workspace' | 'clock' | 'reporter' | 'runs' | 'signal'>
/** A decision on a preview; `stack` is the deployed one, undefined for a creation. */
export type Decide<T> = (preview: Preview, stack: Stack | undefined) => Promise<T>
