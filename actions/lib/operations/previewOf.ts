import { type Change, nameOf } from '../model/change.ts'
import { canonical } from '../model/json.ts'
import type { Preview, StoredPreview } from '../model/preview.ts'
import type { ResourceTypes } from '../model/resourceType.ts'
import { NESTED_STACK } from '../model/stack.ts'
import { fingerprintOf } from '../template/fingerprint.ts'
import { predictChanges } from '../template/predictChanges.ts'
import { settledChanges } from '../template/settledChanges.ts'
import type { DesiredStack } from './desiredStack.ts'

type Made = Pick<Preview, 'kind' | 'predicted' | 'changes' | 'warnings'>

export function previewOf(desired: DesiredStack, made: Made): Preview {
  const { environment, stackName, tags, capabilities, roleArn: serviceRole, inputsDigest } = desired
  const { fingerprint } = fingerprintOf({ changes: made.changes, tags, capabilities, serviceRole })
  return {
    ...made,
    environment: environment.name,
    stackName,
    tags,
    capabilities,
    serviceRole,
    inputsDigest,
    fingerprint,
  }
}

/** What the templates alone say, without asking AWS; without a base everything is new. */
export function predictPreview(
  desired: DesiredStack,
  base: Pick<DesiredStack, 'resolved' | 'tags'> | undefined,
  types: ResourceTypes,
): Preview {
  const tags = { before: base?.tags ?? {}, after: desired.tags }
  const { resolved: head } = desired
  const predicted = predictChanges(base?.resolved, head, types, tags)
  const tagsDiffer = canonical(tags.before) !== canonical(tags.after)
  // A prediction carries changes along like CloudFormation, and less of it can happen.
  const { changes } = base
    ? settledChanges({ changes: predicted, base: base.resolved, head, tagsDiffer })
    : { changes: predicted }
  return previewOf(desired, { kind: base ? 'update' : 'create', predicted: true, changes, warnings: [] })
}

/** A first creation: nothing can be replaced, so nobody needs to know what the types are like. */
export function previewCreation(desired: DesiredStack): Preview {
  return predictPreview(desired, undefined, { find: () => undefined })
}

/** What may be kept of a preview: digests, never values. */
export function storedPreviewOf(preview: Preview): StoredPreview {
  const { fingerprint, inputsDigest, environment } = preview
  return { fingerprint, inputsDigest, environment, lines: fingerprintOf(preview).lines }
}

/** Where a preview is kept in the artifact bucket. */
export function previewKeyOf(fingerprint: string): string {
  return `previews/${fingerprint}.json`
}

/** The resources that surely change, by their ways; whether what only refers to them changes turns out on the way. */
export function surelyChanged(changes: readonly Change[]): ReadonlySet<string> {
  const sure = changes.filter(
    ({ type, action, properties }) =>
      type !== NESTED_STACK && (action !== 'modify' || properties.some(({ evaluation }) => evaluation === 'static')),
  )
  return new Set(sure.map(nameOf))
}

/** How many resources the operation will touch, for the tally. */
export function sizeOf(changes: readonly Change[]): number {
  return changes.filter(({ type }) => type !== NESTED_STACK).length
}
