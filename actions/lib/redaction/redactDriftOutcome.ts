import type {
  DriftedProperty,
  DriftedResource,
  DriftOutcome,
  ReadableDriftedProperty,
  SecretDriftedProperty,
} from '../model/cloudFormation/driftedResource.ts'
import { type Fields, listOf, type Redactor, redactFields, resourceType, text } from './fields.ts'
import { markSecretDrift } from './secrets/markSecrets.ts'

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
  // Marked by the original names, and again by the redacted values.
  markSecretDrift(
    redactFields(markSecretDrift(resource, redaction.isMadeOfSecret), DRIFTED_RESOURCE, redaction),
    redaction.isMadeOfSecret,
  )

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
