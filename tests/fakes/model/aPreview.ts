import { risksOf } from '#lib/analysis/risksOf.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { aChange } from './aChange.ts'

/** A preview of one harmless change and the verdicts about its changes, with overrides. */
export function aPreview(about: Partial<Preview> = {}): Preview {
  const { changes = [aChange()] } = about
  return {
    environment: 'dev',
    stackName: 'open-webui-dev',
    kind: 'update',
    predicted: false,
    changes,
    risks: risksOf({ changes }),
    tags: {},
    capabilities: ['CAPABILITY_IAM'],
    serviceRole: undefined,
    inputsDigest: '1'.repeat(64),
    fingerprint: '5f2d'.repeat(16),
    warnings: [],
    ...about,
  }
}
