import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { refusedImagesIn, VERSION_ROWS } from '#lib/analysis/lifecycle/refusedVersions.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const stackWith = (image: string, name = 'open-webui') =>
  aResolvedStack({
    'main.yaml': `Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: ${name}, Image: '${image}' }] }
`,
  })
const reasonFor = (tag: string) => refusedImagesIn(stackWith(`ghcr.io/open-webui/open-webui:${tag}`))[0]?.reason

suite('a version of Open WebUI', () => {
  for (const tag of [
    'v0.11.3',
    'v0.11.3-slim',
    'v0.10.9',
    'v0.9.9',
    '0.11.0',
    'v0.11.4-rc.1',
    `v0.6.5@sha256:${'0'.repeat(64)}`,
  ])
    test(`version ${tag} is refused as too old`, () =>
      assert.match(reasonFor(tag) ?? '', /^it is older than v0\.11\.4: /))

  for (const tag of ['v0.12.0', 'v0.12.0-slim', '0.12.0'])
    test(`version ${tag} is refused for what it does`, () => assert.match(reasonFor(tag) ?? '', /^browsers reconnect/))

  for (const tag of [
    'v0.11.4',
    'v0.11.10',
    'v0.12.1',
    'v0.12.4',
    'v0.12.4-slim',
    'v0.12.10',
    'v0.13.0',
    'v1.0.0',
    'main',
  ])
    test(`version ${tag} is accepted`, () => assert.equal(reasonFor(tag), undefined))

  test('an image of another application is accepted in any version', () =>
    assert.deepEqual(refusedImagesIn(stackWith('ghcr.io/example/sidecar:v0.1.0', 'sidecar')), []))
})

test('every row of refused versions has a source, the day of its check and a version that no row refuses', () => {
  for (const { source, date, instead } of VERSION_ROWS) {
    assert.match(source, /^https:\/\//)
    assert.match(date, /^20\d\d-\d\d-\d\d$/)
    assert.equal(reasonFor(instead), undefined)
  }
})
