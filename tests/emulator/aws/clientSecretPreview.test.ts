import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { templateDocument } from '#lib/files/readDocument.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import type { CloudFormation, Workspace } from '#lib/ports.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { changeSetHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/changeSetHandlers.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { startAccount } from '../../fakes/emulator/startAccount.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { fixtureWorkspace, readFixture } from '../../fakes/repository/fixtureWorkspace.ts'

/** Changes after which CloudFormation has the secret of the sign-in client in the property values of a change set. */
const EDITS = [
  [
    'the description of the secret changes',
    "The secret that Cognito gave to Open WebUI's client.",
    'The secret of the client.',
  ],
  [
    'the description of a group becomes the secret',
    'Description: Administrators of Open WebUI.',
    'Description: !GetAtt Client.ClientSecret',
  ],
] as const

const workspace = fixtureWorkspace
const environment = await readFixture('dev')
const { account, region } = environment

suite('the secret of the sign-in client', () => {
  test('a preview and its comment do not have the secret that CloudFormation puts into a change set', async () => {
    await using aws = await startAccount({ account, region })
    const { tools, engine } = aws
    await bootstrap({ environment, yes: true }, tools)
    await deploy({ environment, yes: true }, tools)
    const [client] = engine.world.resources('AWS::Cognito::UserPoolClient')
    const secret = String(client?.attributes.ClientSecret)

    for (const [title, before, after] of EDITS) {
      const { cloudFormation, read } = recordChangeSets(tools.cloudFormation, engine)
      const reporter = fakeReporter()
      const edited = { ...tools, cloudFormation, reporter, workspace: withEdit(workspace, before, after) }

      const outcome = await changeSet({ environment }, edited)

      const comment = commentRenderer.previewComment(outcome.preview, aMarker(), aRunLink)
      assert.ok(read.join().includes(secret), `${title}: the change set does not have the secret`)
      for (const text of [JSON.stringify(outcome), JSON.stringify(reporter.reported), comment])
        assert.ok(!text.includes(secret), `${title}: ${text}`)
      assert.match(comment, title.includes('group') ? /AdministratorsGroup/ : /ClientSecret/)
    }
  })
})

/** CloudFormation, with the property values of every change set that is read, as AWS sends them. */
function recordChangeSets(
  original: CloudFormation,
  engine: Engine,
): { readonly cloudFormation: CloudFormation; readonly read: readonly string[] } {
  const read: string[] = []
  const { DescribeChangeSet: describe } = changeSetHandlers(engine)
  const cloudFormation: CloudFormation = {
    ...original,
    changeSet: async (id, ...values) => {
      read.push(JSON.stringify(describe({ ChangeSetName: id, IncludePropertyValues: true })))
      return original.changeSet(id, ...values)
    },
  }
  return { cloudFormation, read }
}

/** The files of this repository with a changed template of the sign-in. */
function withEdit(original: Workspace, before: string, after: string): Workspace {
  return {
    ...original,
    readTemplate: async file => {
      const document = await original.readTemplate(file)
      if (!file.endsWith('cognito.yaml')) return document
      assert.ok(document.text.includes(before))
      return templateDocument(file, document.text.replace(before, after))
    },
  }
}
