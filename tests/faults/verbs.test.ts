import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type FastTimers, fastTimers } from '../fakes/clock/fastTimers.ts'
import { countTable, type TableRow } from '../fakes/faults/countTable.ts'
import { DISTURBANCES } from '../fakes/faults/disturbances.ts'
import { disturbancesOf, openDisturbedVerb, VERBS } from '../fakes/faults/disturbVerb.ts'
import type { DisturbedResult } from '../fakes/faults/runDisturbed.ts'
import { isLongRun, testLong } from '../fakes/testSize.ts'

const FACTOR = 20
/** Every case takes a second: the long run has one in five of them, and `TEST_SIZE=all` has all. */
const SHARE = process.env.TEST_SIZE === 'all' ? 1 : 5

/** One case for each kind of fault, and each verb at least once. */
const SAMPLE: Readonly<Record<string, readonly (readonly [call: string, disturbance: string])[]>> = {
  'change-set': [
    ['CloudFormation DescribeStacks', 'proxy-page, always'],
    ['CloudFormation CreateChangeSet', 'reset-after-effect, once'],
    ['S3 PutObject', 'throttling, once'],
  ],
  deploy: [
    ['CloudFormation ExecuteChangeSet', 'reset-after-effect, once'],
    ['CloudFormation DescribeStackEvents', 'truncated-response, once'],
    ['CloudFormation ListStackResources', 'empty-response, always'],
    ['STS GetCallerIdentity', 'clock-difference 60, always'],
    ['CloudFormation DescribeStackEvents', 'expired-credentials, once'],
  ],
  teardown: [
    ['CloudFormation DeleteStack', 'server-error 500, once'],
    ['CloudFormation DescribeStacks', 'empty-response, always'],
  ],
  bootstrap: [['CloudFormation ExecuteChangeSet', 'access-denied, always']],
  drift: [['CloudFormation DescribeStackResourceDrifts', 'stale-response, once']],
}

function assertNotWrong({ verdict, detail }: DisturbedResult): void {
  assert.notEqual(verdict, 'wrong', detail)
  assert.notEqual(verdict, 'not injected', 'the fault was not injected')
}

suite('a verb with a fault in one of its calls', { concurrency: false }, () => {
  if (isLongRun) return
  for (const [verb, cases] of Object.entries(SAMPLE))
    test(`${verb} with a fault in one of its calls ends right, or with the true cause`, async context => {
      using timers = fastTimers(FACTOR)
      await using disturbed = await openDisturbedVerb(verb, timers.clock)
      for (const [call, title] of cases)
        await context.test(`${verb} with a fault in one of its calls: ${call}, ${title}`, async () => {
          const disturbance = DISTURBANCES.find(candidate => candidate.title === title)
          assert.ok(disturbance)
          assertNotWrong(await disturbed.disturb(disturbance, call))
        })
    })
})

suite('faults in the calls of every verb', { concurrency: false }, () => {
  const rows: TableRow[] = []
  for (const verb of VERBS)
    testLong(`${verb} with faults in all of its calls ends right, or with the true cause`, async () => {
      using timers: FastTimers = fastTimers(FACTOR)
      await using disturbed = await openDisturbedVerb(verb, timers.clock)
      const wrong: string[] = []
      for (const [disturbance, call] of disturbancesOf(disturbed.calls, SHARE, VERBS.indexOf(verb))) {
        const { verdict, detail } = await disturbed.disturb(disturbance, call)
        rows.push({ row: `${verb} · ${disturbance.title}`, column: verdict })
        if (verdict === 'wrong') wrong.push(`${call}, ${disturbance.title}: ${detail}`)
      }

      assert.ok(disturbed.calls.length >= 4, 'the calls of the verb were not found')
      assert.deepEqual(wrong, [])
    })
  testLong('faults in the calls of every verb: the table', () => console.log(countTable(rows)))
})
