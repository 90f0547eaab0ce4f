import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { ImageReference, RegistryImage } from '#lib/model/imageReference.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { pin } from '#lib/operations/pin.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import type { Files } from '../fakes/edits/edit.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { expectProblem, locationText } from '../fakes/model/expectProblem.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'

const DEV = 'environments/dev.yaml'
const SMALL = 'environments/sizes/small.yaml'
const DIGEST = `sha256:${'a1'.repeat(32)}`
const FORMER = `sha256:${'b2'.repeat(32)}`
const BOTH: RegistryImage = { digest: DIGEST, platforms: ['linux/amd64', 'linux/arm64'] }

function changed(files: Files, file: string, edit: (text: string) => string): Files {
  const text = files[file] ?? ''
  const after = edit(text)
  assert.notEqual(after, text)
  return { ...files, [file]: after }
}
const dev = (edit: (text: string) => string, files = fixtureFiles) => changed(files, DEV, edit)
const withLine = (line: string) => (text: string) => text.replace(/^( *)ImageTag: .*$/m, `$&\n$1${line}`)

async function pinned(files: Files, found: RegistryImage | 'missing' = BOTH) {
  const lookups: ImageReference[] = []
  const written: Record<string, string> = {}
  const workspace = fakeWorkspace(files)
  const environment = await readEnvironment('dev', { workspace, schemas: schemaValidator })
  const run = () =>
    pin(
      { environment },
      {
        workspace,
        schemas: schemaValidator,
        clock: virtualClock(),
        reporter: fakeReporter(),
        imageRegistry: {
          find: async image => {
            lookups.push(image)
            return found === 'missing' ? undefined : found
          },
        },
        files: {
          replace: async (file, text) => {
            written[file] = text
          },
        },
      },
    )
  return { run, lookups, written }
}

suite('pin', () => {
  test('pin writes the digest below the tag, with its tag and the day, and leaves every other character', async () => {
    const { run, lookups, written } = await pinned(fixtureFiles)

    const outcome = await run()

    assert.deepEqual(outcome, {
      kind: 'pinned',
      image: 'ghcr.io/open-webui/open-webui:v0.12.4',
      digest: DIGEST,
      before: undefined,
      platforms: BOTH.platforms,
      file: DEV,
    })
    assert.deepEqual(lookups, [{ registry: 'ghcr.io', repository: 'open-webui/open-webui', tag: 'v0.12.4' }])
    assert.deepEqual(written, {
      [DEV]: withLine(`ImageDigest: ${DIGEST} # of v0.12.4 on 2026-11-23`)(fixtureFiles[DEV] ?? ''),
    })
  })

  for (const [title, line, comment] of [
    ['an older digest with its note', `ImageDigest: ${FORMER} # of v0.12.3 on 2026-10-20`, ''],
    ['an older digest in quotes', `ImageDigest: "${FORMER}"`, ''],
    ['no digest yet', 'ImageDigest: ""', ''],
    ['a comment of its own', `ImageDigest: ${FORMER} # ask Kim first`, '; ask Kim first'],
    ['a note and a comment', `ImageDigest: ${FORMER} # of v0.12.3 on 2026-10-20; ask Kim first`, '; ask Kim first'],
  ] as const)
    test(`pin replaces the digest of a line with ${title}`, async () => {
      const { run, written } = await pinned(dev(withLine(line)))

      await run()

      const expected = `ImageDigest: ${DIGEST} # of v0.12.4 on 2026-11-23${comment}`
      assert.equal(written[DEV], withLine(expected)(fixtureFiles[DEV] ?? ''))
    })

  test('pin keeps a comment of the tag and the line ends of Windows', async () => {
    const windows = (text: string) =>
      text.replace('ImageTag: v0.12.4', 'ImageTag: "v0.12.4" # proved in spring').replaceAll('\n', '\r\n')
    const files = dev(windows)
    const { run, written } = await pinned(files)

    await run()

    const line = '  ImageTag: "v0.12.4" # proved in spring\r\n'
    const expected = `${line}  ImageDigest: ${DIGEST} # of v0.12.4 on 2026-11-23\r\n`
    assert.equal(written[DEV], files[DEV]?.replace(line, expected))
  })

  test('pin writes nothing where the digest is right, whatever its day', async () => {
    const { run, written } = await pinned(dev(withLine(`ImageDigest: ${DIGEST} # of v0.12.4 on 2026-10-30`)))

    assert.equal((await run()).kind, 'unchanged')
    assert.deepEqual(written, {})
  })

  test('pin looks up the tag of the variant', async () => {
    const { run, lookups } = await pinned(dev(withLine('ImageVariant: slim\n  EmbeddingMode: "off"')))

    assert.equal((await run()).image, 'ghcr.io/open-webui/open-webui:v0.12.4-slim')
    assert.deepEqual(
      lookups.map(({ tag }) => tag),
      ['v0.12.4-slim'],
    )
  })

  test('pin writes into the layer that sets the tag', async () => {
    const inLayer = changed(
      dev(text => text.replace(/^ *ImageTag: .*\n/m, '')),
      SMALL,
      text => text.replace('parameters:\n', 'parameters:\n  ImageTag: v0.12.4\n'),
    )
    const { run, written } = await pinned(inLayer)

    assert.equal((await run()).file, SMALL)
    assert.match(written[SMALL] ?? '', new RegExp(`\n {2}ImageTag: v0.12.4\n {2}ImageDigest: ${DIGEST} # of v0.12.4`))
  })

  test('pin replaces a digest that would hide the one beside the tag', async () => {
    const layered = changed(
      dev(text => text.replace(/ImageTag: .*/, `ImageDigest: ${FORMER}`)),
      SMALL,
      text => text.replace('parameters:\n', 'parameters:\n  ImageTag: v0.12.4\n'),
    )
    const { run, written } = await pinned(layered)

    await run()

    assert.deepEqual(Object.keys(written), [DEV])
  })
})

