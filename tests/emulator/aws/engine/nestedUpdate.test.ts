import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { UpdateStackCommand, type UpdateStackCommandInput } from '@aws-sdk/client-cloudformation'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  findEvent,
  historyOf,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

suite('the update of nested stacks', () => {
  const nested = (name: string) => `
Parameters: { Name: { Type: String, Default: ${name} } }
Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Name } } }
Outputs: { Topic: { Value: !Ref Topic } }`
  const root = (first: string, second: string) => `
Resources:
  First: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${first}' } }
  Second:
    Type: AWS::CloudFormation::Stack
    DependsOn: First
    Properties: { TemplateURL: '${second}' }`

  test('an update leaves a nested stack without changes as it is', async () => {
    await using emulator = await startCloudFormation()
    const { engine } = emulator
    const put = (key: string, name: string) => putTemplate(engine, 'templates', key, nested(name))
    await createAppStack(emulator, root(put('a', 'one'), put('b', 'one')))

    await update(emulator, { TemplateBody: root(put('a', 'one'), put('c', 'two')) })

    const [, first, second] = [...engine.stacks.values()]
    assert.equal(first?.status, 'CREATE_COMPLETE')
    assert.deepEqual(historyOf(engine, second?.id ?? '').slice(-5), [
      `${second?.name} UPDATE_IN_PROGRESS`,
      'Topic UPDATE_IN_PROGRESS',
      'Topic UPDATE_COMPLETE',
      `${second?.name} UPDATE_COMPLETE_CLEANUP_IN_PROGRESS`,
      `${second?.name} UPDATE_COMPLETE`,
    ])
    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_COMPLETE')
  })

  test('the change set after a rollback compares with the parameters from before it', async () => {
    await using emulator = await startCloudFormation()
    const { engine } = emulator
    const [first, second] = [
      putTemplate(engine, 'templates', 'a', nested('one')),
      putTemplate(engine, 'templates', 'b', nested('one')),
    ]
    const named = (name: string) =>
      root(first, second).replace(`'${first}' }`, `'${first}', Parameters: { Name: ${name} } }`)
    await createAppStack(emulator, named('one'))
    engine.injectedFaults = [{ resource: 'Second/Topic', reason: 'It broke.' }]
    const changed = named('two').replace(second, putTemplate(engine, 'templates', 'd', nested('two')))
    await update(emulator, { TemplateBody: changed })

    const [app] = [...engine.stacks.values()]
    assert.equal(app?.status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.deepEqual(app?.resources.get('First')?.properties.Parameters, { Name: 'one' })
  })

  test('a failed nested stack rolls back the successful ones', async () => {
    await using emulator = await startCloudFormation()
    const { engine } = emulator
    const put = (key: string, name: string) => putTemplate(engine, 'templates', key, nested(name))
    await createAppStack(emulator, root(put('a', 'one'), put('b', 'one')))
    engine.injectedFaults = [{ resource: 'Second/Topic', reason: 'It broke.' }]

    await update(emulator, { TemplateBody: root(put('c', 'two'), put('d', 'two')) })

    const [app, first, second] = [...engine.stacks.values()]
    assert.deepEqual([app?.status, first?.status, second?.status], Array(3).fill('UPDATE_ROLLBACK_COMPLETE'))
    assert.equal(
      findEvent(engine, 'app', 'Second UPDATE_FAILED').reason,
      `Embedded stack ${second?.id} was not successfully updated. Currently in UPDATE_ROLLBACK_IN_PROGRESS with reason: The following resource(s) failed to update: [Topic]. `,
    )
    assert.deepEqual(
      engine.world.resources('AWS::SNS::Topic').map(({ properties }) => properties.DisplayName),
      ['one', 'one'],
    )
  })
})

async function update(
  { client, engine }: CloudFormationEmulator,
  input: Partial<UpdateStackCommandInput>,
): Promise<void> {
  await client.send(new UpdateStackCommand({ StackName: 'app', ...input }))
  await engine.waitUntilIdle()
}
