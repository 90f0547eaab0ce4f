import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#lib/model/problem.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { driftSummary } from '#lib/render/markdown/driftSummary.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { problemSummary } from '#lib/render/markdown/problemSummary.ts'
import { cleanText, codeElement, codeSpan, inline } from '#lib/render/markdown/syntax/escape.ts'
import { prose } from '#lib/render/markdown/syntax/prose.ts'
import { bullets, collapsedSection, markdownTable } from '#lib/render/markdown/syntax/table.ts'
import { teardownSummary } from '#lib/render/markdown/teardownSummary.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { untrusted } from '#lib/render/phrases/phrase.ts'
import {
  codeTextsOf,
  elementsOf,
  MARKDOWN_ENGINES,
  textOf,
  textOutsideCode,
} from '../../fakes/gitHub/markdownEngines.ts'
import { aLintOutcome, aSuppression } from '../../fakes/lint/lintOutcomes.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../../fakes/model/aWatchedEvent.ts'
import { aCheck, failedDeployment, retainedResource } from '../../fakes/model/outcomes.ts'
import { runsOf } from '../../fakes/testSize.ts'

/** Text that GitHub links, notifies, formats or calculates outside code. */
const ACTIVE_TEXT =
  /[@$<>[\]`*_~|\\^]|#\d|\bGH-\d|:\/\/|www\.|::|:\w+:|##\[|\b[\da-f]{7,40}\b|[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b-\u200f]/u

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
  ...['<!-- open-webui-preview:1 environment=dev', '> [!CAUTION]', '\u001b[2J', '\u2066', '``', '`'.repeat(80)],
  ...[
    '```mermaid',
    '$x$',
    '$`x`$',
    'deadbee-cafe',
    '[ ]',
    '+ ',
    '2) ',
    '12.',
    '\\',
    '\\`',
    '&nbsp;',
    '\u00a0',
    '|',
    ':',
  ],
]
/** Every character that Markdown, HTML or GitHub may read, and few others. */
const CHARACTERS = [...'`|\\<>&@#:;*_~[](){}!$^-+=.,/\'" 1a\n\t\u202e\u2066']
const hostile = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 24 }) },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 12 }) },
)

/** Each context that untrusted text can have, around Markdown without blocks. */
const CONTEXTS: Readonly<Record<string, (inlineMarkdown: string) => string>> = {
  'a paragraph': text => text,
  'the middle of a sentence': text => `before ${text} (${text}), after: ${text}.`,
  'a heading': text => `### ${text}`,
  'a list item': text => bullets([text, `${text} ${text}`]),
  'a nested list item': text => bullets([`a\n  - ${text}`]),
  'a quotation': text => `> ⚠️ **Out of date.** ${text}`,
  'a table cell': text => markdownTable(['a', 'b'], [[text, `${text}<br>${text}`]]),
  'a table cell in bold': text => markdownTable(['a'], [[`**if ${text} changes**`]]),
  'bold text': text => `**${text}**`,
  'a collapsed section': text => collapsedSection('Title', text),
}
/** The functions that turn untrusted text into Markdown, each with the text that a reader then sees. */
const FORMATS = {
  'a code span': { format: codeSpan, textOf: (text: string) => cleanText(text, 300) || "''" },
  'a code element': { format: codeElement, textOf: (text: string) => cleanText(text, 300) || "''" },
  'a sentence': {
    format: prose,
    textOf: (text: string) => cleanText(text, 1000).trim().replaceAll(/ {2,}/g, ' ') || "''",
  },
  'a phrase': {
    format: (text: string) => inline(['may ', untrusted(text), untrusted('x'), ' and ', untrusted(text)]),
    textOf: (text: string) => `may ${cleanText(text, 300) || "''"} x and ${cleanText(text, 300) || "''"}`,
  },
} as const

/** A sentence drops the quotes around what it shows as code. */
function withoutQuotes(text: string): string {
  return text.replaceAll("'", '')
}