suite('pin changes nothing', () => {
  const problemOf = async (files: Files, found: RegistryImage | 'missing' = BOTH) => {
    const { run, written } = await pinned(files, found)
    const problem = await expectProblem(run)
    assert.deepEqual(written, {})
    return problem
  }

  test('pin changes nothing for a tag that does not exist, and names its line', async () => {
    const problem = await problemOf(fixtureFiles, 'missing')

    assert.equal(problem.message, "There is no image 'ghcr.io/open-webui/open-webui:v0.12.4'.")
    assert.match(locationText(problem.location), /^environments\/dev\.yaml:\d+:3$/)
  })

  test("pin changes nothing for an image without the environment's processor", async () => {
    const problem = await problemOf(fixtureFiles, { digest: DIGEST, platforms: ['linux/amd64'] })

    assert.equal(
      problem.message,
      "Image 'ghcr.io/open-webui/open-webui:v0.12.4' does not exist for 'linux/arm64', but for 'linux/amd64'.",
    )
  })

  test('pin changes nothing for a repository of Amazon ECR, and gives the command that looks the digest up', async () => {
    const repository = 'ImageRepository: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/mirror/open-webui'
    const problem = await problemOf(dev(withLine(repository)))

    assert.match(problem.message, /a repository of Amazon ECR requires a login/)
    assert.match(
      problem.todo ?? '',
      /aws ecr describe-images --registry-id 111122223333 --region eu-central-1 --repository-name mirror\/open-webui --image-ids imageTag=v0\.12\.4 /,
    )
  })

  test('pin changes nothing for an environment that takes its tag from the template', async () => {
    const problem = await problemOf(dev(text => text.replace(/^ *ImageTag: .*\n/m, '')))

    assert.equal(problem.todo, 'Set ImageTag in environments/dev.yaml, so that the digest has a place beside it.')
  })

  test('pin changes nothing in a layer from which another environment takes the tag of another image', async () => {
    const staging = 'environments/staging.yaml'
    const files = [DEV, staging].reduce(
      (all, file) =>
        changed(all, file, text => text.replace(/^ *ImageTag: .*\n/m, '').replace(/sizes\/\w+/, 'sizes/small')),
      changed(fixtureFiles, SMALL, text => text.replace('parameters:\n', 'parameters:\n  ImageTag: v0.12.4\n')),
    )
    const slim = changed(files, staging, text =>
      text.replace('parameters:\n', 'parameters:\n  ImageVariant: slim\n  EmbeddingMode: "off"\n'),
    )
    assert.equal((await (await pinned(files)).run()).file, SMALL)

    const problem = await problemOf(slim)

    assert.equal(
      problem.message,
      "Cannot write the digest of 'ghcr.io/open-webui/open-webui:v0.12.4' into environments/sizes/small.yaml: environment 'staging' has its tag from there too, and runs 'ghcr.io/open-webui/open-webui:v0.12.4-slim'.",
    )
  })

  test('pin changes nothing in a file whose parameters are in one line', async () => {
    const files = changed(
      dev(text => text.replace(/^ *ImageTag: .*\n/m, '')),
      SMALL,
      text => text.replace(/parameters:\n[\s\S]*$/, 'parameters: { ImageTag: v0.12.4 }\n'),
    )
    const problem = await problemOf(files)

    assert.match(problem.message, /'ImageTag' is not in a line of its own/)
  })
})
