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
  eventOf,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const TEMPLATE = `
Parameters: { Key: { Type: String, NoEcho: true, Default: very-secret } }
Resources:
  Logs: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 90, Tags: [{ Key: a, Value: b }] } }
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Key } }
  Record: { Type: AWS::Route53::RecordSet, Properties: { Name: a.example.com, Type: A, HostedZoneId: Z1 } }`

/** Has a stack compared and waits for the end. */
async function detect({ client, engine }: CloudFormationEmulator, StackName = 'app') {
  const { StackDriftDetectionId } = await client.send(new DetectStackDriftCommand({ StackName }))
  await engine.waitUntilIdle()
  return client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }))
}

async function driftsOf(
  { client }: CloudFormationEmulator,
  ...StackResourceDriftStatusFilters: StackResourceDriftStatus[]
) {
  const order = { StackName: 'app', StackResourceDriftStatusFilters }
  const { StackResourceDrifts: drifts = [] } = await client.send(new DescribeStackResourceDriftsCommand(order))
  return drifts
}

suite('a drift detection', () => {
  test('of what nobody touched finds nothing, and looks only at types that it knows', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)

    const detection = await detect(rehearsal)

    assert.deepEqual(
      [detection.DetectionStatus, detection.StackDriftStatus, detection.DriftedStackResourceCount],
      ['DETECTION_COMPLETE', 'IN_SYNC', 0],
    )
    assert.deepEqual(
      (await driftsOf(rehearsal)).map(one => one.LogicalResourceId),
      ['Logs', 'Topic'],
    )
  })

  test('finds what was changed, added, removed and deleted by hand', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)
    alterLiveResource(rehearsal.engine, 'Logs', () => ({
      RetentionInDays: 7,
      Tags: [],
      KmsKeyId: 'not in the template',
    }))
    deleteLiveResource(rehearsal.engine, 'Topic')

    const detection = await detect(rehearsal)

    assert.deepEqual([detection.StackDriftStatus, detection.DriftedStackResourceCount], ['DRIFTED', 2])
    const [logs] = await driftsOf(rehearsal, 'MODIFIED')
    assert.deepEqual(logs?.PropertyDifferences, [
      { PropertyPath: '/RetentionInDays', ExpectedValue: '90', ActualValue: '7', DifferenceType: 'NOT_EQUAL' },
      {
        PropertyPath: '/Tags/0',
        ExpectedValue: '{"Key":"a","Value":"b"}',
        ActualValue: 'null',
        DifferenceType: 'REMOVE',
      },
    ])
    const [topic] = await driftsOf(rehearsal, 'DELETED')
    assert.deepEqual([topic?.LogicalResourceId, topic?.ExpectedProperties], ['Topic', undefined])
  })

  test('finds an item that somebody added to a list', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)
    alterLiveResource(rehearsal.engine, 'Logs', logs => ({
      ...logs,
      Tags: [
        { Key: 'c', Value: 'd' },
        { Key: 'a', Value: 'b' },
      ],
    }))

    await detect(rehearsal)

    const [logs] = await driftsOf(rehearsal, 'MODIFIED')
    assert.deepEqual(logs?.PropertyDifferences, [
      { PropertyPath: '/Tags/0', ExpectedValue: 'null', ActualValue: '{"Key":"c","Value":"d"}', DifferenceType: 'ADD' },
    ])
  })

  test('never tells the value of a NoEcho parameter', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)
    alterLiveResource(rehearsal.engine, 'Topic', () => ({ DisplayName: 'x' }))

    await detect(rehearsal)

    const text = JSON.stringify(await driftsOf(rehearsal))
    assert.match(text, /\*\*\*\*/)
    assert.doesNotMatch(text, /very-secret/)
  })

  test('shows in the stack and its resources afterwards', async () => {
    await using rehearsal = await startCloudFormation()
    const { client, engine } = rehearsal
    await createAppStack(rehearsal, TEMPLATE)
    const told = async () => {
      const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: 'app' }))
      const { StackResourceSummaries: all = [] } = await client.send(
        new ListStackResourcesCommand({ StackName: 'app' }),
      )
      return [stack?.DriftInformation, ...all.map(one => one.DriftInformation)].map(
        one =>
          one &&
          ('StackDriftStatus' in one
            ? one.StackDriftStatus
            : 'StackResourceDriftStatus' in one && one.StackResourceDriftStatus),
      )
    }
    assert.deepEqual(await told(), ['NOT_CHECKED', 'NOT_CHECKED', 'NOT_CHECKED', 'NOT_CHECKED'])

    alterLiveResource(engine, 'Logs', () => ({ RetentionInDays: 7 }))
    await detect(rehearsal)

    assert.deepEqual(await told(), ['DRIFTED', 'MODIFIED', 'IN_SYNC', 'NOT_CHECKED'])
  })

  test('leaves nested stacks alone: each is asked by itself', async () => {
    await using rehearsal = await startCloudFormation()
    const { engine } = rehearsal
    const url = putTemplate(
      engine,
      'templates',
      'inner',
      'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: a } } }',
    )
    await createAppStack(
      rehearsal,
      `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`,
    )
    alterLiveResource(engine, 'Inner/Topic', () => ({ DisplayName: 'b' }))

    const root = await detect(rehearsal)
    const inner = await detect(rehearsal, emulatedStack(engine, 'app').resources.get('Inner')?.physicalId)

    assert.deepEqual([root.StackDriftStatus, inner.StackDriftStatus], ['NOT_CHECKED', 'DRIFTED'])
  })

  test('gives its findings page by page', async () => {
    await using rehearsal = await startCloudFormation({ pageSizes: { resources: 3 } })
    const topics = Array.from({ length: 7 }, (_, index) => `T${index}: { Type: AWS::SNS::Topic }`)
    await createAppStack(rehearsal, `Resources: { ${topics.join(', ')} }`)
    await detect(rehearsal)

    const sizes: number[] = []
    let NextToken: string | undefined
    do {
      const order = { StackName: 'app', NextToken, ...(sizes.length === 0 && { MaxResults: 2 }) }
      const found = await rehearsal.client.send(new DescribeStackResourceDriftsCommand(order))
      sizes.push(found.StackResourceDrifts?.length ?? 0)
      NextToken = found.NextToken
    } while (NextToken)

    assert.deepEqual(sizes, [2, 3, 2])
  })

  test('that cannot look at a resource fails, with what it found of the others', async () => {
    const injectedFaults = [{ resource: 'Logs', phase: 'drift', reason: 'Access denied' }] as const
    await using rehearsal = await startCloudFormation({ injectedFaults })
    await createAppStack(rehearsal, TEMPLATE)

    const detection = await detect(rehearsal)

    assert.deepEqual([detection.DetectionStatus, detection.StackDriftStatus], ['DETECTION_FAILED', 'UNKNOWN'])
    assert.match(detection.DetectionStatusReason ?? '', /\[Logs\]/)
    assert.deepEqual(
      (await driftsOf(rehearsal)).map(one => [one.StackResourceDriftStatus, one.DriftStatusReason]),
      [
        ['UNKNOWN', 'Access denied'],
        ['IN_SYNC', undefined],
      ],
    )
  })

  test('of one resource is answered at once', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)
    deleteLiveResource(rehearsal.engine, 'Logs')

    const one = (LogicalResourceId: string) =>
      rehearsal.client.send(new DetectStackResourceDriftCommand({ StackName: 'app', LogicalResourceId }))

    assert.equal((await one('Logs')).StackResourceDrift?.StackResourceDriftStatus, 'DELETED')
    assert.match((await expectRejection(one('Record'))).message, /\[AWS::Route53::RecordSet\]$/)
    assert.match((await expectRejection(one('Nobody'))).message, /^Resource Nobody does not exist/)
  })
})

