import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { ResourceTypes } from '../../model/cloudFormation/resourceType.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical } from '../../model/json.ts'
import type { Preview, StoredPreview } from '../../model/preview.ts'
import { markSecretProperties } from '../../redaction/markSecrets.ts'
import { fingerprintOf } from '../../template/compare/fingerprint.ts'
import { proveUnchanged } from '../../template/compare/proveUnchanged.ts'
import { predictChanges } from '../../template/predict/predictChanges.ts'
import type { TargetStack } from '../environment/targetStack.ts'

type PreviewSource = Pick<Preview, 'kind' | 'predicted' | 'changes' | 'warnings'>

export function buildPreview(target: TargetStack, made: PreviewSource): Preview {
  const { environment, stackName, tags, capabilities, roleArn: serviceRole, inputsDigest } = target
  const { fingerprint } = fingerprintOf({ changes: made.changes, tags, capabilities, serviceRole })
  return {
    ...made,
    changes: made.changes.map(markSecretProperties),
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
  target: TargetStack,
  base: Pick<TargetStack, 'resolved' | 'tags'> | undefined,
  types: ResourceTypes,
): Preview {
  const tags = { before: base?.tags ?? {}, after: target.tags }
  const { resolved: head } = target
  const predicted = predictChanges(base?.resolved, head, types, tags)
  const tagsDiffer = canonical(tags.before) !== canonical(tags.after)
  // A prediction carries changes along like CloudFormation, and less of it can happen.
  const { changes } = base
    ? proveUnchanged({ changes: predicted, base: base.resolved, head, tagsDiffer })
    : { changes: predicted }
  return buildPreview(target, { kind: base ? 'update' : 'create', predicted: true, changes, warnings: [] })
}

/** A first creation: nothing can be replaced, so nobody needs to know what the types are like. */
export function previewCreation(target: TargetStack): Preview {
  return predictPreview(target, undefined, { find: () => undefined })
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
export function certainlyChanged(changes: readonly Change[]): ReadonlySet<string> {
  const sure = changes.filter(
    ({ type, action, properties }) =>
      type !== NESTED_STACK && (action !== 'modify' || properties.some(({ evaluation }) => evaluation === 'static')),
  )
  return new Set(sure.map(resourcePathOf))
}

/** How many resources the operation will touch, for the tally. */
export function resourceCountOf(changes: readonly Change[]): number {
  return changes.filter(({ type }) => type !== NESTED_STACK).length
}
