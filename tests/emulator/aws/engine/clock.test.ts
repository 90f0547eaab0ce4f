import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand } from '@aws-sdk/client-cloudformation'
import { clock } from '#lib/clock.ts'
import {
  createAppStack,
  emulatedStack,
  findEvent,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

suite('the engine with the real clock', () => {
  test('events keep their order without a delay', async () => {
    await using emulator = await startCloudFormation({ delay: 0, clock })

    await createAppStack(
      emulator,
      'Resources: { A: { Type: AWS::SNS::Topic }, B: { Type: AWS::SNS::Topic, DependsOn: A } }',
    )

    const { events } = emulatedStack(emulator.engine, 'app')
    const times = events.map(({ at }) => at.getTime())
    assert.deepEqual(
      times,
      [...new Set(times)].toSorted((a, b) => a - b),
    )
    const [completed, started] = [
      findEvent(emulator.engine, 'app', 'A CREATE_COMPLETE'),
      findEvent(emulator.engine, 'app', 'B CREATE_IN_PROGRESS'),
    ]
    assert.ok(completed.at < started.at)
  })

  test('a failure cancels the resources in progress and rolls back', async () => {
    await using emulator = await startCloudFormation({ delay: 0.001, clock, injectedFaults: [{ resource: 'Bad' }] })
    const { engine, client } = emulator
    const TemplateBody =
      'Resources: { Bad: { Type: AWS::SNS::Topic }, Slow: { Type: AWS::RDS::DBInstance }, Also: { Type: AWS::SNS::Topic } }'

    await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'ROLLBACK_COMPLETE')
    assert.equal(findEvent(engine, 'app', 'Slow CREATE_FAILED').reason, 'Resource creation cancelled')
  })
})
