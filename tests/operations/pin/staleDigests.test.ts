import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { staleDigests } from '#lib/operations/pin/staleDigests.ts'
import { fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

const DEV = 'environments/dev.yaml'
const DIGEST = `sha256:${'a1'.repeat(32)}`

async function findingsWith(line: string): Promise<readonly string[]> {
  const text = fixtureFiles[DEV] ?? ''
  const workspace = fakeWorkspace({ ...fixtureFiles, [DEV]: text.replace(/^( *)ImageTag: .*$/m, `$&\n$1${line}`) })
  const environment = await readEnvironment('dev', { workspace, schemas: schemaValidator })
  const { stack } = await resolveEnvironment(environment, { workspace })
  return findingLines(await staleDigests(environment, stack, { workspace }))
}

suite('the digest of an image', () => {
  test('a digest that was looked up for another tag is an error at its line', async () => {
    const [finding = '', ...others] = await findingsWith(`ImageDigest: ${DIGEST} # of v0.12.3 on 2026-10-20; ask Kim`)

    assert.deepEqual(others, [])
    assert.match(
      finding,
      /^environments\/dev\.yaml:\d+:3 error image\/stale-digest: The digest in ImageDigest was looked up for 'v0\.12\.3', but environment 'dev' names 'v0\.12\.4', and the digest decides which image runs\. Run 'npm run pin -- dev'\.$/,
    )
  })

  test('a digest that was looked up for another variant is an error', async () => {
    const line = `ImageVariant: slim\n  EmbeddingMode: "off"\n  ImageDigest: ${DIGEST} # of v0.12.4 on 2026-11-23`

    assert.match(
      (await findingsWith(line)).join(),
      /was looked up for 'v0\.12\.4', but environment 'dev' names 'v0\.12\.4-slim'/,
    )
  })

  for (const line of [
    `ImageDigest: ${DIGEST} # of v0.12.4 on 2026-11-23`,
    `ImageDigest: ${DIGEST}`,
    `ImageDigest: ${DIGEST} # asked Kim`,
    'ImageDigest: ""',
    'UploadMaximumCount: "9"',
  ])
    test(`the line '${line}' has no finding`, async () => {
      assert.deepEqual(await findingsWith(line), [])
    })
})