/** One text in all its forms, as in a comment. */
function markdownWith(text: string): string {
  return [
    `### ${codeSpan(text)} ${prose(text)}`,
    `- ${codeSpan(text)} ${prose(text)}`,
    markdownTable(['a', 'b'], [[codeSpan(text), prose(text)]]),
    collapsedSection(`<b>${codeElement(text)}</b>`, prose(text)),
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
  const cost = { region: text, unpricedRegion: text, before: 1, after: 2, notCounted: [text] }
  const accepted = [{ resource: text, rule: text, reason: text, expires: text, expiredDays: 2 }]
  const changes = [change, removed, role]
  const preview = aPreview({ environment: text, changes, warnings: [text], cost, accepted })
  const event = aWatchedEvent({ path: `${text}.`, stackName: text, status: text, reason: text, type: text })
  const location = { file: text, line: 1, column: 1 }
  const finding = {
    ...({ level: 'error', rule: text, message: text, todo: text, location } as const),
    // The address is never text of a template: it comes from our own catalogue, or from a tool's package.
    ...{ environments: [text], documentation: 'https://docs.aws.amazon.com/' },
  }
  const suppression = aSuppression({ id: text, reason: text, file: text, logicalId: text })
  const check = aCheck({ name: text, detail: text, todo: `${text}.`, verdict: 'unhealthy' })
  const retained = { ...retainedResource, name: text, type: text, physicalId: text, remove: text, adopt: text }
  const problem = new Problem(text, { todo: `${text}.`, findings: [finding], location })
  const property = { path: text, kind: 'modify', expected: text, actual: text } as const
  const resource = { nestedPath: text, logicalId: text, physicalId: text, type: text, properties: [property] }
  const resources = [{ ...resource, kind: 'modified' } as const, { ...resource, kind: 'deleted' } as const]
  const comment = commentRenderer.previewComment(preview, aMarker({ environment: text }), aRunLink)
  return [
    comment,
    commentRenderer.outcomeComment(
      { ...failedDeployment, rootCause: event, status: text, retained: [retained], todo: text },
      text,
      aRunLink,
    ),
    commentRenderer.outcomeComment({ kind: 'deployed', outputs: { Url: `x${text}` }, checks: [check] }, text, aRunLink),
    commentRenderer.outcomeComment({ kind: 'refused', problem }, text, aRunLink),
    commentRenderer.driftIssue({ kind: 'drifted', resources, checked: 1, notChecked: [text] }, text, aRunLink).body,
    teardownSummary({ kind: 'failed', rootCause: event, status: text, todo: text }, text),
    driftSummary({ kind: 'in-sync', checked: 1, notChecked: [text] }, text),
    verifySummary({ kind: 'unhealthy', checks: [check] }, text),
    lintSummary(aLintOutcome([finding], { suppressions: [suppression] })),
    problemSummary(problem),
  ]
}

for (const [engine, html] of Object.entries(MARKDOWN_ENGINES)) {
  suite(`untrusted text under ${engine} adds no element and reads as it is`, () => {
    for (const [context, around] of Object.entries(CONTEXTS))
      for (const [name, { format, textOf: expected }] of Object.entries(FORMATS))
        test(`untrusted text under ${engine} adds no element as ${name} in ${context}`, () => {
          const plain = elementsOf(html(around('x')))
          fc.assert(
            fc.property(hostile, text => {
              const page = html(around(format(text)))
              assert.deepEqual(elementsOf(page), plain)
              assert.doesNotMatch(textOutsideCode(page).replaceAll('\n', ' '), ACTIVE_TEXT)
              // The mark is in no text of the generator, and plain for both engines.
              const wanted = textOf(html(around('☃'))).replaceAll('☃', () => expected(text))
              assert.equal(withoutQuotes(textOf(page)), withoutQuotes(wanted))
            }),
            { numRuns: runsOf(500) },
          )
        })

    test(`untrusted text under ${engine} adds no element as a code element in the text of a link`, () => {
      const link = (text: string) => html(`[${text}](https://github.com/example/chat)`)
      fc.assert(
        fc.property(hostile, text => {
          const page = link(codeElement(text))
          assert.deepEqual(elementsOf(page), elementsOf(link('x')))
          assert.deepEqual(codeTextsOf(page), [cleanText(text, 300) || "''"])
        }),
        { numRuns: runsOf(500) },
      )
    })

    test(`untrusted text under ${engine} adds no element in the title of a collapsed section`, () => {
      fc.assert(
        fc.property(hostile, text => {
          const page = html(collapsedSection(`<b>${codeElement(text)}</b>`, 'body'))
          assert.deepEqual(elementsOf(page), elementsOf(html(collapsedSection('<b>x</b>', 'body'))))
          assert.deepEqual(codeTextsOf(page), [cleanText(text, 300) || "''"])
        }),
        { numRuns: runsOf(500) },
      )
    })

    test(`untrusted text under ${engine} keeps its quotes in a code span of a table cell`, () => {
      fc.assert(
        fc.property(hostile, text => {
          const page = html(markdownTable(['a', 'b'], [[codeSpan(text), codeSpan(text)]]))
          const shown = cleanText(text, 300) || "''"
          assert.deepEqual(codeTextsOf(page), [shown, shown])
        }),
        { numRuns: runsOf(500) },
      )
    })
  })

  suite(`hostile text under ${engine}`, () => {
    test(`hostile text under ${engine} adds no link, no image, no element and breaks no table in any combination`, () => {
      const plain = elementsOf(html(markdownWith('x')))
      fc.assert(
        fc.property(hostile, text => {
          const page = html(markdownWith(text))
          assert.deepEqual(elementsOf(page), plain)
          assert.doesNotMatch(textOutsideCode(page).replaceAll('\n', ' '), ACTIVE_TEXT)
        }),
        { numRuns: runsOf(10_000) },
      )
    })

    test(`hostile text under ${engine} changes the structure of no comment, issue or summary`, () => {
      const plain = allOutput('x').map(markdown => elementsOf(html(markdown)))
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
        { numRuns: runsOf(300) },
      )
    })

    test(`hostile text under ${engine} adds no HTML comment: only the marker of a preview is one`, () => {
      fc.assert(
        fc.property(hostile, text => {
          fc.pre(text !== '')
          const counts = allOutput(text).map(
            markdown => elementsOf(html(markdown)).filter(element => element.startsWith('<!--')).length,
          )
          assert.deepEqual(counts, [1, ...counts.slice(1).map(() => 0)])
        }),
        { numRuns: runsOf(300) },
      )
    })
  })
}

