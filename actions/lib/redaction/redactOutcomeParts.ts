import type { Check } from '../model/check.ts'
import type { EventWithPath } from '../model/cloudFormation/stackEvent.ts'
import type { RetainedResource } from '../model/outcome.ts'
import { REDACTED } from '../model/redacted.ts'
import { byFields, listOf, type Redactor, resourceType, stackStatus, text } from './fields.ts'

// Parts that several outcomes have.

export const redactCheck: Redactor<Check> = byFields<Check>({
  name: text,
  verdict: 'kept',
  detail: text,
  todo: text,
  milliseconds: 'kept',
})

export const redactEvent: Redactor<EventWithPath> = byFields<EventWithPath>({
  id: text,
  stackId: text,
  stackName: text,
  logicalId: text,
  physicalId: text,
  type: resourceType,
  status: stackStatus,
  reason: text,
  at: 'kept',
  token: text,
  path: text,
})

/** An output that is named like a secret or exposes one has no value; the name itself can be a secret, too. */
export const redactOutputs: Redactor<Readonly<Record<string, string>>> = (outputs, { text, isSecretOutput }) =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      text(name),
      isSecretOutput(name, '', value) ? REDACTED : text(value),
    ]),
  )

export const redactRetainedResources = listOf(
  byFields<RetainedResource>({ name: text, type: resourceType, physicalId: text, remove: text, adopt: text }),
)
