import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { Preview } from '../../model/preview.ts'
import type { Problem } from '../../model/problem.ts'
import { messageText } from '../../model/risk.ts'
import { redactPatterns } from '../../redaction/redactPatterns.ts'
import { isSecretProperty } from '../../redaction/secretProperty.ts'
import { cleanJson } from '../phrases/clean.ts'
import { valuesOfParameter } from '../phrases/parameter.ts'
import { displayableOutputs } from '../text/stackOutputs.ts'

type Outcome = {
  readonly kind?: string
  readonly preview?: Preview
  readonly outputs?: Readonly<Record<string, string>>
}

/** An outcome for machines; what people may not read, machines do not get either. */
export function outcomeDocument(outcome: string, { preview, outputs, kind: _, ...rest }: Outcome): object {
  return {
    outcome,
    ...rest,
    ...(outputs && { outputs: displayableOutputs(outputs) }),
    ...(preview && { preview: previewDocument(preview) }),
  }
}

export function problemDocument({ kind, message, todo, location, findings }: Problem): object {
  return { outcome: 'problem', kind, message, todo, location, findings }
}

/** One JSON document as text, safe to show on a terminal too. */
export function jsonText(document: object): string {
  const withoutSecrets = (_: string, value: unknown) => (typeof value === 'string' ? redactPatterns(value) : value)
  return `${cleanJson(JSON.stringify(document, withoutSecrets, 2))}\n`
}

function previewDocument(preview: Preview): object {
  const parameters = preview.parameters?.map(one =>
    valuesOfParameter(one).kind === 'secret' ? { name: one.name, secret: true } : one,
  )
  const changes = preview.changes.map(change => changeDocument(change, preview))
  const risks = preview.risks.map(risk => ({ ...risk, message: messageText(risk.message) }))
  return { ...preview, ...(parameters && { parameters }), changes, risks }
}

function changeDocument(change: Change, { risks }: Preview): object {
  // The resolved values hold everything, secrets too.
  const { resolved: _, ...shown } = change
  const name = resourcePathOf(change)
  const losesData = risks.some(({ kind, resource }) => kind === 'data-loss' && resource === name)
  const properties = change.properties.map(property => propertyDocument(change, property))
  const addedProperties = change.addedProperties?.map(property => propertyDocument(change, property))
  return { name, losesData, ...shown, properties, ...(addedProperties && { addedProperties }) }
}

function propertyDocument(change: Change, property: PropertyChange): object {
  const { before, after, ...bare } = property
  return isSecretProperty(change, property) ? { ...bare, secret: true } : { ...bare, before, after }
}
