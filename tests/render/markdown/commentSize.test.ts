import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { Problem } from '#lib/model/problem.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { driftSummary } from '#lib/render/markdown/driftSummary.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { fitParts, fixedPart, KEEP_LONGEST } from '#lib/render/markdown/syntax/fit.ts'
import { elementsOf, MARKDOWN_ENGINES } from '../../fakes/gitHub/markdownEngines.ts'
import { aLintOutcome } from '../../fakes/lint/lintOutcomes.ts'
import { aPropertyChange } from '../../fakes/model/aChange.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { manyChanges } from '../../fakes/model/manyChanges.ts'
import { failedDeployment, retainedResource } from '../../fakes/model/outcomes.ts'
import { ordinaryPreview } from '../../fakes/model/previews.ts'
import { runsOf } from '../../fakes/testSize.ts'

const COMMENT_LIMIT = 65_536
const commentOf = (changes: readonly Change[], about: Partial<Preview> = {}) =>
  commentRenderer.previewComment(aPreview({ changes, ...about }), aMarker(), aRunLink)

const dataLoss = { type: 'AWS::RDS::DBInstance', action: 'remove', policyAction: 'Delete', properties: [] } as const
const replacement = {
  replacement: 'always',
  properties: [aPropertyChange({ path: '/Properties/Name', replacement: 'always' })],
} as const

/** Every element that is opened is closed, in order. */
function isBalanced(html: string): boolean {
  const open: string[] = []
  for (const element of elementsOf(html)) {
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/.exec(element) ?? []
    if (name === '' || name === 'br') continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

suite('a comment', () => {
  test('a comment names each of 500 changes in 10 nested stacks and links to the rest', () => {
    const comment = commentOf(manyChanges(500, 10))
    assert.ok(comment.length <= COMMENT_LIMIT, `${comment.length} characters`)
    for (let index = 0; index < 500; index++) assert.match(comment, new RegExp(`\\bResource${index}\\b`))
    assert.match(comment, /Shortened: \[the summary of the run\]\(https:\/\/github\.com\/example\//)
    assert.doesNotMatch(commentOf(ordinaryPreview.changes), /Shortened/)
  })

  test('a comment without room for reasons names the accepted findings', () => {
    const accepted = Array.from({ length: 22 }, (_, index) => ({
      ...{ resource: `Database/Instance${index}`, rule: 'guard/CT.RDS.PR.9', expires: '2027-11-27' },
      reason: `Because of ${'x'.repeat(200)}.`,
    }))
    const comment = commentOf(manyChanges(500, 10), { accepted })
    assert.match(
      comment,
      /<summary>22 accepted findings<\/summary>\n\n- `Database\/Instance0` `guard\/CT\.RDS\.PR\.9`\n/,
    )
    assert.match(comment, /- `Database\/Instance19` `guard\/CT\.RDS\.PR\.9`\n- and 2 more\n/)
    assert.match(comment, /\bResource499\b/)
  })

  test('a comment shows every property of an added resource, whatever their number', () => {
    const addedProperties = Array.from({ length: 120 }, (_, index) =>
      aPropertyChange({ path: `/Properties/Property${index}`, kind: 'add', before: undefined, after: `value${index}` }),
    )
    for (const kind of ['create', 'update'] as const) {
      const comment = commentOf(
        manyChanges(8, 1, () => ({ action: 'add', properties: [], addedProperties })),
        { kind },
      )
      for (let index = 0; index < 120; index++) assert.match(comment, new RegExp(`\\bvalue${index}\\b`))
      assert.doesNotMatch(comment, /Shortened|left out/)
    }
  })

  test('a comment that shortens the properties of added resources says so in their section', () => {
    const addedProperties = (length: number) =>
      Array.from({ length }, (_, index) =>
        aPropertyChange({
          path: `/Properties/Property${index}`,
          kind: 'add',
          before: undefined,
          after: 'v'.repeat(200),
        }),
      )
    const about = (length: number) => () =>
      ({ action: 'add', properties: [], addedProperties: addedProperties(length) }) as const
    for (const [count, length, sentence] of [
      [12, 30, /Values are cut after 60 characters\./],
      [30, 30, /The values are left out\./],
      [300, 30, /The properties are left out\./],
    ] as const) {
      const comment = commentOf(manyChanges(count, 1, about(length)), { kind: 'create' })
      assert.ok(comment.length <= COMMENT_LIMIT, `${comment.length} characters`)
      assert.match(comment, sentence)
    }
  })

  test('a comment never shortens a data loss, or a replacement and its cause', () => {
    const changes = manyChanges(500, 10, index => (index % 10 === 0 ? dataLoss : index % 10 === 1 ? replacement : {}))
    const comment = commentOf(changes)
    assert.ok(comment.length <= COMMENT_LIMIT, `${comment.length} characters`)
    for (const { logicalId, nestedPath, action, replacement } of changes) {
      if (action === 'remove')
        assert.match(comment, new RegExp(`- \`${nestedPath}/${logicalId}\` is removed; it is deleted`))
      if (replacement === 'always')
        assert.match(comment, new RegExp(`- \`${nestedPath}/${logicalId}\` is replaced, because \`Name\``))
    }
  })

  test('a comment names each data loss, even when nothing else fits', () => {
    const comment = commentOf(manyChanges(2_000, 10, () => dataLoss))
    assert.ok(comment.length <= COMMENT_LIMIT, `${comment.length} characters`)
    for (let index = 0; index < 2_000; index++) assert.match(comment, new RegExp(`\\bResource${index}\\b`))
  })

  test('a comment is never too long with any names, and closes each element', () => {
    const name = fc.string({
      unit: fc.constantFrom('💾', '"', '<', '`', '|', '\\', 'a', '\u202e'),
      minLength: 1,
      maxLength: 400,
    })
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 900 }), (logicalId, count) => {
        const comment = commentOf(
          manyChanges(count, 300, index => ({
            logicalId,
            ...(index % 3 === 0 ? dataLoss : index % 3 === 1 ? replacement : {}),
          })),
          { environment: logicalId.slice(0, 20), warnings: [logicalId, logicalId] },
        )
        assert.ok(comment.length <= COMMENT_LIMIT, `${comment.length} characters`)
        assert.ok(comment.isWellFormed())
        for (const html of Object.values(MARKDOWN_ENGINES)) assert.ok(isBalanced(html(comment)))
      }),
      { numRuns: runsOf(15) },
    )
  })

  test('a comment of the maximum length can still be written again and marked as stale, once', () => {
    const comment = commentOf(manyChanges(800, 200))
    assert.ok(comment.length > COMMENT_LIMIT - 5_000, `${comment.length} characters: this test needs a long comment`)
    const rewritten = commentRenderer.rewrittenComment(comment, 'm'.repeat(300), aRunLink)
    const stale = commentRenderer.staleComment(rewritten, aRunLink)
    assert.ok(stale.length <= COMMENT_LIMIT, `${stale.length} characters`)
    assert.equal(commentRenderer.staleComment(stale, aRunLink), stale)
    assert.deepEqual(commentRenderer.markerOf(stale), aMarker({ state: 'stale' }))
    assert.ok(stale.endsWith(comment.split('\n').slice(1).join('\n')))
  })

  test('a comment about an outcome is never too long', () => {
    const retained = Array.from({ length: 2_000 }, () => ({ ...retainedResource, remove: '-'.repeat(3_000) }))
    const findings = Array.from({ length: 5_000 }, (_, index) => ({
      level: 'error' as const,
      rule: 'deploy/not-reviewed',
      message: `different: 'Resource${index}'`,
    }))
    const long = '"'.repeat(9_000)
    const problem = new Problem(long, { findings, todo: long })
    for (const outcome of [
      { ...failedDeployment, retained, todo: long },
      { kind: 'refused', problem },
    ] as const) {
      const comment = commentRenderer.outcomeComment(outcome, 'dev', aRunLink)
      assert.ok(comment.length <= COMMENT_LIMIT, `${comment.length} characters`)
      assert.match(comment, /was not deployed/)
    }
  })

  test('a comment for an issue is never too long', () => {
    const property = {
      path: '/Description',
      kind: 'modify',
      expected: '<'.repeat(400),
      actual: '>'.repeat(400),
    } as const
    const resources = Array.from({ length: 500 }, (_, index) => ({
      nestedPath: 'Storage',
      logicalId: `Resource${index}`,
      physicalId: undefined,
      type: 'AWS::SNS::Topic',
      kind: 'modified' as const,
      properties: [property],
    }))
    const { body } = commentRenderer.driftIssue(
      { kind: 'drifted', resources, checked: 500, notChecked: [] },
      'dev',
      aRunLink,
    )
    assert.ok(body.length <= COMMENT_LIMIT, `${body.length} characters`)
    assert.match(body, /Resource499/)
  })
})

