import type { Check } from './check.ts'
import type { EventWithPath } from './cloudFormation/stackEvent.ts'
import type { Preview } from './preview.ts'

/** What an operation tells while it works; `render/` has the words. */
export type Progress =
  | { readonly kind: 'step'; readonly step: Step; readonly subject: string }
  | { readonly kind: 'uploaded'; readonly stored: number; readonly alreadyThere: number }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'event'; readonly event: EventWithPath }
  /** How far a stack operation is: resources done of those that it touches, nested ones included. */
  | { readonly kind: 'tally'; readonly done: number; readonly total: number; readonly seconds: number }
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'waiting'; readonly subject: string; readonly seconds: number }
  | { readonly kind: 'warning'; readonly text: string }

/** The steps of the verbs; each is announced before it begins. */
export type Step =
  | 'read files'
  | 'resolve'
  | 'run cfn-lint'
  | 'check the account'
  | 'read the stack'
  | 'package'
  | 'predict'
  | 'create the change set'
  | 'read the change set'
  | 'delete the change set'
  | 'compare with what was reviewed'
  | 'execute'
  | 'watch'
  | 'protect'
  | 'verify'
  | 'detect drift'
  | 'empty'
  | 'delete'
