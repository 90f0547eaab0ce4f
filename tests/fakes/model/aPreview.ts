import { risksOf } from '#lib/analysis/risksOf.ts'
import { type Change, resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { isMap } from '#lib/model/json.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { fingerprintOf } from '#lib/template/compare/fingerprint.ts'
import { stackDifferences } from '#lib/template/compare/stackDifferences.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { stackOfResources } from '../template/stackOfResources.ts'
import { aChange } from './aChange.ts'

/** A preview of one harmless change and the verdicts about its changes, with overrides. */
export function aPreview(about: Partial<Preview> = {}): Preview {
  const { changes = [aChange()], tags = {}, capabilities = ['CAPABILITY_IAM'], serviceRole } = about
  const after = stackAfter(changes)
  const inputsDigest = '1'.repeat(64)
  const deployed = { kind: 'present', stack: after, tags: {}, parameters: [], storedValues: [] } as const
  const basis = {
    changes,
    tags,
    capabilities,
    serviceRole,
    inputsDigest,
    deployed,
    differences: stackDifferences(after, after),
  }
  return {
    environment: 'dev',
    stackName: 'open-webui-dev',
    kind: 'update',
    predicted: false,
    changes,
    risks: risksOf({ changes, after }),
    ...{ tags, capabilities, serviceRole, inputsDigest },
    entries: fingerprintOf(basis).entries,
    fingerprint: '5f2d'.repeat(16),
    warnings: [],
    ...about,
  }
}

/** The new resources, as the changes have them. */
function stackAfter(changes: readonly Change[]): ResolvedStack {
  const added = changes.flatMap(change => {
    const { '': whole } = change.resolved
    const properties = isMap(whole) && isMap(whole.Properties) ? whole.Properties : {}
    return whole === undefined ? [] : [[resourcePathOf(change), { type: change.type, properties }] as const]
  })
  return stackOfResources(Object.fromEntries(added))
}
