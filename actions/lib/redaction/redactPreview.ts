import type { Change, PropertyChange } from '../model/cloudFormation/change.ts'
import type { AcceptedFinding } from '../model/preview/acceptedFinding.ts'
import type { OutputChange, ParameterChange, Preview, SectionChange } from '../model/preview/preview.ts'
import type { Risk } from '../model/preview/risk.ts'
import {
  digest,
  type Fields,
  listOf,
  policyAction,
  type Redactor,
  record,
  redactFields,
  resourceType,
  text,
} from './fields.ts'
import { redactCostChange } from './redactCost.ts'
import { redactResolved } from './redactResolved.ts'
import {
  markDerivedProperties,
  markSecretOutput,
  markSecretParameter,
  markSecretProperties,
} from './secrets/markSecrets.ts'

/** A preview for people. Fingerprint and digests stay: they were made from the real values. */
export const redactPreview: Redactor<Preview> = (preview, redaction) => redactFields(preview, PREVIEW, redaction)

/** One resource; its secret properties have no values. */
export const redactChange: Redactor<Change> = (change, redaction) => {
  // By the names as they are, and once more by the values as they became: a masked value marks its property too.
  const marked = markSecretProperties(markDerivedProperties(change, redaction.isMadeOfSecret))
  const resolved = redactResolved(change, redaction)
  return markSecretProperties({ ...redactFields<Omit<Change, 'resolved'>>(marked, CHANGE, redaction), resolved })
}

export const redactParameter: Redactor<ParameterChange> = (parameter, redaction) =>
  markSecretParameter(redactFields(markSecretParameter(parameter), PARAMETER, redaction))

const PROPERTY: Fields<PropertyChange> = {
  path: text,
  label: text,
  kind: 'kept',
  replacement: 'kept',
  evaluation: 'kept',
  cause: text,
  before: text,
  after: text,
  secret: 'kept',
  unchanged: 'kept',
  unknown: 'kept',
}

const CHANGE: Fields<Omit<Change, 'resolved'>> = {
  nestedPath: text,
  logicalId: text,
  physicalId: text,
  type: resourceType,
  action: 'kept',
  replacement: 'kept',
  policyAction,
  properties: listOf((property, redaction) => redactFields(property, PROPERTY, redaction)),
  addedProperties: listOf((property, redaction) => redactFields(property, PROPERTY, redaction)),
  namedProperties: listOf((property, redaction) => redactFields(property, PROPERTY, redaction)),
  proven: 'kept',
}

const RISK: Fields<Risk> = {
  kind: 'kept',
  severity: 'kept',
  resource: text,
  type: resourceType,
  property: text,
  message: listOf((part, redaction) =>
    typeof part === 'string' ? text(part, redaction) : { untrusted: text(part.untrusted, redaction) },
  ),
  before: text,
  after: text,
  how: 'kept',
  keeps: 'kept',
  because: text,
  physicalId: text,
  unknownContent: 'kept',
}

const PARAMETER: Fields<ParameterChange> = { name: text, secret: 'kept', before: text, after: text }

/** The value of an output that exposes a secret is none to show; its description and its export are texts of the template. */
const redactOutput: Redactor<OutputChange> = (output, redaction) => {
  const { nestedPath, name, part, kind, secret } = markSecretOutput(output, redaction)
  return secret ? { nestedPath, name, part, kind, secret } : redactFields(output, OUTPUT, redaction)
}

const OUTPUT: Fields<OutputChange> = {
  nestedPath: text,
  name: text,
  part: 'kept',
  kind: 'kept',
  secret: 'kept',
  before: text,
  after: text,
}

const ACCEPTED: Fields<AcceptedFinding> = {
  resource: text,
  rule: text,
  reason: text,
  expires: text,
  expiredDays: 'kept',
}

const SECTION: Fields<SectionChange> = { nestedPath: text, name: text }

const PREVIEW: Fields<Preview> = {
  environment: text,
  stackName: text,
  kind: 'kept',
  predicted: 'kept',
  protectedAfterCreation: 'kept',
  changes: listOf(redactChange),
  risks: listOf((risk, redaction) => redactFields<Risk>(risk, RISK, redaction)),
  tags: record,
  capabilities: listOf(text),
  serviceRole: text,
  inputsDigest: digest,
  fingerprint: digest,
  warnings: listOf(text),
  unprovenReason: text,
  // Not for people; what is stored is made from the preview as it was.
  entries: () => [],
  parameters: listOf(redactParameter),
  cost: redactCostChange,
  accepted: listOf((finding, redaction) => redactFields(finding, ACCEPTED, redaction)),
  outputs: listOf(redactOutput),
  sections: listOf((section, redaction) => redactFields(section, SECTION, redaction)),
}
