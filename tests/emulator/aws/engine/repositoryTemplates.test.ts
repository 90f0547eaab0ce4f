import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
} from '@aws-sdk/client-cloudformation'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { packageTemplates } from '#lib/template/package/packageTemplates.ts'
import {
  type CloudFormationEmulator,
  emulatedStack,
  findEvent,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'
import { repositoryEnvironments, repositoryWorkspace } from '../../../fakes/template/repositoryStack.ts'

suite('the templates of this repository', () => {
  for (const name of repositoryEnvironments)
    test(`the templates of ${name} create a stack, have no changes afterwards, and fail with their database`, async () => {
      const workspace = repositoryWorkspace
      const environment = await readEnvironment(name, { workspace, schemas: schemaValidator })
      const { documents } = await resolveEnvironment(environment, { workspace })
      await using emulator = await startCloudFormation({ region: environment.region })
      const { engine, client } = emulator
      const location = { bucket: 'artifacts', region: environment.region, urlSuffix: 'amazonaws.com' }
      const { root, all } = packageTemplates(environment.templateFile, documents, location)
      for (const { key, body } of all) putTemplate(engine, location.bucket, key, body)
      const input = { TemplateURL: root.url, parameters: environment.parameters }

      const first = await changeSet(emulator, { ...input, ChangeSetType: 'CREATE' })
      assert.equal(first.StatusReason, undefined)
      await client.send(new ExecuteChangeSetCommand({ ChangeSetName: first.ChangeSetId }))
      await engine.waitUntilIdle()
      assert.deepEqual(statesIn(emulator), ['CREATE_COMPLETE'])

      const second = await changeSet(emulator, { ...input, ChangeSetType: 'UPDATE' })
      assert.match(second.StatusReason ?? '', /^The submitted information didn't contain changes\./)

      await client.send(new DeleteStackCommand({ StackName: 'app' }))
      await engine.waitUntilIdle()
      engine.injectedFaults = [{ resource: 'Database' }]
      const third = await changeSet(emulator, { ...input, ChangeSetType: 'CREATE' })
      await client.send(new ExecuteChangeSetCommand({ ChangeSetName: third.ChangeSetId, RetainExceptOnCreate: true }))
      await engine.waitUntilIdle()
      assert.match(
        findEvent(engine, 'app', 'Database CREATE_FAILED').reason ?? '',
        /failed to create: \[Instance\]\. $/,
      )
    })
})

type ChangeSetInput = {
  readonly TemplateURL: string
  readonly parameters: Readonly<Record<string, string>>
  readonly ChangeSetType: 'CREATE' | 'UPDATE'
}

async function changeSet({ client, engine }: CloudFormationEmulator, { parameters, ...input }: ChangeSetInput) {
  const { Id: id } = await client.send(
    new CreateChangeSetCommand({
      ...{ StackName: 'app', ChangeSetName: 'one', IncludeNestedStacks: true, Capabilities: ['CAPABILITY_NAMED_IAM'] },
      ...input,
      Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    }),
  )
  await engine.waitUntilIdle()
  return client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
}

function statesIn({ engine }: CloudFormationEmulator): readonly string[] {
  assert.ok(emulatedStack(engine, 'app'))
  return [...new Set([...engine.stacks.values()].map(({ status }) => status))]
}
