import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import { GOOD_UPDATE } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

function toolsFor(tag: string) {
  const files = exampleFiles()
  const main = files['cloudformation/main.yaml'] ?? ''
  const task = `Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: open-webui, Image: 'ghcr.io/open-webui/open-webui:${tag}' }] }
`
  const changeSets = [aChangeSet({ changes: [aProposedChange({ logicalId: 'Topic', type: 'AWS::SNS::Topic' })] })]
  return fakeTools({
    script: { changeSets, onExecute: GOOD_UPDATE },
    workspace: fakeWorkspace({ ...files, 'cloudformation/main.yaml': main.replace('Resources:\n', task) }),
  })
}

suite('a version that is known to be bad', () => {
  for (const environment of [anEnvironment(), anEnvironment({ protected: true })])
    test(`a version that is known to be bad is refused in ${environment.protected ? 'a protected' : 'an unprotected'} environment, reviewed or not`, async () => {
      const { preview, warnings } = await changeSet({ environment }, toolsFor('v0.12.0'))
      const tools = toolsFor('v0.12.0')

      const problem = await expectProblem(() => deploy({ environment, yes: true, expect: preview.fingerprint }, tools))

      assert.equal(problem.kind, 'refused')
      assert.equal(
        problem.message,
        "Environment 'dev' would run 'ghcr.io/open-webui/open-webui:v0.12.0', which is not allowed, because browsers reconnect several times a second after a sign-in. Nothing was changed.",
      )
      assert.equal(problem.todo, "Set 'v0.12.4' or a newer version in environments/dev.yaml.")
      assert.equal(tools.cloudFormation.operations.includes('execute'), false)
      assert.deepEqual(
        warnings.filter(({ refuses }) => refuses).map(({ message }) => message),
        [
          "A deployment of this is refused: it would run 'ghcr.io/open-webui/open-webui:v0.12.0', which is not allowed, because browsers reconnect several times a second after a sign-in.",
        ],
      )
    })

  test('another version is deployed', async () => {
    const outcome = await deploy({ environment: anEnvironment(), yes: true }, toolsFor('v0.12.4'))

    assert.match(outcome.kind, /^deployed/)
  })
})