suite('hostile text', () => {
  test('hostile text starts no workflow command and forges no marker', () => {
    fc.assert(
      fc.property(hostile, text => {
        fc.pre(text !== '')
        const [comment = '', ...others] = allOutput(text)
        for (const line of [comment, ...others].flatMap(markdown => markdown.split('\n')))
          assert.doesNotMatch(line, /^\s*(?:::|##\[)/)
        for (const line of comment.split('\n').slice(1)) assert.doesNotMatch(line, /^\s*<!--/)
        for (const markdown of others) assert.equal(commentRenderer.markerOf(markdown), undefined)
        assert.deepEqual(commentRenderer.markerOf(comment), aMarker({ environment: text.toWellFormed() }))
      }),
      { numRuns: runsOf(300) },
    )
  })

  test('hostile text never gets into the title of an issue', () => {
    fc.assert(
      fc.property(hostile, text => {
        const { title } = commentRenderer.driftIssue({ kind: 'in-sync', checked: 1, notChecked: [] }, text, aRunLink)
        assert.match(title, /^Drift in [\w.?-]*: none$/)
      }),
    )
  })

  test('hostile text is cut to a number of code points, never inside one', () => {
    assert.equal(codeSpan('💾'.repeat(400)), `\`${'💾'.repeat(299)}…\``)
    assert.equal(codeSpan('💾'.repeat(300)), `\`${'💾'.repeat(300)}\``)
  })
})
