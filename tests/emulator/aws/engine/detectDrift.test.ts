import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  DeleteStackCommand,
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
  DetectStackResourceDriftCommand,
  ListStackResourcesCommand,
  type StackResourceDriftStatus,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import type { Clock } from '#lib/ports.ts'
import {
  alterLiveResource,
  deleteLiveResource,
} from '../../../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import { immediateClock } from '../../../fakes/clock/immediateClock.ts'
import { expectRejection } from '../../../fakes/emulator/expectRejection.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  findEvent,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const TEMPLATE = `
Parameters: { Key: { Type: String, NoEcho: true, Default: very-secret } }
Resources:
  Logs: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 90, Tags: [{ Key: a, Value: b }] } }
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Key } }
  Record: { Type: AWS::Route53::RecordSet, Properties: { Name: a.example.com, Type: A, HostedZoneId: Z1 } }`

/** Detects the drift of a stack and waits for the end. */
async function detect({ client, engine }: CloudFormationEmulator, StackName = 'app') {
  const { StackDriftDetectionId } = await client.send(new DetectStackDriftCommand({ StackName }))
  await engine.waitUntilIdle()
  return client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }))
}

async function driftsOf({ client }: CloudFormationEmulator, ...filters: StackResourceDriftStatus[]) {
  const input = { StackName: 'app', ...(filters.length > 0 && { StackResourceDriftStatusFilters: filters }) }
  const { StackResourceDrifts: drifts = [] } = await client.send(new DescribeStackResourceDriftsCommand(input))
  return drifts
}

suite('a drift detection', () => {
  test('a drift detection of an unchanged stack is in sync, and covers only supported types', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)

    const detection = await detect(emulator)

    assert.deepEqual(
      [detection.DetectionStatus, detection.StackDriftStatus, detection.DriftedStackResourceCount],
      ['DETECTION_COMPLETE', 'IN_SYNC', 0],
    )
    assert.deepEqual(
      (await driftsOf(emulator)).map(item => item.LogicalResourceId),
      ['Logs', 'Topic'],
    )
  })

  test('a drift detection finds properties and resources that were changed, removed or deleted by hand', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)
    alterLiveResource(emulator.engine, 'Logs', () => ({
      RetentionInDays: 7,
      Tags: [],
      KmsKeyId: 'not in the template',
    }))
    deleteLiveResource(emulator.engine, 'Topic')

    const detection = await detect(emulator)

    assert.deepEqual([detection.StackDriftStatus, detection.DriftedStackResourceCount], ['DRIFTED', 2])
    const [logs] = await driftsOf(emulator, 'MODIFIED')
    assert.deepEqual(logs?.PropertyDifferences, [
      { PropertyPath: '/RetentionInDays', ExpectedValue: '90', ActualValue: '7', DifferenceType: 'NOT_EQUAL' },
      {
        PropertyPath: '/Tags/0',
        ExpectedValue: '{"Key":"a","Value":"b"}',
        ActualValue: 'null',
        DifferenceType: 'REMOVE',
      },
    ])
    const [topic] = await driftsOf(emulator, 'DELETED')
    assert.deepEqual([topic?.LogicalResourceId, topic?.ExpectedProperties], ['Topic', undefined])
  })

  test('a drift detection finds an item that was added to a list', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)
    alterLiveResource(emulator.engine, 'Logs', logs => ({
      ...logs,
      Tags: [
        { Key: 'c', Value: 'd' },
        { Key: 'a', Value: 'b' },
      ],
    }))

    await detect(emulator)

    const [logs] = await driftsOf(emulator, 'MODIFIED')
    assert.deepEqual(logs?.PropertyDifferences, [
      { PropertyPath: '/Tags/0', ExpectedValue: 'null', ActualValue: '{"Key":"c","Value":"d"}', DifferenceType: 'ADD' },
    ])
  })

  test('a drift detection redacts the value of a NoEcho parameter', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)
    alterLiveResource(emulator.engine, 'Topic', () => ({ DisplayName: 'x' }))

    await detect(emulator)

    const text = JSON.stringify(await driftsOf(emulator))
    assert.match(text, /\*\*\*\*/)
    assert.doesNotMatch(text, /very-secret/)
  })

  test('the stack and its resources have the drift status of the last detection', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    await createAppStack(emulator, TEMPLATE)
    const driftStatuses = async () => {
      const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: 'app' }))
      const { StackResourceSummaries: all = [] } = await client.send(
        new ListStackResourcesCommand({ StackName: 'app' }),
      )
      return [stack?.DriftInformation, ...all.map(item => item.DriftInformation)].map(
        item =>
          item &&
          ('StackDriftStatus' in item
            ? item.StackDriftStatus
            : 'StackResourceDriftStatus' in item && item.StackResourceDriftStatus),
      )
    }
    assert.deepEqual(await driftStatuses(), ['NOT_CHECKED', 'NOT_CHECKED', 'NOT_CHECKED', 'NOT_CHECKED'])

    alterLiveResource(engine, 'Logs', () => ({ RetentionInDays: 7 }))
    await detect(emulator)

    assert.deepEqual(await driftStatuses(), ['DRIFTED', 'MODIFIED', 'IN_SYNC', 'NOT_CHECKED'])
  })

  test('a drift detection leaves out nested stacks, which have their own', async () => {
    await using emulator = await startCloudFormation()
    const { engine } = emulator
    const url = putTemplate(
      engine,
      'templates',
      'inner',
      'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: a } } }',
    )
    await createAppStack(
      emulator,
      `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`,
    )
    alterLiveResource(engine, 'Inner/Topic', () => ({ DisplayName: 'b' }))

    const root = await detect(emulator)
    const inner = await detect(emulator, emulatedStack(engine, 'app').resources.get('Inner')?.physicalId)

    assert.deepEqual([root.StackDriftStatus, inner.StackDriftStatus], ['NOT_CHECKED', 'DRIFTED'])
  })

  test('the findings of a drift detection come in pages', async () => {
    await using emulator = await startCloudFormation({ pageSizes: { resources: 3 } })
    const topics = Array.from({ length: 7 }, (_, index) => `T${index}: { Type: AWS::SNS::Topic }`)
    await createAppStack(emulator, `Resources: { ${topics.join(', ')} }`)
    await detect(emulator)

    const sizes: number[] = []
    let NextToken: string | undefined
    do {
      const input = { StackName: 'app', NextToken, ...(sizes.length === 0 && { MaxResults: 2 }) }
      const found = await emulator.client.send(new DescribeStackResourceDriftsCommand(input))
      sizes.push(found.StackResourceDrifts?.length ?? 0)
      NextToken = found.NextToken
    } while (NextToken)

    assert.deepEqual(sizes, [2, 3, 2])
  })

  test('a drift detection that cannot check a resource fails with the findings of the others', async () => {
    const injectedFaults = [{ resource: 'Logs', phase: 'drift', reason: 'Access denied' }] as const
    await using emulator = await startCloudFormation({ injectedFaults })
    await createAppStack(emulator, TEMPLATE)

    const detection = await detect(emulator)

    assert.deepEqual([detection.DetectionStatus, detection.StackDriftStatus], ['DETECTION_FAILED', 'UNKNOWN'])
    assert.match(detection.DetectionStatusReason ?? '', /\[Logs\]/)
    assert.deepEqual(
      (await driftsOf(emulator)).map(item => [item.StackResourceDriftStatus, item.DriftStatusReason]),
      [
        ['UNKNOWN', 'Access denied'],
        ['IN_SYNC', undefined],
      ],
    )
  })

  test('the drift of one resource is in the response of its detection', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)
    deleteLiveResource(emulator.engine, 'Logs')

    const one = (LogicalResourceId: string) =>
      emulator.client.send(new DetectStackResourceDriftCommand({ StackName: 'app', LogicalResourceId }))

    assert.equal((await one('Logs')).StackResourceDrift?.StackResourceDriftStatus, 'DELETED')
    assert.match((await expectRejection(one('Record'))).message, /\[AWS::Route53::RecordSet\]$/)
    assert.match((await expectRejection(one('Nobody'))).message, /^Resource Nobody does not exist/)
  })
})

suite('a refused drift detection', () => {
  test('a drift detection is refused while another one runs', async () => {
    const clock = aStoppableClock()
    await using emulator = await startCloudFormation({ clock })
    const { client } = emulator
    await createAppStack(emulator, TEMPLATE)
    const { id } = emulatedStack(emulator.engine, 'app')
    clock.stop()
    const input = new DetectStackDriftCommand({ StackName: 'app' })
    const { StackDriftDetectionId } = await client.send(input)

    assert.deepEqual(await expectRejection(client.send(input)), {
      code: 'ValidationError',
      message: `Drift detection is already in progress for stack [${id}]`,
    })
    const running = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }))
    assert.deepEqual([running.DetectionStatus, running.StackDriftStatus], ['DETECTION_IN_PROGRESS', undefined])
  })

  test('a drift detection is refused while the stack is being changed', async () => {
    const clock = aStoppableClock()
    await using emulator = await startCloudFormation({ clock })
    const { client } = emulator
    await createAppStack(emulator, TEMPLATE)
    const { id } = emulatedStack(emulator.engine, 'app')
    clock.stop()
    await client.send(new DeleteStackCommand({ StackName: 'app' }))

    assert.deepEqual(await expectRejection(client.send(new DetectStackDriftCommand({ StackName: 'app' }))), {
      code: 'ValidationError',
      message: `Drift detection cannot be performed on stack [${id}] while it is in [DELETE_IN_PROGRESS] state`,
    })
  })

  test('a drift detection is refused for a stack, a resource or an id that does not exist', async () => {
    await using emulator = await startCloudFormation()
    const { client } = emulator
    await createAppStack(emulator, TEMPLATE)

    for (const [response, message] of [
      [client.send(new DetectStackDriftCommand({ StackName: 'nobody' })), /nobody does not exist/],
      [
        client.send(new DetectStackDriftCommand({ StackName: 'app', LogicalResourceIds: ['Nobody'] })),
        /Nobody does not exist/,
      ],
      [client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: 'd1' })), /d1 does not exist/],
    ] as const)
      assert.match((await expectRejection(response)).message, message)
  })
})

suite('a change by hand', () => {
  test('the other services see a change by hand', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)
    const { engine } = emulator
    alterLiveResource(engine, 'Logs', logs => ({ ...logs, RetentionInDays: 7 }))
    deleteLiveResource(engine, 'Topic')

    assert.equal(engine.world.resources('AWS::Logs::LogGroup')[0]?.properties.RetentionInDays, 7)
    assert.deepEqual(engine.world.resources('AWS::SNS::Topic'), [])
    assert.throws(() => alterLiveResource(engine, 'Nobody', logs => logs), /There is no live resource 'Nobody'/)
  })

  test('an update of the resource reverses a change by hand', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)
    alterLiveResource(emulator.engine, 'Logs', () => ({ RetentionInDays: 7 }))

    await update(emulator, TEMPLATE.replace('Value: b', 'Value: c'))

    assert.equal((await detect(emulator)).StackDriftStatus, 'IN_SYNC')
  })

  test('a change by hand is no change of the template', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TEMPLATE)
    alterLiveResource(emulator.engine, 'Logs', () => ({ RetentionInDays: 7 }))

    const again = emulator.client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: TEMPLATE }))
    assert.equal((await expectRejection(again)).message, 'No updates are to be performed.')
  })

  test('a resource that was deleted by hand fails its update, not its deletion', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const kept = TEMPLATE.replace('RetentionInDays: 90', 'DeletionProtectionEnabled: true, RetentionInDays: 90')
    await createAppStack(emulator, kept)
    deleteLiveResource(engine, 'Logs')

    await update(emulator, kept.replace('90', '30'))
    assert.match(findEvent(engine, 'app', 'Logs UPDATE_FAILED').reason ?? '', /was not found/)

    await client.send(new DeleteStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()
    assert.equal(emulatedStack(engine, 'app').status, 'DELETE_COMPLETE')
  })

  test('a deletion protection that was enabled by hand fails the deletion', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    await createAppStack(emulator, TEMPLATE)
    alterLiveResource(engine, 'Logs', logs => ({ ...logs, DeletionProtectionEnabled: true }))

    await client.send(new DeleteStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'DELETE_FAILED')
  })
})

async function update({ client, engine }: CloudFormationEmulator, TemplateBody: string): Promise<void> {
  await client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody }))
  await engine.waitUntilIdle()
}

/** A clock that does not wait, until it is stopped: running work then never continues. */
function aStoppableClock(): Clock & { readonly stop: () => void } {
  const clock = immediateClock()
  let isStopped = false
  return {
    now: clock.now,
    sleep: (milliseconds, signal) => (isStopped ? new Promise(() => undefined) : clock.sleep(milliseconds, signal)),
    stop: () => {
      isStopped = true
    },
  }
}
