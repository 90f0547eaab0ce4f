import type { Check } from './check.ts'
import type { EventWithPath } from './cloudFormation/stackEvent.ts'
import type { Preview } from './preview/preview.ts'

/** Progress of an operation, reported while it runs; `render/` has the texts. */
export type Progress =
  | { readonly kind: 'step'; readonly step: Step; readonly subject: string }
  | { readonly kind: 'uploaded'; readonly stored: number; readonly alreadyThere: number }
  /** Change sets, and empty stacks opened by them, that earlier runs left and this one deleted; their names. */
  | { readonly kind: 'removed'; readonly changeSets: readonly string[]; readonly stacks: readonly string[] }
  | { readonly kind: 'preview'; readonly preview: Preview }
  /** The snapshot of a database is available. */
  | { readonly kind: 'snapshot'; readonly id: string; readonly isNew: boolean }
  /** Snapshots of this environment whose time is over, deleted by this run. */
  | { readonly kind: 'expired'; readonly snapshots: readonly string[]; readonly days: number }
  | { readonly kind: 'event'; readonly event: EventWithPath }
  /** Progress of a stack operation: finished resources of those that it touches, nested stacks included. */
  | { readonly kind: 'tally'; readonly done: number; readonly total: number; readonly seconds: number }
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'waiting'; readonly subject: string; readonly seconds: number }
  /** A service on this machine is healthy, or has done its work. */
  | { readonly kind: 'service'; readonly name: string; readonly seconds: number }
  | { readonly kind: 'warning'; readonly text: string }

/** The steps of the verbs; each is reported before it starts. */
export type Step =
  | 'read files'
  | 'resolve'
  | 'look up the image'
  | 'estimate'
  | 'look up the prices'
  | 'run cfn-lint'
  | 'run Guard'
  | 'check the account'
  | 'read the repository'
  | 'read the ids of the repository'
  | 'change the repository'
  | 'read the stack'
  | 'package'
  | 'predict'
  | 'create the change set'
  | 'read the change set'
  | 'delete the change set'
  | 'compare with what was reviewed'
  | 'take a snapshot'
  | 'execute'
  | 'roll back'
  | 'watch'
  | 'turn on deletion protection'
  | 'complete the creation'
  | 'protect'
  | 'read the service-linked roles'
  | 'create the service-linked role'
  | 'verify'
  | 'detect drift'
  | 'check the machine'
  | 'start the containers'
  | 'stop the containers'
  | 'remove the containers'
  | 'empty'
  | 'delete'
