import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
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

  test('has lines of the last minute, in JSON and plain', async () => {
    const recent = await filter({ logGroupName, startTime: NOW.getTime() - 60_000 })
    assert.ok((recent.events?.length ?? 0) > 0)
    assert.ok(recent.events?.every(one => (one.timestamp ?? 0) >= NOW.getTime() - 60_000))

    const all = await filter({ logGroupName })
    assert.ok(all.events?.some(one => one.message?.startsWith('INFO')))
    assert.ok(all.events?.some(one => JSON.parse(one.message?.startsWith('{') ? one.message : '{}').level === 'info'))
  })

  test('gives every line once, page by page', async () => {
    const ids: (string | undefined)[] = []
    const order = { client: client(), pageSize: 7 }
    for await (const page of logs.paginateFilterLogEvents(order, { logGroupName }))
      ids.push(...(page.events ?? []).map(one => one.eventId))
    assert.ok(ids.length > 7)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('finds lines by words', async () => {
    const found = await filter({ logGroupName, filterPattern: 'alembic -DDL' })
    assert.deepEqual(
      [...new Set(found.events?.map(one => one.message))],
      ['INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.'],
    )
  })

  test('has a stream for each task', async () => {
    const { logStreams } = await client().send(new logs.DescribeLogStreamsCommand({ logGroupName }))
    assert.equal(logStreams?.length, 2)
    assert.ok(logStreams?.every(one => /^open-webui\/open-webui\/[0-9a-f]{32}$/.test(one.logStreamName ?? '')))
  })

  test('describes groups', async () => {
    const { logGroups } = await client().send(new logs.DescribeLogGroupsCommand({ logGroupNamePrefix: 'log-' }))
    assert.deepEqual(
      logGroups?.map(one => [one.logGroupName, one.retentionInDays]),
      [[IDS.logGroup, 30]],
    )
  })

  test('refuses a group that is not there', async () => {
    const words = await errorTextOf(filter({ logGroupName: 'gone' }))
    assert.equal(words, 'ResourceNotFoundException: The specified log group does not exist. (400)')
  })
})

suite('a group that nobody writes to', () => {
  const world = aWorld(deployedResources({ properties: { 'ECS::Service': undefined } }))
  const client = serveForSuite(logs.CloudWatchLogsClient, defineService(logs, logsHandlers(world)))

  test('is empty', async () => {
    const { events } = await client().send(new logs.FilterLogEventsCommand({ logGroupName: IDS.logGroup }))
    assert.deepEqual(events, [])
  })
})
