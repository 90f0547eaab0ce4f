import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { versionOverlap } from '#lib/rules/versionOverlap.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

type Parameters = Readonly<Record<string, string>>
const SIDE_BY_SIDE = { CacheMode: 'valkey', DeploymentMode: 'side-by-side' }
const STOP_FIRST = { CacheMode: 'valkey', DeploymentMode: 'stop-first' }
const NEWER = { ImageTag: 'v0.12.5' }

function findings(before: Parameters, after: Parameters): readonly string[] {
  const environment = anEnvironment({
    parameters: after,
    locationOf: ([, name]) => ({
      file: `environments/${name === 'ImageTag' ? 'dev' : 'sizes/medium'}.yaml`,
      line: 5,
      column: 3,
    }),
  })
  const [base, stack] = [before, after].map(parameters => resolveRepositoryStack(parameters).stack)
  assert.ok(base && stack)
  return findingLines(versionOverlap(environment, stack, base))
}
const TODO =
  "Deploy 'DeploymentMode' 'stop-first' in a change of its own, which interrupts nothing; then change the image, and set 'side-by-side' again in a later change."

suite('lint of another image while tasks run side by side', () => {
  test('another image is refused where the deployed files and these say side-by-side', () =>
    assert.deepEqual(findings(SIDE_BY_SIDE, { ...SIDE_BY_SIDE, ...NEWER }), [
      `environments/sizes/medium.yaml:5:3 error image/side-by-side: Environment 'dev' would run v0.12.4 and v0.12.5 on one database: the deployed service starts new tasks beside the old ones (ImageTag v0.12.5 (environments/dev.yaml) and DeploymentMode side-by-side (environments/sizes/medium.yaml); the deployed files have DeploymentMode side-by-side). ${TODO}`,
    ]))

  for (const [when, before, after] of [
    ['the same change sets stop-first', SIDE_BY_SIDE, { ...STOP_FIRST, ...NEWER }],
    ['the same change sets side-by-side', STOP_FIRST, { ...SIDE_BY_SIDE, ...NEWER }],
    ['it is another variant', SIDE_BY_SIDE, { ...SIDE_BY_SIDE, ImageVariant: 'slim', EmbeddingMode: 'off' }],
    ['it gets a digest', SIDE_BY_SIDE, { ...SIDE_BY_SIDE, ImageDigest: `sha256:${'0'.repeat(64)}` }],
    ['it comes from a mirror', SIDE_BY_SIDE, { ...SIDE_BY_SIDE, ImageRepository: 'mirror.example.com/open-webui' }],
  ] as const)
    test(`another image is refused when ${when}`, () => assert.equal(findings(before, after).length, 1))

  for (const [when, before, after] of [
    ['both stop first', STOP_FIRST, { ...STOP_FIRST, ...NEWER }],
    ['the image is the same', SIDE_BY_SIDE, { ...SIDE_BY_SIDE, SessionDuration: '1h' }],
    ['only the order of tasks changes', STOP_FIRST, SIDE_BY_SIDE],
  ] as const)
    test(`nothing is refused when ${when}`, () => assert.deepEqual(findings(before, after), []))
})
