import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { weeklyTasks } from '#lib/cost/weeklyTasks.ts'

const HOURS_OF_A_WEEK = 168
const action = (time: string, days: string, tasks: string) => ({
  Schedule: `cron(${time} ? * ${days} *)`,
  ScalableTargetAction: { MinCapacity: tasks, MaxCapacity: tasks },
})
const target = (minimum: string, ...ScheduledActions: readonly object[]) =>
  weeklyTasks({ MinCapacity: minimum, MaxCapacity: '4', ScheduledActions: ScheduledActions as never })

suite('the tasks of a week', () => {
  for (const [title, tasks, hours] of [
    ['without a schedule they are the fewest', target('2'), 2 * HOURS_OF_A_WEEK],
    [
      'office hours of five days',
      target('1', action('30 07', 'MON-FRI', '1'), action('00 19', 'MON-FRI', '0')),
      5 * 11.5,
    ],
    ['office hours of all days', target('2', action('0 8', '*', '2'), action('0 18', '*', '1')), 7 * (10 * 2 + 14)],
    ['days by name', target('1', action('0 0', 'SUN,WED', '1'), action('0 0', 'MON,THU', '0')), 2 * 24],
    [
      'a weekend that a Friday begins',
      target('0', action('0 12', 'FRI', '3'), action('0 12', 'SUN', '1')),
      2 * 24 * 3 + 5 * 24,
    ],
  ] as const)
    test(`${title}: ${hours} hours`, () => {
      assert.ok(Math.abs((tasks ?? 0) * HOURS_OF_A_WEEK - hours) < 1e-9)
    })

  test('a maximum below the minimum limits the tasks', () => {
    assert.equal(weeklyTasks({ MinCapacity: '3', MaxCapacity: '1' }), 1)
  })

  for (const schedule of ['rate(1 day)', 'cron(0 8 1 * ? *)', 'cron(0 8 ? * FRI-MON *)', 'cron(0 8 ? * DAY *)'])
    test(`a schedule '${schedule}' is not known`, () => {
      assert.equal(target('1', { ...action('0 8', '*', '0'), Schedule: schedule }), undefined)
    })
})
