import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import { markdownHtml } from '../../../../scripts/rehearsal/pullRequests/page/markdown.ts'
import { renderPullRequestsPage } from '../../../../scripts/rehearsal/pullRequests/page/pullRequestsPage.ts'
import type { RehearsedJob, RehearsedRun } from '../../../../scripts/rehearsal/pullRequests/rehearsedRun.ts'
import { reportFilesOf } from '../../../../scripts/rehearsal/pullRequests/reportFiles.ts'
import type {
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
function aJob(overrides: Partial<RehearsedJob> = {}): RehearsedJob {
  const defaults = {
    name: 'preview',
    conclusion: 'success',
    notRun: undefined,
    permissions: ['contents: read'],
  } as const
  const { role, environment } = { role: undefined, environment: undefined }
  return { role, environment, summary: 'A summary', log: '', seconds: 2, ...defaults, ...overrides }
}
function aRun(overrides: Partial<RehearsedRun> = {}): RehearsedRun {
  const defaults = { workflow: 'Preview', eventName: 'pull_request', ref: 'refs/pull/1/merge', sha: 'abc' }
  const { jobs = [aJob()] } = overrides
  return { id: 7, at: AT, pullRequest: 1, conclusion: 'success', ...defaults, ...overrides, jobs }
}
function aComment(...bodies: readonly string[]): TimelineEvent {
  return { kind: 'commented', comment: { id: 5, author: BOT, versions: bodies.map(body => ({ at: AT, body })) } }
}
function aTimeline(thread: Partial<PullRequestThread> = {}, ...runs: readonly RehearsedRun[]): RehearsalReport {
  return { repository: 'octo-org/chat', threads: [aThread(thread)], runs }
}
const mergeEvent: TimelineEvent = { kind: 'merged', at: AT, by: 'jonas', sha: 'abcdef0123456789' }

suite('the page of the pull requests', () => {
  test('the page shows untrusted text as text, wherever it occurs', () => {
    const commit = { kind: 'committed', at: AT, by: HOSTILE, sha: HOSTILE, message: HOSTILE } as const
    const deployed = { kind: 'deployed', at: AT, environment: HOSTILE, succeeded: true, run: 7 } as const
    const events = [commit, deployed, aComment(HOSTILE, HOSTILE), { ...mergeEvent, by: HOSTILE, sha: HOSTILE }]
    const hostile = { title: HOSTILE, body: HOSTILE, author: HOSTILE, baseRef: HOSTILE, headRef: HOSTILE }
    const texts = { name: HOSTILE, notRun: HOSTILE, role: HOSTILE, environment: HOSTILE, permissions: [HOSTILE] }
    const jobs = [aJob({ ...texts, summary: HOSTILE, log: HOSTILE }), aJob({ ...texts, conclusion: 'skipped' })]
    const run = aRun({ workflow: HOSTILE, eventName: HOSTILE, ref: HOSTILE, jobs })

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
        aRun({
          conclusion: 'failure',
          jobs: [aJob({ conclusion: 'failure', summary: '### It failed', log: '::error::it <failed>\n' })],
        }),
      ),
    )

    assert.match(page, /<a href="#run-7">this run<\/a>/)
    assert.match(page, /id="run-7"[\s\S]*<h3>It failed<\/h3>/)
    assert.match(page, /<pre>Error: it &#60;failed&#62;\n<\/pre>/)
    assert.match(page, /Some checks were not successful/)
  })
})

suite('the checks and jobs on the page', () => {
  test('the checks are those of the newest run of each workflow, and say which jobs did not run', () => {
    const notRun = "Not run in the rehearsal; run 'npm test'"
    const page = renderPullRequestsPage(
      aTimeline(
        {},
        aRun({ id: 7, conclusion: 'failure', jobs: [aJob({ conclusion: 'failure' })] }),
        aRun({ id: 8, workflow: 'Check', jobs: [aJob({ name: 'test', conclusion: 'skipped', notRun })] }),
        aRun({ id: 9, jobs: [aJob(), aJob({ name: 'predict', conclusion: 'skipped' })] }),
        aRun({ id: 10, workflow: 'Deploy', pullRequest: undefined, jobs: [aJob({ conclusion: 'failure' })] }),
      ),
    )
    const [, checks = ''] = /class="box checks">([\s\S]*?)<\/section>/.exec(page) ?? []

    assert.match(checks, /All checks that ran have passed <small>1 successful, 1 skipped, 1 not run in the rehearsal</)
    assert.match(checks, /Check \/ test<\/b> .*Not run in the rehearsal; run &#39;npm test&#39;/)
    assert.deepEqual(
      [...checks.matchAll(/href="#run-(\d+)"/g)].map(([, id]) => id),
      ['9', '9', '8'],
    )
  })

  test('a job has the permissions of its token, its environment and its role', () => {
    const job = aJob({ name: 'deploy', role: 'open-webui-dev-deploy', environment: 'dev' })
    const page = renderPullRequestsPage(aTimeline({}, aRun({ jobs: [job, aJob({ permissions: [] })] })))

    assert.match(page, /Token: contents: read · Environment: dev · Role in AWS: open-webui-dev-deploy/)
    assert.match(page, /Token without permissions · No role in AWS/)
  })

  for (const [succeeded, result] of [
    [true, 'Success'],
    [false, 'Failure'],
  ] as const)
    test(`a deployment links its run and says ${result}`, () => {
      const deployed = { kind: 'deployed', at: AT, environment: 'dev', succeeded, run: 7 } as const
      const page = renderPullRequestsPage(aTimeline({ events: [deployed] }, aRun()))

      assert.match(page, new RegExp(`deployed to <b>dev</b> .*>${result}</span> <a href="#run-7">View deployment`))
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
    aRun({ id: 8, jobs: [aJob({ name: 'verify (dev)' }), aJob({ summary: '' })] }),
  )

  const { 'index.html': _, ...files } = reportFilesOf(report)

  assert.deepEqual(files, {
    'pull-request-1-comment-1-version-1.md': 'first\n',
    'pull-request-1-comment-1.md': 'second\n',
    'pull-request-1-comment-2.md': 'outcome\n',
    'summary-7-preview.md': 'A summary',
    'summary-8-verify-dev.md': 'A summary',
  })
})
