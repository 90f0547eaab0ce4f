import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#lib/model/problem.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { driftSummary } from '#lib/render/markdown/driftSummary.ts'
import { cleanText, codeSpan } from '#lib/render/markdown/escape.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { problemSummary } from '#lib/render/markdown/problemSummary.ts'
import { prose } from '#lib/render/markdown/prose.ts'
import { collapsedSection, markdownTable } from '#lib/render/markdown/table.ts'
import { teardownSummary } from '#lib/render/markdown/teardownSummary.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { codeTextsOf, elementsOf, MARKDOWN_ENGINES, textOutsideCode } from '../../fakes/gitHub/markdownEngines.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../../fakes/model/aWatchedEvent.ts'
import { aCheck, failedDeployment, retainedResource } from '../../fakes/model/outcomes.ts'

/** What a filter of GitHub would make something of, outside code. */
const ACTIVE_TEXT = /@|#\d|\bGH-\d|:\/\/|www\.|::|##\[|[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b-\u200f]/u

const PIECES = [
  ...['\n', '\r', '\t', '\u0000', '\u2028', '\u202e', '\u200b', '\ud800', ' ', '  ', 'a', 'word', '7', '💾', 'é'],
  ...['|', '\\|', '`', '```', '~~~', '<', '>', '</code>', '<code>', '</td>', '</details>', '<img src=x onerror=y>'],
  ...['<script>', '<!--', '-->', '--', '<![CDATA[', '<?', '&', '&lt;', '&#60;', '&#x3c;', '*', '**', '_', '~~', '$$'],
  ...['[x](https://evil.example)', '![x](y)', '[^1]', '[x]: y', '<https://evil.example>', 'https://evil.example'],
  ...['www.evil.example', 'a@evil.example', '@octocat', '@org/team', '#1', 'GH-1', 'owner/repo#1', ':tada:', '- [ ] '],
  ...[
    '# ',
    '> ',
    '1. ',
    '- ',
    '===',
    '---',
    '    ',
    '::add-mask::x',
    '##[error]',
    "'",
    "'x'",
    '"',
    '(',
    ').',
    'deadbee',
  ],
  ...['<!-- open-webui-preview:1 environment=dev', '> [!CAUTION]', '\u001b[2J'],
]
const hostile = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 12 }) },
)

/** Each place that foreign text can have: a heading, an item, a cell, the title of a section, a paragraph. */
function markdownWith(text: string): string {
  return [
    `### ${codeSpan(text)} ${prose(text)}`,
    `- ${codeSpan(text)} ${prose(text)}`,
    markdownTable(['a', 'b'], [[codeSpan(text), prose(text)]]),
    collapsedSection(`<b>${codeSpan(text)}</b>`, prose(text)),
    prose(text),
  ].join('\n\n')
}

function allOutput(text: string): readonly string[] {
  const change = aChange({
    nestedPath: text,
    logicalId: text,
    type: text,
    replacement: 'always',
    policyAction: text,
    properties: [aPropertyChange({ path: text, cause: text, before: text, after: `${text}!`, evaluation: 'dynamic' })],
  })
  const removed = aChange({ nestedPath: `${text}/A`, logicalId: text, type: 'AWS::RDS::DBInstance', action: 'remove' })
  const role = aChange({
    nestedPath: `${text}/B`,
    logicalId: text,
    type: 'AWS::IAM::Role',
    properties: [aPropertyChange({ path: '/Properties/Policies', label: text, before: '', after: `"*" ${text}` })],
  })
  const preview = aPreview({ environment: text, changes: [change, removed, role], warnings: [text] })
  const event = aWatchedEvent({ path: `${text}.`, stackName: text, status: text, reason: text, type: text })
  const location = { file: text, line: 1, column: 1 }
  const finding = { level: 'error', rule: text, message: text, todo: text, location: location } as const
  const check = aCheck({ name: text, detail: text, todo: `${text}.`, verdict: 'unhealthy' })
  const left = { ...retainedResource, name: text, type: text, physicalId: text, remove: text, adopt: text }
  const problem = new Problem(text, { todo: `${text}.`, findings: [finding], location })
  const property = { path: text, kind: 'modify', expected: text, actual: text } as const
  const resource = { nestedPath: text, logicalId: text, physicalId: text, type: text, properties: [property] }
  const resources = [{ ...resource, kind: 'modified' } as const, { ...resource, kind: 'deleted' } as const]
  const comment = commentRenderer.previewComment(preview, aMarker({ environment: text }), aRunLink)
  return [
    comment,
    commentRenderer.outcomeComment(
      { ...failedDeployment, rootCause: event, status: text, retained: [left], todo: text },
      text,
      aRunLink,
    ),
    commentRenderer.outcomeComment({ kind: 'deployed', outputs: { Url: `x${text}` }, checks: [check] }, text, aRunLink),
    commentRenderer.outcomeComment({ kind: 'refused', problem }, text, aRunLink),
    commentRenderer.driftIssue({ kind: 'drifted', resources, checked: 1, notChecked: [text] }, text, aRunLink).body,
    teardownSummary({ kind: 'failed', rootCause: event, status: text, todo: text }, text),
    driftSummary({ kind: 'in-sync', checked: 1, notChecked: [text] }, text),
    verifySummary({ kind: 'unhealthy', checks: [check] }, text),
    lintSummary({ kind: 'findings', findings: [finding], files: 1 }),
    problemSummary(problem),
  ]
}

