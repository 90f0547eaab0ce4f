import type { Check } from '../model/check.ts'
import type {
  DriftedProperty,
  DriftedResource,
  DriftOutcome,
  ReadableDriftedProperty,
  SecretDriftedProperty,
} from '../model/cloudFormation/driftedResource.ts'
import type { EventWithPath } from '../model/cloudFormation/stackEvent.ts'
import type {
  BootstrapOutcome,
  ChangeSetOutcome,
  DeployOutcome,
  LintOutcome,
  RetainedResource,
  ServiceSummary,
  StackSummary,
  StatusOutcome,
  TeardownOutcome,
  VerifyOutcome,
} from '../model/outcome.ts'
import { REDACTED } from '../model/redacted.ts'
import {
  byFields,
  type Fields,
  listOf,
  type Redactor,
  redactFields,
  resourceType,
  stackStatus,
  text,
} from './fields.ts'
import { redactFinding } from './redactFinding.ts'
import { redactPreview } from './redactPreview.ts'
import { markSecretDrift } from './secrets/markSecrets.ts'

// One redactor for each outcome of a verb. Every switch is complete, and every table has every field of its type.

export const redactLintOutcome: Redactor<LintOutcome> = byFields<LintOutcome>({
  kind: 'kept',
  findings: listOf(redactFinding),
  files: 'kept',
})

export const redactChangeSetOutcome: Redactor<ChangeSetOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'changes':
    case 'none':
      return redactFields<ChangeSetOutcome>(outcome, { kind: 'kept', preview: redactPreview }, redaction)
    default:
      return outcome satisfies never
  }
}

export const redactCheck: Redactor<Check> = byFields<Check>({
  name: text,
  verdict: 'kept',
  detail: text,
  todo: text,
  milliseconds: 'kept',
})

export const redactVerifyOutcome: Redactor<VerifyOutcome> = byFields<VerifyOutcome>({
  kind: 'kept',
  checks: listOf(redactCheck),
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

/** An output that is named like a secret or exposes one has no value; the name itself can be somebody's secret too. */
export const redactOutputs: Redactor<Readonly<Record<string, string>>> = (outputs, { text, isSecretOutput }) =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [text(name), isSecretOutput(name) ? REDACTED : text(value)]),
  )

const retainedResources = listOf(
  byFields<RetainedResource>({ name: text, type: resourceType, physicalId: text, remove: text, adopt: text }),
)

type FailedDeployment = Extract<DeployOutcome, { readonly kind: 'rolled-back' | 'failed' }>

const redactFailedDeployment: Redactor<FailedDeployment> = byFields<FailedDeployment>({
  kind: 'kept',
  rootCause: redactEvent,
  status: stackStatus,
  retained: retainedResources,
  todo: text,
})

export const redactDeployOutcome: Redactor<DeployOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'deployed':
    case 'deployed-not-proven':
    case 'unchanged':
      return redactFields(outcome, { kind: 'kept', outputs: redactOutputs, checks: listOf(redactCheck) }, redaction)
    case 'declined':
      return redactFields(outcome, { kind: 'kept' }, redaction)
    case 'rolled-back':
    case 'failed':
      return redactFailedDeployment(outcome, redaction)
    default:
      return outcome satisfies never
  }
}

export const redactTeardownOutcome: Redactor<TeardownOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'gone':
      return redactFields(outcome, { kind: 'kept', retained: retainedResources }, redaction)
    case 'nothing-to-do':
      return redactFields(outcome, { kind: 'kept' }, redaction)
    case 'failed':
      return redactFields(outcome, { kind: 'kept', rootCause: redactEvent, status: stackStatus, todo: text }, redaction)
    default:
      return outcome satisfies never
  }
}

export const redactBootstrapOutcome: Redactor<BootstrapOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      return redactFields(outcome, { kind: 'kept', outputs: redactOutputs }, redaction)
    case 'declined':
      return redactFields(outcome, { kind: 'kept' }, redaction)
    case 'rolled-back':
    case 'failed':
      return redactFailedDeployment(outcome, redaction)
    default:
      return outcome satisfies never
  }
}

export const redactStatusOutcome: Redactor<StatusOutcome> = byFields<StatusOutcome>({
  state: 'kept',
  stacks: listOf(
    byFields<StackSummary>({
      path: text,
      name: text,
      status: stackStatus,
      reason: text,
      resources: 'kept',
      changedAt: 'kept',
    }),
  ),
  events: listOf(redactEvent),
  rootCause: redactEvent,
  outputs: redactOutputs,
  service: byFields<ServiceSummary>({
    image: text,
    running: 'kept',
    desired: 'kept',
    healthyTargets: 'kept',
    targets: 'kept',
  }),
})

export const redactDriftOutcome: Redactor<DriftOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'in-sync':
      return redactFields(outcome, { kind: 'kept', checked: 'kept', notChecked: listOf(text) }, redaction)
    case 'drifted':
      return redactFields(
        outcome,
        { kind: 'kept', resources: listOf(redactDriftedResource), checked: 'kept', notChecked: listOf(text) },
        redaction,
      )
    default:
      return outcome satisfies never
  }
}

const redactDriftedResource: Redactor<DriftedResource> = (resource, redaction) =>
  // By the names as they are, and once more by the values as they became.
  markSecretDrift(redactFields(markSecretDrift(resource), DRIFTED_RESOURCE, redaction))

const redactDriftedProperty: Redactor<DriftedProperty> = (property, redaction) =>
  property.secret
    ? redactFields<SecretDriftedProperty>(property, { path: text, kind: 'kept', secret: 'kept' }, redaction)
    : redactFields<ReadableDriftedProperty>(
        property,
        { path: text, kind: 'kept', expected: text, actual: text, secret: 'kept' },
        redaction,
      )

const DRIFTED_RESOURCE: Fields<DriftedResource> = {
  nestedPath: text,
  logicalId: text,
  physicalId: text,
  type: resourceType,
  kind: 'kept',
  properties: listOf(redactDriftedProperty),
}
