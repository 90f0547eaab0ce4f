import type { Preview } from '#lib/model/preview.ts'
import { aChange } from './aChange.ts'

/** A preview of one harmless change, with overrides. */
export function aPreview(about: Partial<Preview> = {}): Preview {
  return {
    environment: 'dev',
    stackName: 'open-webui-dev',
    kind: 'update',
    predicted: false,
    changes: [aChange()],
    tags: {},
    capabilities: ['CAPABILITY_IAM'],
    serviceRole: undefined,
    inputsDigest: '1'.repeat(64),
    fingerprint: '5f2d'.repeat(16),
    warnings: [],
    ...about,
  }
}