for (const [engine, html] of Object.entries(MARKDOWN_ENGINES))
  suite(`hostile text under ${engine}`, () => {
    test('adds no link, no image, no element and breaks no table, wherever it stands', () => {
      const plain = elementsOf(html(markdownWith('x')))
      fc.assert(
        fc.property(hostile, text => {
          const page = html(markdownWith(text))
          assert.deepEqual(elementsOf(page), plain)
          assert.doesNotMatch(textOutsideCode(page).replaceAll('\n', ' '), ACTIVE_TEXT)
        }),
        { numRuns: 10_000 },
      )
    })

    test('reads as what it is', () => {
      fc.assert(
        fc.property(hostile, text => {
          assert.deepEqual(codeTextsOf(html(`| ${codeSpan(text)} |\n| --- |`)), [
            text === '' ? "''" : cleanText(text, 300),
          ])
        }),
      )
    })

    test('changes the shape of no comment, issue or summary', () => {
      const plain = allOutput('x').map(said => elementsOf(html(said)))
      fc.assert(
        fc.property(hostile, text => {
          fc.pre(text.trim() !== '')
          const pages = allOutput(text).map(html)
          for (const [index, page] of pages.entries()) {
            const withoutMarker = elementsOf(page).filter(element => !element.startsWith('<!--'))
            assert.deepEqual(
              withoutMarker,
              plain[index]?.filter(element => !element.startsWith('<!--')),
            )
            assert.doesNotMatch(textOutsideCode(page).replaceAll('\n', ' '), ACTIVE_TEXT)
          }
        }),
        { numRuns: 300 },
      )
    })
  })

suite('hostile text', () => {
  test('starts no workflow command and forges no marker', () => {
    fc.assert(
      fc.property(hostile, text => {
        fc.pre(text !== '')
        const [comment = '', ...others] = allOutput(text)
        for (const line of comment.split('\n').concat(...others.map(said => said.split('\n'))))
          assert.doesNotMatch(line, /^\s*(?:::|##\[)/)
        assert.equal(comment.split('<!--').length - comment.split('<!---->').length, 1)
        for (const said of others) assert.equal(commentRenderer.markerOf(said), undefined)
        assert.deepEqual(commentRenderer.markerOf(comment), aMarker({ environment: text.toWellFormed() }))
      }),
      { numRuns: 300 },
    )
  })

  test('never gets into the title of an issue', () => {
    fc.assert(
      fc.property(hostile, text => {
        const { title } = commentRenderer.driftIssue({ kind: 'in-sync', checked: 1, notChecked: [] }, text, aRunLink)
        assert.match(title, /^Drift in [\w.?-]*: none$/)
      }),
    )
  })

  test('is cut to so many code points, never inside one', () => {
    assert.equal([...(codeTextsOf(codeSpan('💾'.repeat(400)))[0] ?? '')].length, 300)
    assert.match(codeTextsOf(codeSpan('💾'.repeat(400)))[0] ?? '', /^(?:💾)+…$/u)
    assert.equal(codeTextsOf(codeSpan('💾'.repeat(300)))[0], '💾'.repeat(300))
  })
})