suite('a summary stays under one mebibyte', () => {
  const findings = Array.from({ length: 20_000 }, () => ({
    level: 'error' as const,
    rule: 'cfn-lint/E3012',
    message: '日本'.repeat(200),
  }))
  const notChecked = Array.from({ length: 60_000 }, (_, index) => `Nested/日本${index}`)
  for (const [name, summary] of [
    ['of changes', previewSummary(aPreview({ changes: manyChanges(5_000, 10) }))],
    ['of findings', lintSummary(aLintOutcome(findings))],
    ['of drift', driftSummary({ kind: 'in-sync', checked: 1, notChecked }, 'dev')],
  ] as const)
    test(`a summary ${name} stays under one mebibyte`, () => {
      const bytes = Buffer.byteLength(summary)
      assert.ok(bytes < 1_048_576, `${bytes} bytes`)
      assert.match(summary, /Shortened/)
    })

  test('a summary with several others stays under one mebibyte', () => {
    const one = previewSummary(aPreview({ changes: manyChanges(5_000, 10) }), 3)
    assert.ok(Buffer.byteLength([one, one, one].join('\n\n')) < 1_048_576)
  })
})

suite('parts of a document', () => {
  const sizes = (...lengths: readonly number[]) => lengths.map(length => () => 'x'.repeat(length))
  const limit = { most: 100, measure: (text: string) => text.length }

  test('parts of a document are shortened by weight, the longest of equal weight first', () => {
    const parts = [fixedPart('head'), { weight: 1, versions: sizes(60, 5) }, { weight: 1, versions: sizes(40, 6) }]
    assert.deepEqual(
      fitParts(parts, limit, 'note')
        .split('\n\n')
        .map(({ length }) => length),
      [4, 5, 40, 4],
    )
  })

  test('light parts of a document are left out before a heavy one is shortened', () => {
    const parts = [
      { weight: KEEP_LONGEST, versions: sizes(80, 1) },
      { weight: 1, versions: sizes(60, 30) },
    ]
    assert.equal(fitParts(parts, limit, 'note'), `${'x'.repeat(80)}\n\nnote`)
  })

  test('parts of a document that fit are all shown', () => {
    assert.equal(fitParts([fixedPart('a'), fixedPart('b')], limit, 'note'), 'a\n\nb')
  })
})
