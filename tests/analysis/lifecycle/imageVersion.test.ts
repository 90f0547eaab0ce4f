import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { compareVersions, imageNameOf, versionOfTag } from '#lib/analysis/lifecycle/imageVersion.ts'

suite('the name of an image', () => {
  for (const [image, repository, tag] of [
    ['ghcr.io/open-webui/open-webui:v0.12.4', 'ghcr.io/open-webui/open-webui', 'v0.12.4'],
    ['localhost:5000/open-webui:v0.12.4@sha256:0a1b', 'localhost:5000/open-webui', 'v0.12.4'],
    ['localhost:5000/open-webui', 'localhost:5000/open-webui', undefined],
    ['open-webui@sha256:0a1b', 'open-webui', undefined],
    [`\${Mirror.RepositoryUri}:v0.12.4`, `\${Mirror.RepositoryUri}`, 'v0.12.4'],
    ['', '', undefined],
  ] as const)
    test(`the name of an image '${image}' has the tag ${tag}`, () =>
      assert.deepEqual(imageNameOf(image), { repository, tag }))
})

/** Each is older than the next. */
const ASCENDING = [
  ['v0.9.9', '0.9.9-slim'],
  ['v0.12.0-alpha'],
  ['v0.12.0-beta.2'],
  ['v0.12.0-beta.11'],
  ['v0.12.0-rc.1', 'v0.12.0-rc1', 'v0.12.0-rc.1-cuda126'],
  ['v0.12.0', '0.12.0', 'v0.12.0-cuda', 'v0.12.0-ollama', 'v0.12.0-device'],
  ['v0.12.3'],
  ['v0.12.10'],
  ['v0.13.0'],
  ['v1.0.0'],
] as const

suite('the versions of tags', () => {
  const tags = ASCENDING.flatMap((equal, position) => equal.map(tag => ({ tag, position })))
  for (const one of tags)
    for (const other of tags)
      test(`the versions of tags ${one.tag} and ${other.tag} are compared by number, then by pre-release`, () => {
        const [first, second] = [versionOfTag(one.tag), versionOfTag(other.tag)]
        assert.ok(first && second)
        assert.equal(Math.sign(compareVersions(first, second) ?? Number.NaN), Math.sign(one.position - other.position))
      })

  for (const [one, other, expected] of [
    ['v0.12', 'v0.12.4', undefined],
    ['v0.12.4', 'v0', undefined],
    ['v0.11', 'v0.12.4', -1],
    ['v1', 'v0.12.4', 1],
  ] as const)
    test(`the versions of tags ${one} and ${other}: ${expected ?? 'one is among the other'}`, () => {
      const [first, second] = [versionOfTag(one), versionOfTag(other)]
      assert.ok(first && second)
      assert.equal(compareVersions(first, second), expected)
    })

  for (const tag of [
    'latest',
    'main',
    'dev',
    'slim',
    'git-0a1b2c3',
    '0a1b2c3',
    '20261128',
    'v0.12.x',
    'v.1',
    `\${Tag}`,
    '',
    undefined,
  ])
    test(`the versions of tags do not include '${tag}'`, () => assert.equal(versionOfTag(tag), undefined))
})
