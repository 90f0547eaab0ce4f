import type { MissingFeature, RepositoryOutcome } from '../model/gitHub/repositoryOutcome.ts'
import type { SettingChange } from '../model/gitHub/settingRequest.ts'
import type { LintEngine } from '../model/lint/lintEngine.ts'
import type { ActiveSuppression } from '../model/lint/suppression.ts'
import type {
  BootstrapCheckOutcome,
  BootstrapOutcome,
  BootstrapRemovalOutcome,
  ChangeSetOutcome,
  DeletionRecord,
  DeploymentWarning,
  DeployOutcome,
  LintOutcome,
  ServiceSummary,
  SnapshotSummary,
  StackSummary,
  StatusOutcome,
  TeardownOutcome,
  VerifyOutcome,
} from '../model/outcome.ts'
import { byFields, listOf, type Redactor, redactFields, stackStatus, text } from './fields.ts'
import { redactFinding, redactLocation } from './redactFinding.ts'
import { redactNextSteps } from './redactNextSteps.ts'
import { redactCheck, redactEvent, redactOutputs, redactRetainedResources } from './redactOutcomeParts.ts'
import { redactPreview } from './redactPreview.ts'

// One redactor for each outcome of a verb; `redactDriftOutcome.ts` has that of drift. Every switch is complete, and every table has every field of its type.

export const redactLintOutcome: Redactor<LintOutcome> = byFields<LintOutcome>({
  kind: 'kept',
  findings: listOf(redactFinding),
  files: 'kept',
  environments: listOf(text),
  engines: listOf(byFields<LintEngine>({ name: 'kept', version: text, rules: 'kept' })),
  suppressions: listOf(
    byFields<ActiveSuppression>({
      id: text,
      reason: text,
      expires: text,
      file: text,
      logicalId: text,
      location: redactLocation,
      expiredDays: 'kept',
      environments: listOf(text),
      findings: listOf(redactFinding),
    }),
  ),
})

export const redactChangeSetOutcome: Redactor<ChangeSetOutcome> = byFields<ChangeSetOutcome>({
  kind: 'kept',
  preview: redactPreview,
  warnings: listOf(byFields<DeploymentWarning>({ message: text, todo: text, refuses: 'kept' })),
})

export const redactVerifyOutcome: Redactor<VerifyOutcome> = byFields<VerifyOutcome>({
  kind: 'kept',
  checks: listOf(redactCheck),
  note: text,
})

type FailedDeployment = Extract<DeployOutcome, { readonly kind: 'rolled-back' | 'failed' }>

const redactFailedDeployment: Redactor<FailedDeployment> = byFields<FailedDeployment>({
  kind: 'kept',
  rootCause: redactEvent,
  blockers: listOf(redactEvent),
  status: stackStatus,
  retained: redactRetainedResources,
  todo: text,
  steps: redactNextSteps,
})

export const redactDeployOutcome: Redactor<DeployOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'deployed':
    case 'deployed-not-proven':
    case 'unchanged':
      return redactFields(
        outcome,
        { kind: 'kept', outputs: redactOutputs, checks: listOf(redactCheck), note: text },
        redaction,
      )
    case 'deployed-not-protected':
      return redactFields(
        outcome,
        { kind: 'kept', outputs: redactOutputs, checks: listOf(redactCheck), note: text, reason: text, todo: text },
        redaction,
      )
    case 'declined':
      return redactFields(outcome, { kind: 'kept' }, redaction)
    case 'rolled-back':
    case 'failed':
      return redactFailedDeployment(outcome, redaction)
    default:
      return outcome satisfies never
  }
}

const redactDeletionRecord: Redactor<DeletionRecord> = byFields<DeletionRecord>({
  at: 'kept',
  retained: redactRetainedResources,
})

export const redactTeardownOutcome: Redactor<TeardownOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'gone':
      return redactFields(outcome, { kind: 'kept', retained: redactRetainedResources }, redaction)
    case 'nothing-to-do':
      return redactFields(outcome, { kind: 'kept', deleted: redactDeletionRecord }, redaction)
    case 'failed':
      return redactFields(outcome, { kind: 'kept', rootCause: redactEvent, status: stackStatus, todo: text }, redaction)
    default:
      return outcome satisfies never
  }
}

const redactRepositoryOutcome: Redactor<RepositoryOutcome> = byFields<RepositoryOutcome>({
  kind: 'kept',
  repository: text,
  // A request has names of the repository's own files, and a person copies it.
  changes: listOf(byFields<SettingChange>({ text, request: request => request })),
  missing: listOf(byFields<MissingFeature>({ feature: 'kept', reason: text })),
  notes: listOf(text),
})

export const redactBootstrapOutcome: Redactor<BootstrapOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      return redactFields(
        outcome,
        { kind: 'kept', outputs: redactOutputs, createdRoles: listOf(text), repository: redactRepositoryOutcome },
        redaction,
      )
    case 'declined':
      return redactFields(outcome, { kind: 'kept' }, redaction)
    case 'rolled-back':
    case 'failed':
      return redactFailedDeployment(outcome, redaction)
    default:
      return outcome satisfies never
  }
}

export const redactBootstrapCheckOutcome: Redactor<BootstrapCheckOutcome> = byFields<BootstrapCheckOutcome>({
  kind: 'kept',
  changes: listOf(text),
  notChecked: listOf(text),
  repository: redactRepositoryOutcome,
})

export const redactBootstrapRemovalOutcome: Redactor<BootstrapRemovalOutcome> = (outcome, redaction) => {
  switch (outcome.kind) {
    case 'removed':
    case 'nothing-to-remove':
      return redactFields(
        outcome,
        { kind: 'kept', retained: redactRetainedResources, repository: redactRepositoryOutcome },
        redaction,
      )
    case 'not-removed':
      return redactFields(
        outcome,
        { kind: 'kept', rootCause: redactEvent, status: stackStatus, repository: redactRepositoryOutcome },
        redaction,
      )
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
  blockers: listOf(redactEvent),
  outputs: redactOutputs,
  service: byFields<ServiceSummary>({
    image: text,
    running: 'kept',
    desired: 'kept',
    healthyTargets: 'kept',
    targets: 'kept',
  }),
  snapshots: byFields<SnapshotSummary>({ count: 'kept', newest: text }),
  todo: text,
  steps: redactNextSteps,
  // Words of ours.
  missingProtection: protections => protections,
})
