import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { versionIn } from '#lib/operations/verification/application.ts'

suite('the version in an image', () => {
  for (const [image, version] of [
    ['ghcr.io/open-webui/open-webui:v0.12.4', '0.12.4'],
    ['ghcr.io/open-webui/open-webui:v0.12.4-slim@sha256:ab', '0.12.4'],
    ['localhost:5000/open-webui:0.12.4', '0.12.4'],
    ['localhost:5000/open-webui', undefined],
    ['ghcr.io/open-webui/open-webui:main', undefined],
    ['ghcr.io/open-webui/open-webui@sha256:ab', undefined],
  ] as const)
    test(`the version in '${image}' is ${version ?? 'undefined'}`, () => assert.equal(versionIn(image), version))
})
