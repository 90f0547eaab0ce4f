import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openTerminal } from '#lib/console/terminal.ts'
import { terminalReporter } from '#lib/console/terminalReporter.ts'
import { fakeScreen } from '../fakes/console/fakeScreen.ts'
import { aWatchedEvent } from '../fakes/model/aWatchedEvent.ts'
import { aCheck } from '../fakes/model/outcomes.ts'

const startEvent = aWatchedEvent({ status: 'CREATE_IN_PROGRESS' })
const initiatedEvent = aWatchedEvent({ status: 'CREATE_IN_PROGRESS', reason: 'Resource creation Initiated' })
const endEvent = aWatchedEvent({ status: 'CREATE_COMPLETE' })

function openReporter(isTTY: boolean) {
  const screen = fakeScreen({ isTTY, columns: 80 })
  const { report } = terminalReporter(openTerminal(screen, { NO_COLOR: '1' }))
  return { report, rows: () => screen.text().split('\n').filter(Boolean), text: screen.text }
}

suite('progress in a log', () => {
  test('a log has one line for the start of each nested stack, and one for every end', () => {
    const { report, rows } = openReporter(false)
    const stack = aWatchedEvent({ path: 'Database', type: 'AWS::CloudFormation::Stack', status: 'CREATE_IN_PROGRESS' })
    for (const event of [stack, stack, startEvent, initiatedEvent, endEvent]) report({ kind: 'event', event })
    assert.deepEqual(rows(), [
      '09:05:07  CREATE_IN_PROGRESS  Database',
      '09:05:07  CREATE_COMPLETE     Database/Instance',
    ])
  })

  test('a progress line names the resources in progress', () => {
    const { report, rows } = openReporter(false)
    report({ kind: 'event', event: startEvent })
    report({ kind: 'tally', done: 1, total: 2, seconds: 31 })
    assert.deepEqual(rows(), ['1 of 2 resources · 31 s · Database/Instance'])
  })

  test('a log has two progress lines per minute, not one per poll', () => {
    const { report, rows } = openReporter(false)
    for (let seconds = 0; seconds <= 90; seconds += 2) report({ kind: 'tally', done: 1, total: 2, seconds })
    assert.deepEqual(rows(), ['1 of 2 resources · 30 s', '1 of 2 resources · 1m 00s', '1 of 2 resources · 1m 30s'])
  })

  test('steps and warnings are lines of a log', () => {
    const { report, rows } = openReporter(false)
    report({ kind: 'step', step: 'package', subject: 'bucket-1' })
    report({ kind: 'uploaded', stored: 2, alreadyThere: 7 })
    report({ kind: 'removed', changeSets: ['preview-1'], stacks: [] })
    report({ kind: 'removed', changeSets: ['deploy-1', 'deploy-2'], stacks: ['open-webui-dev'] })
    report({ kind: 'warning', text: 'Mind the gap.' })
    assert.deepEqual(rows(), [
      '· Uploading the templates to bucket-1',
      '  2 uploaded, 7 already uploaded',
      '· Removed change set preview-1: an earlier run left it',
      '· Removed change sets deploy-1, deploy-2 and the empty stack open-webui-dev: an',
      '  earlier run left them',
      '! Mind the gap.',
    ])
  })

  test('checks are no lines, because the table of the outcome shows them', () => {
    const { report, rows } = openReporter(false)
    report({ kind: 'check', check: aCheck() })
    assert.deepEqual(rows(), [])
  })
})

suite('progress on a terminal', () => {
  test('the last line names the resources in progress', () => {
    const { report, text } = openReporter(true)
    report({ kind: 'event', event: aWatchedEvent({ path: 'Database', status: 'CREATE_IN_PROGRESS' }) })
    report({ kind: 'event', event: startEvent })
    report({ kind: 'tally', done: 12, total: 87, seconds: 84 })
    assert.ok(text().endsWith('12 of 87 resources · 1m 24s · Database/Instance'), text())
  })

  test('only completed resources stay on the terminal', () => {
    const { report, rows } = openReporter(true)
    for (const event of [startEvent, initiatedEvent, endEvent]) report({ kind: 'event', event })
    assert.equal(rows().length, 1)
    assert.match(rows().join(), /CREATE_COMPLETE/)
  })

  test('a new step clears the resources in progress', () => {
    const { report, text } = openReporter(true)
    report({ kind: 'event', event: startEvent })
    report({ kind: 'step', step: 'verify', subject: 'dev' })
    report({ kind: 'tally', done: 0, total: 1, seconds: 1 })
    assert.ok(text().endsWith('0 of 1 resource · 1.0 s'), text())
  })

  test('the start of a rollback stays on the terminal', () => {
    const { report, rows } = openReporter(true)
    report({ kind: 'event', event: aWatchedEvent({ path: '', status: 'UPDATE_ROLLBACK_IN_PROGRESS' }) })
    assert.equal(rows().length, 1)
  })
})
