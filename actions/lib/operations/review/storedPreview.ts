import { canonical } from '../../model/json.ts'
import type { Preview } from '../../model/preview/preview.ts'
import type { StoredParameter, StoredPreview, StoredPreviewRead, StoredTag } from '../../model/preview/storedPreview.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import type { Redact } from '../../redaction/redactValues.ts'
import { isSecretName } from '../../redaction/secrets/secretNames.ts'
import { isSecretProperty } from '../../redaction/secrets/secretProperty.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import { digestOf, shortDigestOf } from '../../template/compare/digest.ts'
import type { TemplateParameter } from '../../template/parse/template.ts'
import { type ResolvedStack, Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { plain } from '../../template/resolve/unknownValue.ts'
import type { Tools } from '../tools.ts'
import { parseStoredPreview } from './parseStoredPreview.ts'

/** Keeps a preview where a later refusal can read what differs. */
export async function storePreview(
  preview: Preview,
  resolved: ResolvedStack,
  { bucket }: { readonly bucket: string },
  { objectStore }: Pick<Tools, 'objectStore'>,
): Promise<void> {
  const key = previewKeyOf(preview.fingerprint)
  // Equal changes may come from different inputs: the first preview that was reviewed stays.
  if ((await objectStore.get(bucket, key)) !== undefined) return
  await objectStore.putOnce(bucket, key, canonical(storedPreviewOf(preview, resolved)))
}

export async function readStoredPreview(
  fingerprint: string,
  bucket: string,
  { objectStore }: Pick<Tools, 'objectStore'>,
): Promise<StoredPreviewRead> {
  const text = await objectStore.get(bucket, previewKeyOf(fingerprint))
  return text === undefined ? { kind: 'missing' } : parseStoredPreview(text, fingerprint)
}

/** The key of a preview in the artifact bucket. */
export function previewKeyOf(fingerprint: string): string {
  return `previews/${fingerprint}.json`
}

/** The part of a preview that may be kept: digests, and the values of parameters and tags that are not secret. */
export function storedPreviewOf(preview: Preview, resolved: ResolvedStack): StoredPreview {
  const { fingerprint, inputsDigest, environment } = preview
  const redact = redactionOf(secretsIn([resolved])).text
  return {
    version: 3,
    ...{ fingerprint, inputsDigest, environment },
    entries: preview.entries,
    parameters: Object.fromEntries(
      Object.entries(resolved.template.parameters).map(([name, parameter]) => [
        name,
        storedParameter({ name, parameter, value: resolved.parameters[name], preview, redact }),
      ]),
    ),
    tags: Object.fromEntries(Object.entries(preview.tags).map(([key, value]) => [key, storedTag(key, value, redact)])),
    templates: Object.fromEntries(templatesIn(resolved)),
  }
}

type StoredParameterInput = {
  readonly name: string
  readonly parameter: TemplateParameter
  readonly value: Value | undefined
  readonly preview: Preview
  readonly redact: Redact
}

function storedParameter({ name, parameter, value = '', preview, redact }: StoredParameterInput): StoredParameter {
  const text = textOf(value)
  const deployed = deployedValueOf(name, text, parameter, preview)
  const isShown = (shown: string): boolean => redact(shown) === shown
  const property = { path: `/Parameters/${name}`, before: deployed, after: text }
  const isSecret = parameter.noEcho || isSecretName(name) || isSecretProperty({ type: '' }, property)
  if (isSecret || !isShown(text)) return { kind: 'redacted', digest: shortDigestOf(text) }
  return { kind: 'shown', value: text, ...(deployed !== undefined && isShown(deployed) && { deployed }) }
}

function storedTag(key: string, value: string, redact: Redact): StoredTag {
  const isSecret =
    isSecretName(key) || isSecretProperty({ type: '' }, { path: `/Tags/${key}`, before: undefined, after: value })
  return isSecret || redact(value) !== value ? { kind: 'redacted' } : { kind: 'shown', value }
}

/** The text that the environment gives: the name of a Systems Manager parameter, a list with commas. */
function textOf(value: Value): string {
  if (value instanceof Unknown) return value.expression.kind === 'stored-parameter' ? value.expression.name : value.text
  if (Array.isArray(value)) return value.map(textOf).join(',')
  return typeof value === 'string' ? value : JSON.stringify(plain(value))
}

/** Undefined where the deployed value is unknown: a first creation, or a parameter that cannot be compared. */
function deployedValueOf(
  name: string,
  value: string,
  { type }: TemplateParameter,
  { parameters: changes }: Preview,
): string | undefined {
  if (!changes || type.startsWith('AWS::SSM::')) return undefined
  const change = changes.find(parameter => parameter.name === name)
  return change ? change.before : value
}

/** Every template of the stack by its file; comments and the order of keys do not count. */
function templatesIn({ template, nested }: ResolvedStack): readonly (readonly [string, string])[] {
  const { file, value } = template.document
  return [[file, digestOf(value)], ...Object.values(nested).flatMap(templatesIn)]
}
