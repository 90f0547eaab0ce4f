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
    aLiveResource('CloudWatch::Alarm', 'math', {
      Metrics: [
        { Id: 'sum', Expression: 'a + 1' },
        { Id: 'a', MetricStat: { Stat: 'Sum', Period: 86_400 } },
      ],
    }),
    aLiveResource('CloudWatch::CompositeAlarm', 'all', { AlarmRule: 'ALARM(cpu)' }),
  ])
  const client = serveForSuite(cloudWatch.CloudWatchClient, defineService(cloudWatch, cloudWatchHandlers(world)))
  const alarms = (input: cloudWatch.DescribeAlarmsCommandInput) =>
    client().send(new cloudWatch.DescribeAlarmsCommand(input))

  test('an alarm has data after its first period', async () => {
    const { MetricAlarms } = await alarms({})
    assert.deepEqual(
      MetricAlarms?.map(metricAlarm => [metricAlarm.AlarmName, metricAlarm.StateValue]),
      [
        ['cpu', 'OK'],
        ['daily', 'INSUFFICIENT_DATA'],
        ['math', 'INSUFFICIENT_DATA'],
      ],
    )
    assert.deepEqual([MetricAlarms?.[0]?.Threshold, MetricAlarms?.[0]?.MetricName], [80, 'CPUUtilization'])
  })

  test('composite alarms are listed only on request', async () => {
    assert.deepEqual((await alarms({})).CompositeAlarms, [])
    const { CompositeAlarms } = await alarms({ AlarmTypes: ['CompositeAlarm', 'MetricAlarm'] })
    assert.deepEqual(
      CompositeAlarms?.map(compositeAlarm => compositeAlarm.AlarmName),
      ['all'],
    )
  })

  test('an alarm that does not exist is not listed', async () => {
    assert.deepEqual((await alarms({ AlarmNames: ['gone'] })).MetricAlarms, [])
  })

  test('alarms are listed in pages', async () => {
    const pages: unknown[] = []
    for await (const page of cloudWatch.paginateDescribeAlarms({ client: client(), pageSize: 1 }, {}))
      pages.push(page.MetricAlarms?.map(metricAlarm => metricAlarm.AlarmName))
    assert.deepEqual(pages, [['cpu'], ['daily'], ['math']])
  })
})
