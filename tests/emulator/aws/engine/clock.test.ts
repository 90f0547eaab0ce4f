import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand } from '@aws-sdk/client-cloudformation'
import { clock } from '#lib/clock.ts'
import {
  createAppStack,
  emulatedStack,
  eventOf,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

suite('by the real clock', () => {
  test('a delay of nothing still keeps every event in its order', async () => {
    await using rehearsal = await startCloudFormation({ delay: 0, clock })

    await createAppStack(
      rehearsal,
      'Resources: { A: { Type: AWS::SNS::Topic }, B: { Type: AWS::SNS::Topic, DependsOn: A } }',
    )

    const { events } = emulatedStack(rehearsal.engine, 'app')
    const times = events.map(({ at }) => at.getTime())
    assert.deepEqual(
      times,
      [...new Set(times)].toSorted((a, b) => a - b),
    )
    const [done, begun] = [
      eventOf(rehearsal.engine, 'app', 'A CREATE_COMPLETE'),
      eventOf(rehearsal.engine, 'app', 'B CREATE_IN_PROGRESS'),
    ]
    assert.ok(done.at < begun.at)
  })

  test('a failure cancels what is in progress and rolls back', async () => {
    await using rehearsal = await startCloudFormation({ delay: 0.001, clock, injectedFaults: [{ resource: 'Bad' }] })
    const { engine, client } = rehearsal
    const TemplateBody =
      'Resources: { Bad: { Type: AWS::SNS::Topic }, Slow: { Type: AWS::RDS::DBInstance }, Also: { Type: AWS::SNS::Topic } }'

    await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'ROLLBACK_COMPLETE')
    assert.equal(eventOf(engine, 'app', 'Slow CREATE_FAILED').reason, 'Resource creation cancelled')
  })
})
