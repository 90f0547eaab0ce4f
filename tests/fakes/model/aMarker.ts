import type { PreviewMarker } from '#lib/model/gitHub/pullRequest.ts'

export function aMarker(about: Partial<PreviewMarker> = {}): PreviewMarker {
  return {
    environment: 'dev',
    headSha: '0123456789abcdef0123456789abcdef01234567',
    mergeSha: 'f'.repeat(40),
    inputsDigest: '1'.repeat(64),
    fingerprint: '5f2d'.repeat(16),
    state: 'current',
    ...about,
  }
}

export const aRunLink = { runUrl: 'https://github.com/example/open-webui/actions/runs/42' }
