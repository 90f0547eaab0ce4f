import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import { logStreamsOf } from '../../../../scripts/emulator/aws/services/cloudWatch/logStreams.ts'
import { logsHandlers } from '../../../../scripts/emulator/aws/services/cloudWatch/logsHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aWorld, NOW } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('CloudWatch Logs', () => {
  const client = serveForSuite(
    logs.CloudWatchLogsClient,
    defineService(logs, logsHandlers(aWorld(deployedResources()))),
  )
  const filter = (input: logs.FilterLogEventsCommandInput) => client().send(new logs.FilterLogEventsCommand(input))
  const logGroupName = IDS.logGroup

  test('a log group has lines of the last minute, in JSON and plain text', async () => {
    const recent = await filter({ logGroupName, startTime: NOW.getTime() - 60_000 })
    assert.ok((recent.events?.length ?? 0) > 0)
    assert.ok(recent.events?.every(event => (event.timestamp ?? 0) >= NOW.getTime() - 60_000))

    const all = await filter({ logGroupName })
    assert.ok(all.events?.some(event => event.message?.startsWith('INFO')))
    assert.ok(
      all.events?.some(event => JSON.parse(event.message?.startsWith('{') ? event.message : '{}').level === 'info'),
    )
  })

  test('every line is in exactly one page', async () => {
    const ids: (string | undefined)[] = []
    const config = { client: client(), pageSize: 7 }
    for await (const page of logs.paginateFilterLogEvents(config, { logGroupName }))
      ids.push(...(page.events ?? []).map(event => event.eventId))
    assert.ok(ids.length > 7)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('lines are filtered by terms', async () => {
    const found = await filter({ logGroupName, filterPattern: 'alembic -DDL' })
    assert.deepEqual(
      [...new Set(found.events?.map(event => event.message))],
      ['INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.'],
    )
  })

  test('streams by their last event cannot have a prefix', async () => {
    const command = new logs.DescribeLogStreamsCommand({
      ...{ logGroupName, orderBy: 'LastEventTime', logStreamNamePrefix: 'a' },
    })
    assert.equal(
      await errorTextOf(client().send(command)),
      'InvalidParameterException: Cannot order by LastEventTime with a logStreamNamePrefix. (400)',
    )
  })

  test('a log group has a stream for each task', async () => {
    const { logStreams } = await client().send(new logs.DescribeLogStreamsCommand({ logGroupName }))
    assert.equal(logStreams?.length, 2)
    assert.ok(
      logStreams?.every(logStream => /^open-webui\/open-webui\/[0-9a-f]{32}$/.test(logStream.logStreamName ?? '')),
    )
  })

  test('log groups are described with their retention', async () => {
    const { logGroups } = await client().send(new logs.DescribeLogGroupsCommand({ logGroupNamePrefix: 'log-' }))
    assert.deepEqual(
      logGroups?.map(logGroup => [logGroup.logGroupName, logGroup.retentionInDays]),
      [[IDS.logGroup, 30]],
    )
  })

  test('a log group that does not exist is refused', async () => {
    const error = await errorTextOf(filter({ logGroupName: 'gone' }))
    assert.equal(error, 'ResourceNotFoundException: The specified log group does not exist. (400)')
  })
})

suite('a log group without a task', () => {
  const world = aWorld(deployedResources({ properties: { 'ECS::Service': undefined } }))
  const client = serveForSuite(logs.CloudWatchLogsClient, defineService(logs, logsHandlers(world)))

  test('a log group without a task is empty', async () => {
    const { events } = await client().send(new logs.FilterLogEventsCommand({ logGroupName: IDS.logGroup }))
    assert.deepEqual(events, [])
  })
})

suite('the order of log streams', () => {
  const logGroupName = IDS.logGroup
  // The last line of the stream whose name is the last one is the oldest of all last lines.
  const lines = [{ at: new Date(NOW.getTime() - 7_200_000), text: 'GET /health' }]
  const world = aWorld(deployedResources(), { applicationLog: new Map([[logGroupName, lines]]) })
  const client = serveForSuite(logs.CloudWatchLogsClient, defineService(logs, logsHandlers(world)))
  const [quietest] = logStreamsOf(world, logGroupName)
  const namesBy = async (input: Partial<logs.DescribeLogStreamsCommandInput>) =>
    (await client().send(new logs.DescribeLogStreamsCommand({ logGroupName, ...input }))).logStreams?.map(
      stream => stream.logStreamName,
    )

  test('is that of their last events, on request', async () => {
    assert.equal((await namesBy({ orderBy: 'LastEventTime', descending: true }))?.at(-1), quietest?.name)
    assert.equal((await namesBy({ orderBy: 'LastEventTime' }))?.[0], quietest?.name)
  })

  test('is that of their names, otherwise', async () => {
    const names = await namesBy({ orderBy: 'LogStreamName' })
    assert.deepEqual(names, names?.toSorted())
    assert.deepEqual(await namesBy({}), names)
  })
})
