import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import { markdownHtml } from '../../../../scripts/rehearsal/pullRequests/page/markdown.ts'
import { renderPullRequestsPage } from '../../../../scripts/rehearsal/pullRequests/page/pullRequestsPage.ts'
import { reportFilesOf } from '../../../../scripts/rehearsal/pullRequests/reportFiles.ts'
import type {
  JobRun,
  PullRequestThread,
  RehearsalReport,
  TimelineEvent,
} from '../../../../scripts/rehearsal/pullRequests/timeline.ts'

const AT = new Date('2026-11-22T12:34:56Z')
const HOSTILE = `<script>alert(1)</script><img src=x onerror="alert(1)">' & "`
const BOT = 'github-actions[bot]'

function aThread(overrides: Partial<PullRequestThread> = {}): PullRequestThread {
  const defaults = { title: 'A title', body: 'A body', author: 'mira', baseRef: 'env/dev', headRef: 'change' }
  return { number: 1, openedAt: AT, state: 'open', events: [], ...defaults, ...overrides }
}
function aRun(overrides: Partial<JobRun> = {}): JobRun {
  const defaults = { action: 'change-set', eventName: 'pull_request', summary: 'A summary', log: '' }
  return { id: 7, code: 0, at: AT, seconds: 2, pullRequest: 1, ...defaults, ...overrides }
}
function aComment(...bodies: readonly string[]): TimelineEvent {
  return { kind: 'commented', comment: { id: 5, author: BOT, versions: bodies.map(body => ({ at: AT, body })) } }
}
function aTimeline(thread: Partial<PullRequestThread> = {}, ...runs: readonly JobRun[]): RehearsalReport {
  return { repository: 'octo-org/chat', threads: [aThread(thread)], runs }
}
const mergeEvent: TimelineEvent = { kind: 'merged', at: AT, by: 'jonas', sha: 'abcdef0123456789' }

suite('the page of the pull requests', () => {
  test('the page shows untrusted text as text, wherever it occurs', () => {
    const commit = { kind: 'committed', at: AT, by: HOSTILE, sha: HOSTILE, message: HOSTILE } as const
    const deployed = { kind: 'deployed', at: AT, environment: HOSTILE, sha: HOSTILE, run: 7 } as const
    const events = [commit, deployed, aComment(HOSTILE, HOSTILE), { ...mergeEvent, by: HOSTILE, sha: HOSTILE }]
    const hostile = { title: HOSTILE, body: HOSTILE, author: HOSTILE, baseRef: HOSTILE, headRef: HOSTILE }
    const run = aRun({ action: HOSTILE, eventName: HOSTILE, summary: HOSTILE, log: HOSTILE })

    const page = renderPullRequestsPage({ ...aTimeline({ ...hostile, events }, run), repository: HOSTILE })

    assert.doesNotMatch(page, /<(?:script|img)/i)
    assert.doesNotMatch(page, /<[^>]*\son\w+=/i)
    assert.match(page, /&#60;script&#62;/)
  })

  test('the page allows only its own style', () => {
    const page = renderPullRequestsPage(aTimeline())
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []

    assert.ok(style.includes('prefers-color-scheme: dark'))
    const digest = createHash('sha256').update(style).digest('base64')
    assert.equal(
      policy.replaceAll('&#39;', "'"),
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    )
    assert.doesNotMatch(page, /<(?:script|link|img|iframe|form)|style="|url\(|@import/i)
  })

  test('the page shows the newest version of a comment, and collapses earlier versions', () => {
    const page = renderPullRequestsPage(aTimeline({ events: [aComment('the first text', 'the newest text')] }))
    const [, folded = ''] = /class="earlier"[\s\S]*?<details>([\s\S]*?)<\/details>/.exec(page) ?? []

    assert.match(page, />edited</)
    assert.match(folded, /the first text/)
    assert.doesNotMatch(folded, /the newest text/)
    assert.ok(page.indexOf('the newest text') < page.indexOf('the first text'))
  })

  test('the page does not call a comment with one version edited', () =>
    assert.doesNotMatch(renderPullRequestsPage(aTimeline({ events: [aComment('words')] })), /edited|class="earlier"/))

  test('the page distinguishes open from merged pull requests', () => {
    const open = renderPullRequestsPage(aTimeline())
    const closed = renderPullRequestsPage(aTimeline({ state: 'merged', events: [mergeEvent] }))

    assert.match(open, /class="badge open"[\s\S]*? Open</)
    assert.match(open, /mira<\/b> wants to merge/)
    assert.match(closed, /class="badge merged"[\s\S]*? Merged</)
    assert.match(closed, /jonas<\/b> merged commit <code>abcdef0</)
    assert.doesNotMatch(closed, /wants to merge/)
  })

  test('the page links a comment to the summary of its run, and shows a failed job', () => {
    const defaults = 'by [this run](https://github.com/octo-org/chat/actions/runs/7)'
    const page = renderPullRequestsPage(
      aTimeline(
        { events: [aComment(defaults)] },
        aRun({ code: 1, summary: '### It failed', log: '::error::it <failed>\n' }),
      ),
    )

    assert.match(page, /<a href="#run-7">this run<\/a>/)
    assert.match(page, /id="run-7"[\s\S]*<h3>It failed<\/h3>/)
    assert.match(page, /<pre>Error: it &#60;failed&#62;\n<\/pre>/)
    assert.match(page, /Some checks were not successful/)
  })
})

suite('Markdown on the page', () => {
  const htmlOf = (markdown: string, breaks = true) =>
    markdownHtml(markdown, { breaks, linkTo: address => address }).html

  test('Markdown keeps the HTML elements that GitHub keeps', () => {
    const html = htmlOf(
      '<details>\n<summary><b>All</b> &#60;it&#62;</summary>\n\n| A |\n| --- |\n| x<br>y |\n\n</details>',
    )
    assert.match(html, /<details>\n<summary><b>All<\/b> &#60;it&#62;<\/summary>/)
    assert.match(html, /<td>x<br>y<\/td>/)
  })

  test('Markdown drops an HTML comment', () => assert.equal(htmlOf('<!-- a marker -->\ntext').trim(), '<p>text</p>'))

  for (const [description, markdown] of [
    ['elements that GitHub drops', 'a <marquee>b</marquee>'],
    ['elements with attributes', '<b onclick="x">b</b>'],
    ['half an element', '<details\nopen'],
    ['an element inside an element', '<b<img src=x>'],
    ['an image', '![x](https://example.com/x.png)'],
    ['a script address', '[x](javascript:alert)'],
  ] as const)
    test(`Markdown makes text of ${description}`, () => assert.doesNotMatch(htmlOf(markdown), /<(?!\/?p>|\/?b>)/))

  test('Markdown breaks lines in comments, not in summaries', () => {
    assert.match(htmlOf('one\ntwo'), /<br>/)
    assert.doesNotMatch(htmlOf('one\ntwo', false), /<br>/)
  })
})

test('every version of every comment and every summary is a file', () => {
  const report = aTimeline(
    { events: [aComment('first', 'second'), aComment('outcome')] },
    aRun(),
    aRun({ summary: '' }),
  )

  const { 'index.html': _, ...files } = reportFilesOf(report)

  assert.deepEqual(files, {
    'pull-request-1-comment-1-version-1.md': 'first\n',
    'pull-request-1-comment-1.md': 'second\n',
    'pull-request-1-comment-2.md': 'outcome\n',
    'summary-7-change-set.md': 'A summary',
  })
})
