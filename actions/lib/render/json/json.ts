import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { isUncertain, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { CostChange } from '../../model/cost/costEstimate.ts'
import type { NextStep } from '../../model/nextStep.ts'
import type { AcceptedFinding } from '../../model/preview/acceptedFinding.ts'
import type { OutputChange, Preview } from '../../model/preview/preview.ts'
import { messageText, type Risk } from '../../model/preview/risk.ts'
import type { Finding, Problem } from '../../model/problem.ts'
import { cleanJson } from '../phrases/clean.ts'

/** Grows only when a key or a word goes away or gets another meaning; scripts/README.md is the contract. */
const VERSION = 1

/** The result of a verb for programs; keys without a value are left out. */
export type OutcomeDocument = { readonly outcome: string } & Readonly<Record<string, unknown>>

/** The one JSON document of a verb as text, safe to show on a terminal too. */
export function jsonText(verb: string, document: OutcomeDocument): string {
  return `${cleanJson(JSON.stringify({ version: VERSION, verb, ...document }, undefined, 2))}\n`
}

export function problemDocument({ kind, message, todo, steps, location, findings }: Problem): OutcomeDocument {
  return {
    ...{ outcome: 'problem', kind, message, todo, steps: steps && nextStepsDocument(steps), location },
    findings: findings.map(findingDocument),
  }
}

export function nextStepsDocument(steps: readonly NextStep[]): readonly object[] {
  return steps.map(({ text, lines }) => ({ text, lines }))
}

export function bugDocument({ message, todo }: Problem): OutcomeDocument {
  return { outcome: 'bug', message, todo }
}

export function findingDocument(finding: Finding): object {
  const { level, rule, message, todo, location, resource, severity, environments, documentation } = finding
  return { level, severity, rule, message, todo, location, resource, environments, documentation }
}

export function previewDocument(preview: Preview): object {
  const { environment, stackName, kind, predicted, tags, capabilities, serviceRole } = preview
  const { inputsDigest, fingerprint, warnings, unprovenReason, protectedAfterCreation } = preview
  const parameters = preview.parameters?.map(({ name, before, after, secret }) => ({ name, secret, before, after }))
  const outputs = preview.outputs?.map(outputDocument)
  const sections = preview.sections?.map(({ nestedPath, name }) => ({ nestedPath, name }))
  return {
    ...{ environment, stackName, kind, predicted, protectedAfterCreation, fingerprint, inputsDigest, unprovenReason },
    ...{ warnings, parameters, cost: preview.cost && costChangeDocument(preview.cost) },
    accepted: preview.accepted?.map(acceptedDocument),
    risks: preview.risks.map(riskDocument),
    changes: preview.changes.map(change => changeDocument(change, preview)),
    ...{ outputs, sections, tags, capabilities, serviceRole },
  }
}

function acceptedDocument({ resource, rule, reason, expires, expiredDays }: AcceptedFinding): object {
  return { resource, rule, reason, expires, expiredDays }
}

function costChangeDocument({ region, unpricedRegion, before, after, notCounted }: CostChange): object {
  return { region, unpricedRegion, before, after, notCounted }
}

function outputDocument({ nestedPath, name, part, kind, secret, before, after }: OutputChange): object {
  return { nestedPath, name, part, kind, secret, before, after }
}

/** Without `resolved`: the resolver's values are no part of the contract. */
function changeDocument(change: Change, { risks }: Preview): object {
  const { nestedPath, logicalId, physicalId, type, action, replacement, policyAction, proven } = change
  const name = resourcePathOf(change)
  return {
    ...{ name, losesData: risks.some(({ kind, resource }) => kind === 'data-loss' && resource === name) },
    ...{ nestedPath, logicalId, physicalId, type, action, replacement, policyAction, proven },
    properties: change.properties.map(propertyDocument),
    addedProperties: change.addedProperties?.map(propertyDocument),
  }
}

function riskDocument(risk: Risk): object {
  const { kind, severity, resource, type, property, message, before, after } = risk
  return { kind, severity, resource, type, property, message: messageText(message), before, after }
}

function propertyDocument(property: PropertyChange): object {
  const { path, label, kind, replacement, evaluation, cause, unchanged, secret, before, after } = property
  const unknown = property.unknown || isUncertain(property) || undefined
  return { path, label, kind, replacement, evaluation, cause, unchanged, secret, unknown, before, after }
}
