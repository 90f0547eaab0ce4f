import type { Check } from '../../model/check.ts'
import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { DriftedProperty, DriftedResource, DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import type { EnvironmentCost } from '../../model/cost/costEstimate.ts'
import type { RepositoryOutcome } from '../../model/gitHub/repositoryOutcome.ts'
import type { LintEngine } from '../../model/lint/lintEngine.ts'
import type { ActiveSuppression } from '../../model/lint/suppression.ts'
import type {
  BootstrapCheckOutcome,
  BootstrapOutcome,
  BootstrapRemovalOutcome,
  ChangeSetOutcome,
  CostOutcome,
  DeployOutcome,
  LintOutcome,
  PinOutcome,
  PricesOutcome,
  RetainedResource,
  StackSummary,
  StatusOutcome,
  TeardownOutcome,
  VerifyOutcome,
} from '../../model/outcome.ts'
import { NOT_INCLUDED } from '../phrases/cost.ts'
import { gitHubCommands } from '../phrases/gitHubCommands.ts'
import { findingDocument, nextStepsDocument, type OutcomeDocument, previewDocument } from './json.ts'

// Every key is named here: a new field of an outcome is no part of the contract before it is documented.

export function lintDocument(outcome: LintOutcome): OutcomeDocument {
  const { kind, files, environments, engines, findings, suppressions } = outcome
  return {
    ...{ outcome: kind, files, environments, engines: engines.map(engineDocument) },
    findings: findings.map(findingDocument),
    suppressions: suppressions.map(suppressionDocument),
  }
}

function engineDocument({ name, version, rules }: LintEngine): object {
  return { name, version, rules }
}

function suppressionDocument(suppression: ActiveSuppression): object {
  const { id, file, logicalId, location, reason, expires, expiredDays, environments, findings } = suppression
  const place = { file, resource: logicalId, location }
  return { rule: id, ...place, reason, expires, expiredDays, environments, findings: findings.length }
}

export function pinDocument({ kind, image, digest, before, platforms, file }: PinOutcome): OutcomeDocument {
  return { outcome: kind, image, digest, before, platforms, file }
}

export function costDocument({ kind, environments }: CostOutcome): OutcomeDocument {
  return { outcome: kind, notIncluded: NOT_INCLUDED, environments: environments.map(environmentCostDocument) }
}

function environmentCostDocument({ environment, region, prices, unpricedRegion, estimate }: EnvironmentCost): object {
  const { total, lines, usage, gaps, free } = estimate
  return {
    ...{ environment, region, prices: { region: prices.region, file: prices.file, read: prices.read }, unpricedRegion },
    ...{ total, freeResources: free },
    resources: lines.map(({ path, type, usd, words }) => ({ name: path, type, usd, words })),
    usage: usage.map(({ words, usd, unit, paths }) => ({ words, usd, unit, resources: paths })),
    gaps: gaps.map(({ path, type, reason }) => ({ name: path, type, reason })),
  }
}

export function pricesDocument({ kind, region, file, found, copied, missing }: PricesOutcome): OutcomeDocument {
  return {
    outcome: kind,
    region,
    file,
    found,
    copied,
    missing: missing.map(({ price, reason }) => ({ price, reason })),
  }
}

export function changeSetDocument({ kind, preview, warnings }: ChangeSetOutcome): OutcomeDocument {
  const deploymentWarnings = warnings.map(({ message, todo, refuses }) => ({ message, todo, refuses }))
  return { outcome: kind, deploymentWarnings, preview: previewDocument(preview) }
}

export function deployDocument(outcome: DeployOutcome): OutcomeDocument {
  switch (outcome.kind) {
    case 'deployed':
    case 'deployed-not-proven':
    case 'unchanged':
      return {
        outcome: outcome.kind,
        outputs: outcome.outputs,
        checks: outcome.checks.map(checkDocument),
        note: outcome.note,
      }
    case 'deployed-not-protected': {
      const { kind, reason, todo, outputs, checks, note } = outcome
      return { outcome: kind, reason, todo, outputs, checks: checks.map(checkDocument), note }
    }
    case 'declined':
    case 'rolled-back':
    case 'failed':
      return notDeployedDocument(outcome)
    default:
      return outcome satisfies never
  }
}

export function bootstrapDocument(outcome: BootstrapOutcome): OutcomeDocument {
  switch (outcome.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      return {
        outcome: outcome.kind,
        outputs: outcome.outputs,
        createdRoles: outcome.createdRoles,
        repository: repositoryDocument(outcome.repository),
      }
    case 'declined':
    case 'rolled-back':
    case 'failed':
      return notDeployedDocument(outcome)
    default:
      return outcome satisfies never
  }
}

export function bootstrapCheckDocument(outcome: BootstrapCheckOutcome): OutcomeDocument {
  const { kind, changes, notChecked, repository } = outcome
  return { outcome: kind, changes, notChecked, repository: repositoryDocument(repository) }
}

export function bootstrapRemovalDocument(outcome: BootstrapRemovalOutcome): OutcomeDocument {
  const repository = repositoryDocument(outcome.repository)
  switch (outcome.kind) {
    case 'removed':
    case 'nothing-to-remove':
      return { outcome: outcome.kind, retained: outcome.retained.map(retainedDocument), repository }
    case 'not-removed': {
      const { kind, status, rootCause } = outcome
      return { outcome: kind, status, rootCause: rootCause && eventDocument(rootCause), repository }
    }
    default:
      return outcome satisfies never
  }
}

function repositoryDocument({ kind, repository, changes, missing, notes }: RepositoryOutcome): object {
  return {
    outcome: kind,
    name: repository,
    changes: changes.map(({ text }) => text),
    commands: kind === 'no-token' ? gitHubCommands(repository ?? '', changes) : undefined,
    missing: missing.map(({ feature, reason }) => ({ feature, reason })),
    notes,
  }
}

export function verifyDocument({ kind, checks, note }: VerifyOutcome): OutcomeDocument {
  return { outcome: kind, checks: checks.map(checkDocument), note }
}

export function driftDocument(outcome: DriftOutcome): OutcomeDocument {
  const { kind, checked, notChecked } = outcome
  const resources = outcome.kind === 'drifted' ? outcome.resources.map(driftedResourceDocument) : []
  return { outcome: kind, checked, notChecked, resources }
}

export function statusDocument(outcome: StatusOutcome): OutcomeDocument {
  const { state, stacks, events, rootCause, blockers, outputs, service, snapshots, todo, steps, missingProtection } =
    outcome
  return {
    outcome: state,
    stacks: stacks.map(stackDocument),
    events: events.map(eventDocument),
    rootCause: rootCause && eventDocument(rootCause),
    blockers: blockers?.map(eventDocument),
    outputs: outputs,
    service,
    snapshots,
    todo,
    steps: steps && nextStepsDocument(steps),
    missingProtection,
  }
}

export function teardownDocument(outcome: TeardownOutcome): OutcomeDocument {
  switch (outcome.kind) {
    case 'gone':
      return { outcome: outcome.kind, retained: outcome.retained.map(retainedDocument) }
    case 'nothing-to-do': {
      const { kind, deleted } = outcome
      return deleted
        ? { outcome: kind, deletedAt: deleted.at, retained: deleted.retained.map(retainedDocument) }
        : { outcome: kind }
    }
    case 'failed': {
      const { kind, status, rootCause, todo } = outcome
      return { outcome: kind, status, rootCause: rootCause && eventDocument(rootCause), todo }
    }
    default:
      return outcome satisfies never
  }
}

type NotDeployed = Extract<DeployOutcome, { readonly kind: 'declined' | 'rolled-back' | 'failed' }>

function notDeployedDocument(outcome: NotDeployed): OutcomeDocument {
  if (outcome.kind === 'declined') return { outcome: outcome.kind }
  const { kind, status, rootCause, blockers, retained, todo, steps } = outcome
  const cause = rootCause && eventDocument(rootCause)
  const nextStepFields = { todo, steps: steps && nextStepsDocument(steps) }
  return {
    ...{ outcome: kind, status, rootCause: cause, blockers: blockers?.map(eventDocument) },
    retained: retained.map(retainedDocument),
    ...nextStepFields,
  }
}

function checkDocument({ name, verdict, detail, todo, milliseconds }: Check): object {
  return { name, verdict, detail, todo, milliseconds }
}

function eventDocument(event: EventWithPath): object {
  const { path, type, status, reason, at, stackName, logicalId, physicalId } = event
  return { path, type, status, reason, at, stackName, logicalId, physicalId }
}

function stackDocument({ path, name, status, reason, resources, changedAt }: StackSummary): object {
  return { path, name, status, reason, resources, changedAt }
}

function retainedDocument({ name, type, physicalId, remove, adopt }: RetainedResource): object {
  return { name, type, physicalId, remove, adopt }
}

function driftedResourceDocument(resource: DriftedResource): object {
  const { nestedPath, logicalId, physicalId, type, kind } = resource
  return {
    ...{ name: resourcePathOf(resource), nestedPath, logicalId, physicalId, type, kind },
    properties: resource.properties.map(driftedPropertyDocument),
  }
}

function driftedPropertyDocument(property: DriftedProperty): object {
  const { path, kind } = property
  return property.secret
    ? { path, kind, secret: true }
    : { path, kind, expected: property.expected, actual: property.actual }
}
