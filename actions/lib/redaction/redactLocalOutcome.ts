import type { LocalStartOutcome } from '../model/local/localOutcome.ts'
import { listOf, type Redactor, redactFields, text } from './fields.ts'
import { redactNextSteps } from './redactNextSteps.ts'

/** The log lines of a service that failed may quote what it was given. */
export const redactLocalStart: Redactor<LocalStartOutcome> = (outcome, redaction) =>
  outcome.kind === 'not-started'
    ? redactFields(
        outcome,
        {
          kind: 'kept',
          service: text,
          reason: text,
          log: listOf(text),
          steps: redactNextSteps,
          running: listOf(text),
        },
        redaction,
      )
    : redactFields(outcome, { kind: 'kept', profile: 'kept', url: text, seconds: 'kept' }, redaction)
