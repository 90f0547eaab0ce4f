import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { openTerminal } from '#lib/console/terminal.ts'
import { Problem } from '#lib/model/problem.ts'
import { jsonText } from '#lib/render/json/json.ts'
import { changeSetLines } from '#lib/render/text/changeSetOutcome.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { costLines, pricesLines } from '#lib/render/text/costOutcome.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import { eventLine } from '#lib/render/text/event.ts'
import type { Line } from '#lib/render/text/layout/line.ts'
import { lintLines } from '#lib/render/text/lintOutcome.ts'
import { previewLines } from '#lib/render/text/preview.ts'
import { problemLines } from '#lib/render/text/problem.ts'
import { permanentLines, transientText } from '#lib/render/text/progress.ts'
import { statusLines } from '#lib/render/text/status.ts'
import { fakeScreen, rowsOf } from '../../fakes/console/fakeScreen.ts'
import { aLintOutcome, aSuppression } from '../../fakes/lint/lintOutcomes.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../../fakes/model/aWatchedEvent.ts'
import { aCheck, failedDeployment, retainedResource } from '../../fakes/model/outcomes.ts'

/** Characters that steer a terminal, end a line, or turn or hide what follows. */
const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\n', '\r', '\u001b[2K', '\u001b]0;', '\u0007', '\u009b', '\u2028', '\u202e', 'a', ' ', '✓ '),
    minLength: 1,
  }),
)

function allOutput(text: string): readonly Line[] {
  const change = aChange({
    nestedPath: text,
    logicalId: text,
    type: text,
    action: 'modify',
    replacement: 'always',
    policyAction: text,
    properties: [aPropertyChange({ path: text, cause: text, before: text, after: `${text}!`, evaluation: 'dynamic' })],
  })
  const removed = aChange({ logicalId: text, type: 'AWS::RDS::DBInstance', action: 'remove' })
  const cost = { region: text, unpricedRegion: text, before: 1, after: 2, notCounted: [text] }
  const accepted = [{ resource: text, rule: text, reason: text, expires: text, expiredDays: 2 }]
  const names = { environment: text, stackName: text }
  const preview = aPreview({ ...names, changes: [change, removed], warnings: [text], cost, accepted })
  const estimate = {
    total: 1,
    lines: [{ path: text, type: text, usd: 1, words: text }],
    usage: [{ words: text, usd: 1, unit: 'GB', paths: [text] }],
    gaps: [{ path: text, type: text, reason: text }],
    free: 1,
  } as const
  const prices = { region: text, file: text, read: text }
  const environmentCost = { environment: text, region: text, prices, unpricedRegion: text, estimate }
  const event = aWatchedEvent({ path: text, stackName: text, status: text, reason: text, type: text })
  const location = { file: text, line: 1, column: 1 }
  const finding = {
    ...({ level: 'error', rule: text, message: text, todo: text, location } as const),
    ...{ environments: [text], documentation: text },
  }
  const suppression = aSuppression({ id: text, reason: text, file: text, logicalId: text })
  const outputs = { [text]: text, Url: text }
  const check = aCheck({ name: text, detail: text, todo: text, verdict: 'unhealthy' })
  const left = { ...retainedResource, name: text, physicalId: text, remove: text, adopt: text }
  const row = { path: text, name: text, status: text, reason: text, resources: 1, changedAt: new Date(0) }
  const service = { image: text, running: 0, desired: 1, healthyTargets: 0, targets: 1 }
  const snapshots = { count: 1, newest: text }
  return [
    ...previewLines(preview),
    ...costLines({ kind: 'estimated-with-gaps', environments: [environmentCost, environmentCost] }),
    ...pricesLines({
      ...{ kind: 'written-with-gaps', region: text, file: text, found: 1, copied: [text] },
      missing: [{ price: text, reason: text }],
    }),
    ...changeSetLines({ kind: 'changes', preview, warnings: [{ message: text, todo: text, refuses: true }] }),
    ...deployLines({ ...failedDeployment, rootCause: event, status: text, retained: [left], todo: text }, text),
    ...deployLines({ kind: 'deployed', outputs, checks: [check] }, text),
    ...verifyLines({ kind: 'unhealthy', checks: [check] }, text),
    ...statusLines(
      {
        state: 'ready',
        stacks: [row],
        events: [event],
        rootCause: event,
        outputs,
        service,
        snapshots,
        missingProtection: ['deletion-protection'],
      },
      text,
    ),
    ...lintLines(aLintOutcome([finding], { suppressions: [suppression] })),
    ...problemLines(new Problem(text, { todo: text, findings: [finding], location })),
    ...permanentLines({ kind: 'warning', text }),
    ...permanentLines({ kind: 'step', step: 'watch', subject: text }),
    ...permanentLines({ kind: 'removed', changeSets: [text], stacks: [text] }),
    ...permanentLines({ kind: 'snapshot', id: text, isNew: true }),
    ...permanentLines({ kind: 'expired', snapshots: [text], days: 30 }),
    eventLine(event),
  ]
}

suite('hostile text', () => {
  test('hostile text puts no terminal control character into a line', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 20, max: 200 }), (text, columns) => {
        for (const row of rowsOf(allOutput(text), columns)) assert.doesNotMatch(row, CONTROL_CHARACTERS)
      }),
    )
  })

  test('hostile text in one line adds no other line', () => {
    const plain = allOutput('x').length
    fc.assert(
      fc.property(hostile, text => {
        fc.pre(text !== '' && text !== 'Url')
        assert.equal(allOutput(text).length, plain)
      }),
    )
    assert.equal(rowsOf([eventLine(aWatchedEvent({ reason: 'a\nb' }))]).length, 1)
  })

  test('hostile text does not control a terminal, with or without colour', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, colour) => {
        const screen = fakeScreen({ isTTY: true, columns: 60 })
        const terminal = openTerminal(screen, colour ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' })
        terminal.print(allOutput(text))
        const ours = stripVTControlCharacters(screen.text()).replaceAll('\n', '')
        assert.doesNotMatch(ours, CONTROL_CHARACTERS)
      }),
    )
  })

  test('hostile text is unchanged in JSON, without a control character', () => {
    fc.assert(
      fc.property(hostile, text => {
        const written = jsonText('deploy', { outcome: 'failed', reason: text })
        assert.equal(JSON.parse(written).reason, text.isWellFormed() ? text : JSON.parse(JSON.stringify(text)))
        assert.doesNotMatch(written.replaceAll('\n', ''), CONTROL_CHARACTERS)
      }),
    )
  })

  test('hostile text is cleaned in transient progress', () => {
    const screen = fakeScreen({ isTTY: true, columns: 60 })
    const text = transientText({ kind: 'waiting', subject: 'a\u001b[2Jb', seconds: 1 }) ?? ''
    openTerminal(screen, {}).print(permanentLines({ kind: 'warning', text }))
    assert.match(screen.text(), /a␛\[2Jb/)
  })
})
