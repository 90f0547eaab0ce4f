import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { groupedReporter } from '../../actions/run/groupedReporter.ts'
import { aChange } from '../fakes/model/aChange.ts'
import { aPreview } from '../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../fakes/model/aWatchedEvent.ts'

function groupedLog() {
  const log: string[] = []
  const group = (title: string) => {
    log.push(`[${title}`)
    return () => void log.push(']')
  }
  return { log, ...groupedReporter({ report: ({ kind }) => void log.push(kind) }, { group }) }
}
const event = { kind: 'event', event: aWatchedEvent({ status: 'UPDATE_COMPLETE' }) } as const
const failure = { kind: 'event', event: aWatchedEvent({ status: 'UPDATE_FAILED', reason: 'Too small' }) } as const
const tally = { kind: 'tally', done: 1, total: 2, seconds: 30 } as const
const warning = { kind: 'warning', text: 'Mind the gap.' } as const

suite('the log of a job', () => {
  test('the log folds a preview under a title with its counts', () => {
    const { log, report } = groupedLog()
    report({
      kind: 'preview',
      preview: aPreview({ changes: [aChange({ type: 'AWS::S3::Bucket', action: 'remove' })] }),
    })
    assert.deepEqual(log, ['[Preview of dev: 1 to remove · 1 data loss', 'preview', ']'])
  })

  test('the log does not fold a preview without changes', () => {
    const { log, report } = groupedLog()
    report({ kind: 'preview', preview: aPreview({ changes: [] }) })
    assert.deepEqual(log, ['preview'])
  })

  test('the log folds events, but no warning and no failure', () => {
    const { log, report, end } = groupedLog()
    for (const progress of [event, tally, event, warning, event, failure, event]) report(progress)
    end()
    end()
    const title = '[Stack events'
    assert.deepEqual(log, [
      ...[title, 'event', 'tally', 'event', ']', 'warning', title, 'event', ']'],
      ...['event', title, 'event', ']'],
    ])
  })
})