suite('a drift detection is refused', () => {
  test('while another one runs', async () => {
    const clock = aStoppableClock()
    await using rehearsal = await startCloudFormation({ clock })
    const { client } = rehearsal
    await createAppStack(rehearsal, TEMPLATE)
    const { id } = emulatedStack(rehearsal.engine, 'app')
    clock.stop()
    const order = new DetectStackDriftCommand({ StackName: 'app' })
    const { StackDriftDetectionId } = await client.send(order)

    assert.deepEqual(await expectRejection(client.send(order)), {
      code: 'ValidationError',
      message: `Drift detection is already in progress for stack [${id}]`,
    })
    const running = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }))
    assert.deepEqual([running.DetectionStatus, running.StackDriftStatus], ['DETECTION_IN_PROGRESS', undefined])
  })

  test('while the stack is being changed', async () => {
    const clock = aStoppableClock()
    await using rehearsal = await startCloudFormation({ clock })
    const { client } = rehearsal
    await createAppStack(rehearsal, TEMPLATE)
    const { id } = emulatedStack(rehearsal.engine, 'app')
    clock.stop()
    await client.send(new DeleteStackCommand({ StackName: 'app' }))

    assert.deepEqual(await expectRejection(client.send(new DetectStackDriftCommand({ StackName: 'app' }))), {
      code: 'ValidationError',
      message: `Drift detection cannot be performed on stack [${id}] while it is in [DELETE_IN_PROGRESS] state`,
    })
  })

  test('for a stack, a resource or an id that is not there', async () => {
    await using rehearsal = await startCloudFormation()
    const { client } = rehearsal
    await createAppStack(rehearsal, TEMPLATE)

    for (const [answer, words] of [
      [client.send(new DetectStackDriftCommand({ StackName: 'nobody' })), /nobody does not exist/],
      [
        client.send(new DetectStackDriftCommand({ StackName: 'app', LogicalResourceIds: ['Nobody'] })),
        /Nobody does not exist/,
      ],
      [client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: 'd1' })), /d1 does not exist/],
    ] as const)
      assert.match((await expectRejection(answer)).message, words)
  })
})

