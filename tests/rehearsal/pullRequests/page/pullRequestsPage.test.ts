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

function aThread(given: Partial<PullRequestThread> = {}): PullRequestThread {
  const words = { title: 'A title', body: 'A body', author: 'mira', baseRef: 'env/dev', headRef: 'change' }
  return { number: 1, openedAt: AT, state: 'open', events: [], ...words, ...given }
}
function aRun(given: Partial<JobRun> = {}): JobRun {
  const words = { action: 'change-set', eventName: 'pull_request', summary: 'A summary', log: '' }
  return { id: 7, code: 0, at: AT, seconds: 2, pullRequest: 1, ...words, ...given }
}
function aComment(...bodies: readonly string[]): TimelineEvent {
  return { kind: 'commented', comment: { id: 5, author: BOT, versions: bodies.map(body => ({ at: AT, body })) } }
}
function aTimeline(thread: Partial<PullRequestThread> = {}, ...runs: readonly JobRun[]): RehearsalReport {
  return { repository: 'octo-org/chat', threads: [aThread(thread)], runs }
}
const mergeEvent: TimelineEvent = { kind: 'merged', at: AT, by: 'jonas', sha: 'abcdef0123456789' }

suite('the page of the pull requests', () => {
  test('shows foreign text as text, wherever it stands', () => {
    const commit = { kind: 'committed', at: AT, by: HOSTILE, sha: HOSTILE, message: HOSTILE } as const
    const deployed = { kind: 'deployed', at: AT, environment: HOSTILE, sha: HOSTILE, run: 7 } as const
    const events = [commit, deployed, aComment(HOSTILE, HOSTILE), { ...mergeEvent, by: HOSTILE, sha: HOSTILE }]
    const foreign = { title: HOSTILE, body: HOSTILE, author: HOSTILE, baseRef: HOSTILE, headRef: HOSTILE }
    const run = aRun({ action: HOSTILE, eventName: HOSTILE, summary: HOSTILE, log: HOSTILE })

    const page = renderPullRequestsPage({ ...aTimeline({ ...foreign, events }, run), repository: HOSTILE })

    assert.doesNotMatch(page, /<(?:script|img)/i)
    assert.doesNotMatch(page, /<[^>]*\son\w+=/i)
    assert.match(page, /&#60;script&#62;/)
  })

  test('allows nothing but its own style', () => {
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

  test('shows what a comment says now, and folds away what it said before', () => {
    const page = renderPullRequestsPage(aTimeline({ events: [aComment('the first words', 'the newest words')] }))
    const [, folded = ''] = /class="earlier"[\s\S]*?<details>([\s\S]*?)<\/details>/.exec(page) ?? []

    assert.match(page, />edited</)
    assert.match(folded, /the first words/)
    assert.doesNotMatch(folded, /the newest words/)
    assert.ok(page.indexOf('the newest words') < page.indexOf('the first words'))
  })

  test('does not call a comment edited that never was', () =>
    assert.doesNotMatch(renderPullRequestsPage(aTimeline({ events: [aComment('words')] })), /edited|class="earlier"/))

  test('tells an open pull request from a merged one', () => {
    const open = renderPullRequestsPage(aTimeline())
    const closed = renderPullRequestsPage(aTimeline({ state: 'merged', events: [mergeEvent] }))

    assert.match(open, /class="badge open"[\s\S]*? Open</)
    assert.match(open, /mira<\/b> wants to merge/)
    assert.match(closed, /class="badge merged"[\s\S]*? Merged</)
    assert.match(closed, /jonas<\/b> merged commit <code>abcdef0</)
    assert.doesNotMatch(closed, /wants to merge/)
  })

  test('leads from a comment to the summary of its run, and says when a job failed', () => {
    const words = 'by [this run](https://github.com/octo-org/chat/actions/runs/7)'
    const page = renderPullRequestsPage(
      aTimeline(
        { events: [aComment(words)] },
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
  const shown = (markdown: string, breaks = true) => markdownHtml(markdown, { breaks, linkTo: one => one }).html

  test('keeps what GitHub keeps of HTML', () => {
    const html = shown(
      '<details>\n<summary><b>All</b> &#60;it&#62;</summary>\n\n| A |\n| --- |\n| x<br>y |\n\n</details>',
    )
    assert.match(html, /<details>\n<summary><b>All<\/b> &#60;it&#62;<\/summary>/)
    assert.match(html, /<td>x<br>y<\/td>/)
  })

  test('does not show a comment of HTML', () => assert.equal(shown('<!-- a marker -->\nwords').trim(), '<p>words</p>'))

  for (const [what, markdown] of [
    ['elements that GitHub drops', 'a <marquee>b</marquee>'],
    ['elements with attributes', '<b onclick="x">b</b>'],
    ['half an element', '<details\nopen'],
    ['an element that begins anew', '<b<img src=x>'],
    ['an image', '![x](https://example.com/x.png)'],
    ['an address that runs', '[x](javascript:alert)'],
  ] as const)
    test(`makes text of ${what}`, () => assert.doesNotMatch(shown(markdown), /<(?!\/?p>|\/?b>)/))

  test('breaks lines in comments, not in summaries', () => {
    assert.match(shown('one\ntwo'), /<br>/)
    assert.doesNotMatch(shown('one\ntwo', false), /<br>/)
  })
})

test('every version of every comment and every summary is a file', () => {
  const story = aTimeline({ events: [aComment('first', 'second'), aComment('outcome')] }, aRun(), aRun({ summary: '' }))

  const { 'index.html': _, ...files } = reportFilesOf(story)

  assert.deepEqual(files, {
    'pull-request-1-comment-1-version-1.md': 'first\n',
    'pull-request-1-comment-1.md': 'second\n',
    'pull-request-1-comment-2.md': 'outcome\n',
    'summary-7-change-set.md': 'A summary',
  })
})
