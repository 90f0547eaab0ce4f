import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import { cloudWatchHandlers } from '../../../../scripts/emulator/aws/services/cloudWatch/cloudWatchHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('CloudWatch', () => {
  const world = aWorld([
    aLiveResource('CloudWatch::Alarm', 'cpu', { Period: '60', Threshold: '80', MetricName: 'CPUUtilization' }),
    aLiveResource('CloudWatch::Alarm', 'daily', { Period: 86_400 }),
    aLiveResource('CloudWatch::CompositeAlarm', 'all', { AlarmRule: 'ALARM(cpu)' }),
  ])
  const client = serveForSuite(cloudWatch.CloudWatchClient, defineService(cloudWatch, cloudWatchHandlers(world)))
  const alarms = (input: cloudWatch.DescribeAlarmsCommandInput) =>
    client().send(new cloudWatch.DescribeAlarmsCommand(input))

  test('has data for an alarm after its period, and not before', async () => {
    const { MetricAlarms } = await alarms({})
    assert.deepEqual(
      MetricAlarms?.map(one => [one.AlarmName, one.StateValue]),
      [
        ['cpu', 'OK'],
        ['daily', 'INSUFFICIENT_DATA'],
      ],
    )
    assert.deepEqual([MetricAlarms?.[0]?.Threshold, MetricAlarms?.[0]?.MetricName], [80, 'CPUUtilization'])
  })

  test('leaves composite alarms out unless they are asked for', async () => {
    assert.deepEqual((await alarms({})).CompositeAlarms, [])
    const { CompositeAlarms } = await alarms({ AlarmTypes: ['CompositeAlarm', 'MetricAlarm'] })
    assert.deepEqual(
      CompositeAlarms?.map(one => one.AlarmName),
      ['all'],
    )
  })

  test('leaves out what is not there', async () => {
    assert.deepEqual((await alarms({ AlarmNames: ['gone'] })).MetricAlarms, [])
  })

  test('gives alarms in pages', async () => {
    const pages: unknown[] = []
    for await (const page of cloudWatch.paginateDescribeAlarms({ client: client(), pageSize: 1 }, {}))
      pages.push(page.MetricAlarms?.map(one => one.AlarmName))
    assert.deepEqual(pages, [['cpu'], ['daily']])
  })
})