suite('what somebody changed by hand', () => {
  test('is what the other services see', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)
    const { engine } = rehearsal
    alterLiveResource(engine, 'Logs', logs => ({ ...logs, RetentionInDays: 7 }))
    deleteLiveResource(engine, 'Topic')

    assert.equal(engine.world.resources('AWS::Logs::LogGroup')[0]?.properties.RetentionInDays, 7)
    assert.deepEqual(engine.world.resources('AWS::SNS::Topic'), [])
    assert.throws(() => alterLiveResource(engine, 'Nobody', logs => logs), /There is no live resource 'Nobody'/)
  })

  test('is as the template says again once the resource is updated', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)
    alterLiveResource(rehearsal.engine, 'Logs', () => ({ RetentionInDays: 7 }))

    await update(rehearsal, TEMPLATE.replace('Value: b', 'Value: c'))

    assert.equal((await detect(rehearsal)).StackDriftStatus, 'IN_SYNC')
  })

  test('is no change of the template: nothing is updated', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, TEMPLATE)
    alterLiveResource(rehearsal.engine, 'Logs', () => ({ RetentionInDays: 7 }))

    const again = rehearsal.client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: TEMPLATE }))
    assert.equal((await expectRejection(again)).message, 'No updates are to be performed.')
  })

  test('fails the update of what is gone, and hinders no deletion', async () => {
    await using rehearsal = await startCloudFormation()
    const { client, engine } = rehearsal
    const kept = TEMPLATE.replace('RetentionInDays: 90', 'DeletionProtectionEnabled: true, RetentionInDays: 90')
    await createAppStack(rehearsal, kept)
    deleteLiveResource(engine, 'Logs')

    await update(rehearsal, kept.replace('90', '30'))
    assert.match(eventOf(engine, 'app', 'Logs UPDATE_FAILED').reason ?? '', /was not found/)

    await client.send(new DeleteStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()
    assert.equal(emulatedStack(engine, 'app').status, 'DELETE_COMPLETE')
  })

  test('counts when a service is asked to delete: a protection that was switched on', async () => {
    await using rehearsal = await startCloudFormation()
    const { client, engine } = rehearsal
    await createAppStack(rehearsal, TEMPLATE)
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

/** A hurried clock that can be stopped for good: what is going on then stays as it is. */
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
