import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { downgradeWarning, guardDowngrade } from '#lib/operations/review/guardDowngrade.ts'
import { fakeObjectStore } from '../../fakes/aws/fakeObjectStore.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import { GOOD_UPDATE } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { createInProcessStack } from '../../fakes/emulator/inProcessStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { aPropertyChange } from '../../fakes/model/aChange.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

function scriptOf(before: string, after: string) {
  const path = '/Properties/ContainerDefinitions'
  const list = (tag: string) => JSON.stringify([{ Name: 'open-webui', Image: `ghcr.io/open-webui/open-webui:${tag}` }])
  const properties = [aPropertyChange({ path, before: list(before), after: list(after) })]
  const row = aProposedChange({ logicalId: 'TaskDefinition', type: 'AWS::ECS::TaskDefinition', properties })
  return { changeSets: [aChangeSet({ changes: [row] })], onExecute: GOOD_UPDATE }
}

suite('a deployment of an older version', () => {
  for (const environment of [anEnvironment(), anEnvironment({ protected: true })])
    test(`a deployment of an older version is refused in ${environment.protected ? 'a protected' : 'an unprotected'} environment, reviewed or not`, async () => {
      const script = scriptOf('v0.12.4', 'v0.12.3')
      const objectStore = fakeObjectStore()
      const viewing = fakeTools({ script, objectStore })
      const { preview } = await changeSet({ environment }, viewing)
      const tools = fakeTools({ script, objectStore })

      await assert.rejects(deploy({ environment, yes: true, expect: preview.fingerprint }, tools), (error: unknown) => {
        assert.ok(error instanceof Problem, String(error))
        assert.equal(error.kind, 'refused')
        assert.equal(
          error.message,
          "The change set would run 'v0.12.3' instead of 'v0.12.4' in 'TaskDefinition': the newer version has migrated the database, and the older one does not start on it. Nothing was changed.",
        )
        assert.match(
          error.todo ?? '',
          /Deploy 'v0\.12\.4' or a newer version\. To go back, .* set DatabaseSnapshotId in /,
        )
        return true
      })
      assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
      const [warning] = viewing.reporter.ofKind('warning')
      assert.match(
        warning?.text ?? '',
        /A deployment of this is refused: it would run 'v0\.12\.3' instead of 'v0\.12\.4'/,
      )
    })

  for (const [before, after] of [
    ['v0.12.4', 'v0.12.5'],
    ['v0.12.4', 'latest'],
  ] as const)
    test(`a deployment of ${after} after ${before} is executed`, async () => {
      const tools = fakeTools({ script: scriptOf(before, after) })

      assert.match((await deploy({ environment: anEnvironment(), yes: true }, tools)).kind, /^deployed/)
    })
})

suite('an older version of production', () => {
  const file = 'environments/production.yaml'
  const withText = (from: string, to: string, files = fixtureFiles) => {
    const text = files[file] ?? ''
    assert.ok(text.includes(from), from)
    return { ...files, [file]: text.replace(from, to) }
  }
  const older = withText('ImageTag: v0.12.4', 'ImageTag: v0.12.3')

  test('an older version of production is refused, unless the database is restored from a snapshot in the same change', async () => {
    const production = await createInProcessStack('production', fixtureFiles)
    const restored = withText('ImageTag: v0.12.3', 'ImageTag: v0.12.3\n  DatabaseSnapshotId: before-v0-12-4', older)
    const newer = withText('ImageTag: v0.12.4', 'ImageTag: v0.12.5')

    const previews = {
      older: (await production.previewChange(older)).preview,
      restored: (await production.previewChange(restored)).preview,
      newer: (await production.previewChange(newer)).preview,
    }

    assert.throws(
      () => guardDowngrade(anEnvironment(), previews.older),
      /'v0\.12\.3' instead of 'v0\.12\.4' in 'Compute\/TaskDefinition'/,
    )
    assert.deepEqual(
      [previews.restored, previews.newer].map(preview => downgradeWarning(anEnvironment(), preview)),
      [undefined, undefined],
    )
  })
})
