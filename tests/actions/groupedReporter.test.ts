import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { groupedReporter } from '../../actions/run/groupedReporter.ts'
import { aChange } from '../fakes/model/aChange.ts'
import { aPreview } from '../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../fakes/model/aWatchedEvent.ts'

function groupedLog() {
  const said: string[] = []
  const group = (title: string) => {
    said.push(`[${title}`)
    return () => void said.push(']')
  }
  return { said, ...groupedReporter({ report: ({ kind }) => void said.push(kind) }, { group }) }
}
const event = { kind: 'event', event: aWatchedEvent({ status: 'UPDATE_COMPLETE' }) } as const
const failure = { kind: 'event', event: aWatchedEvent({ status: 'UPDATE_FAILED', reason: 'Too small' }) } as const
const tally = { kind: 'tally', done: 1, total: 2, seconds: 30 } as const
const warning = { kind: 'warning', text: 'Mind the gap.' } as const

suite('the log of a job', () => {
  test('folds a preview under its tally', () => {
    const { said, report } = groupedLog()
    report({
      kind: 'preview',
      preview: aPreview({ changes: [aChange({ type: 'AWS::S3::Bucket', action: 'remove' })] }),
    })
    assert.deepEqual(said, ['[Preview of dev: 1 to remove · 1 data loss', 'preview', ']'])
  })

  test('does not fold that nothing changes', () => {
    const { said, report } = groupedLog()
    report({ kind: 'preview', preview: aPreview({ changes: [] }) })
    assert.deepEqual(said, ['preview'])
  })

  test('folds events, and neither warnings nor what failed', () => {
    const { said, report, end } = groupedLog()
    for (const one of [event, tally, event, warning, event, failure, event]) report(one)
    end()
    end()
    const title = '[Events of the stack'
    assert.deepEqual(said, [
      ...[title, 'event', 'tally', 'event', ']', 'warning', title, 'event', ']'],
      ...['event', title, 'event', ']'],
    ])
  })
})
