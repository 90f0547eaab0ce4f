import type { Progress } from '../model/progress.ts'
import { listOf, type Redactor, redactFields, text } from './fields.ts'
import { redactCheck, redactEvent } from './redactOutcomeParts.ts'
import { redactPreview } from './redactPreview.ts'

/** Progress for people; the switch is complete, and every kind has every field of its type. */
export const redactProgress: Redactor<Progress> = (progress, redaction) => {
  switch (progress.kind) {
    case 'step':
      return redactFields(progress, { kind: 'kept', step: 'kept', subject: text }, redaction)
    case 'uploaded':
      return redactFields(progress, { kind: 'kept', stored: 'kept', alreadyThere: 'kept' }, redaction)
    case 'removed':
      return redactFields(progress, { kind: 'kept', changeSets: listOf(text), stacks: listOf(text) }, redaction)
    case 'snapshot':
      return redactFields(progress, { kind: 'kept', id: text, isNew: 'kept' }, redaction)
    case 'expired':
      return redactFields(progress, { kind: 'kept', snapshots: listOf(text), days: 'kept' }, redaction)
    case 'preview':
      return redactFields(progress, { kind: 'kept', preview: redactPreview }, redaction)
    case 'event':
      return redactFields(progress, { kind: 'kept', event: redactEvent }, redaction)
    case 'tally':
      return redactFields(progress, { kind: 'kept', done: 'kept', total: 'kept', seconds: 'kept' }, redaction)
    case 'check':
      return redactFields(progress, { kind: 'kept', check: redactCheck }, redaction)
    case 'waiting':
      return redactFields(progress, { kind: 'kept', subject: text, seconds: 'kept' }, redaction)
    case 'service':
      return redactFields(progress, { kind: 'kept', name: text, seconds: 'kept' }, redaction)
    case 'warning':
      return redactFields(progress, { kind: 'kept', text }, redaction)
    default:
      return progress satisfies never
  }
}
