import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { DEFAULT_JOB_PERMISSIONS } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { type JobResult, runJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { pullRequestEvent } from '../../scripts/emulator/gitHub/workflow/webhookEvents.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { type RefusingProxy, startRefusingProxy } from '../fakes/aws/startRefusingProxy.ts'
import { MARKDOWN_ENGINES, textOutsideCode } from '../fakes/gitHub/markdownEngines.ts'

const ACTIONS = ['change-set', 'deploy', 'drift', 'lint', 'teardown', 'verify']
const TITLE = '::error::forged\n##[error]forged `$(touch /tmp/x)` @octocat <!-- open-webui-preview:1 -->'
const BRANCH = 'x;$(touch$IFS)`z`**<img/src=x>|@octocat'

/** Each means something to a Markdown engine, to GitHub, to a terminal, to the runner or to a person's eye. */
const HOSTILE_VALUES = [
  '</code></details><script>alert(1)</script><img src=x onerror=alert(1)>',
  '| a | b |\\| `x` **b** [x](https://evil.example) ![i](https://evil.example/i)',
  '@octocat @org/team #1 GH-1 owner/repo#1 :tada: a@evil.example https://evil.example',
  '<!-- open-webui-preview:1 environment=dev --> --> <!--',
  '::error::forged ::stop-commands::x ##[error]forged ::add-mask::e',
  'a\n::error file=x::forged\n##[group]forged\n# heading\n> [!CAUTION]\n- [ ] task',
  'left\u202Eright\u2066\u200B\uFEFFend',
  'clear\u001B[2J\u001B]8;;https://evil.example\u0007\u0000bell\u0085next\u2028line',
]
const ACTIVE_TEXT = /@|#\d|\bGH-\d|:\/\/|www\.|::|##\[|(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const ELEMENTS = /^<\/?(?:h\d|p|ul|ol|li|strong|b|em|table|thead|tbody|tr|th|td|details|summary|br|a|code)\b|^<!---->$/

function assertInert(markdown: string): void {
  // The only links are ours, to the run and to what runs.
  const [first = '', ...rest] = markdown.split('\n')
  const shown = (first.startsWith('<!--') ? rest : [first, ...rest]).join('\n')
  for (const [name, render] of Object.entries(MARKDOWN_ENGINES)) {
    const html = render(shown)
    for (const element of html.match(/<[^>]*>/g) ?? []) assert.match(element, ELEMENTS, `${name}: ${html}`)
    for (const [, target] of html.matchAll(/<a [^>]*href="([^"]*)"/g))
      assert.match(target ?? '', /^https:\/\/(github\.com\/octo-org\/chat|docs\.aws)/, name)
    assert.doesNotMatch(textOutsideCode(html), ACTIVE_TEXT, `${name}: ${html}`)
  }
}
/** Only orders of ours: masks, and annotations of which each is one line. */
function assertOwnCommands({ log }: JobResult): void {
  for (const line of log.split('\n')) {
    if (/^\s*::/.test(line))
      assert.match(
        line,
        /^::(?:add-mask::\S+$|group::(?:Preview of dev: [\w ,·]+|Stack events)$|endgroup::$|(?:error|warning|notice) (?:file|title)=)/,
        line,
      )
    assert.ok(!line.includes('##['), line)
    assert.doesNotMatch(line, /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  }
}

suite('bad input', () => {
  const bare = {
    workspace: process.cwd(),
    eventName: 'workflow_dispatch',
    event: {},
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
  }

  test('not on a runner is said by every action, which touches nothing', async () => {
    const ends = await Promise.all(ACTIONS.map(action => runJob({ ...bare, action, variables: {} })))

    for (const { code, log } of ends) {
      assert.equal(code, 2, log)
      assert.match(log, /Not a run of a GitHub workflow: GITHUB_REPOSITORY is not set/)
    }
  })

  test('such as an event that is missing, broken or about something else is said', async () => {
    const variables = { GITHUB_REPOSITORY: 'octo-org/chat' }
    const folder = await mkdtemp(join(tmpdir(), 'event-'))
    const broken = join(folder, 'event.json')
    await writeFile(broken, '{"pull_request": {')
    for (const [about, words] of [
      [{ eventName: 'pull_request' }, /has no pull request/],
      [{ eventName: 'pull_request', event: { pull_request: { number: '7', head: null } } }, /has no pull request/],
      [{ eventName: 'issue_comment', event: { issue: { number: 7 } } }, /'issue_comment' has no pull request/],
      [{ variables: { ...variables, GITHUB_EVENT_PATH: join(folder, 'none.json') } }, /could not be read/],
      [{ variables: { ...variables, GITHUB_EVENT_PATH: broken } }, /could not be read/],
    ] as const) {
      const { code, log } = await runJob({ ...bare, action: 'change-set', variables, ...about })

      assert.equal(code, 2, log)
      assert.match(log, words)
    }
    await rm(folder, { recursive: true })
  })
})

suite('hostile input', () => {
  let it: Pipeline
  let gate: RefusingProxy
  before(async () => {
    it = await startPipeline({ files: twoTopicFiles({ resources: resources('old') }) })
    gate = await startRefusingProxy(it.variables.AWS_ENDPOINT_URL ?? '')
  })
  after(async () => {
    await gate.close()
    await it.close()
  })
  function resources(what: string): string {
    const topics = HOSTILE_VALUES.map(
      (value, index) =>
        `  T${index}: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: ${yaml(`${what} ${value}`)}, Tags: [{ Key: ${yaml(value)}, Value: ${yaml(what)} }] } }`,
    )
    return topics.join('\n')
  }
  /** In escapes alone: a file may not have these characters themselves. */
  const yaml = (text: string) =>
    JSON.stringify(text).replaceAll(
      /[\u007f-\uffff]/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )

  test('in templates, titles, branches and reasons stays text from the preview to the end', async () => {
    const first = it.openPullRequest({ title: TITLE, headRef: BRANCH })
    const shown = await it.preview(first)
    const done = await it.deploy(it.merge(first))
    assert.equal(shown.code, 0, shown.log)
    assert.equal(done.outputs.outcome, 'deployed-not-proven', done.log)
    it.recordDeployment(it.tip())
    await writeFile(
      join(it.workingCopy.folder, 'cloudformation/main.yaml'),
      twoTopicFiles({ resources: resources('new') })['cloudformation/main.yaml'] ?? '',
    )
    const second = it.openPullRequest({ title: TITLE, headRef: BRANCH })
    const changed = await it.preview(second)
    it.engine.injectedFaults = [{ resource: 'T3', phase: 'update', reason: HOSTILE_VALUES.join(' ') }]
    const failed = await it.deploy(it.merge(second))
    it.engine.injectedFaults = []

    assert.equal(failed.outputs.outcome, 'rolled-back', failed.log)
    for (const end of [shown, done, changed, failed]) {
      assertOwnCommands(end)
      assertInert(end.summary)
    }
    for (const { body } of it.state.comments) assertInert(body)
    assert.match(it.commentBodies(second)[0] ?? '', /script/)
  })

  test('in the name of a branch or an input is no environment, and no order', async () => {
    const event = pullRequestEvent(it.state, { ...it.openPullRequest(), baseRef: `env/${BRANCH}` })
    const base = await it.preview(it.openPullRequest(), { event })
    const ref = await it.dispatch('verify', {}, { ref: `refs/heads/env/${BRANCH}` })
    const input = await it.dispatch('verify', { environment: HOSTILE_VALUES[5] ?? '' }, { ref: 'refs/heads/main' })
    const typed = await it.dispatch('teardown', { 'stack-name': HOSTILE_VALUES[5] ?? '' })

    for (const end of [base, ref, input, typed]) {
      assert.ok(end.code === 2 || end.code === 3, end.log)
      assertOwnCommands(end)
      assertInert(end.summary)
      assert.deepEqual(end.outputs, {})
    }
    assert.equal(typed.code, 3, typed.log)
  })

  test('a role that cannot be assumed, and a job without an identity token, touch nothing and say what is missing', async () => {
    const pullRequest = it.openPullRequest()
    const asked = it.engine.stacks.size
    gate.refusals.push({
      action: 'AssumeRoleWithWebIdentity',
      status: 403,
      code: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    })
    const role = await it.preview(pullRequest, { variables: { AWS_ENDPOINT_URL_STS: gate.url } })
    const tokenless = await it.deploy(it.push(), { variables: { ACTIONS_ID_TOKEN_REQUEST_URL: '' } })

    for (const { code, log, outputs } of [role, tokenless]) {
      assert.ok(code === 1 || code === 3, log)
      assert.match(log.replaceAll(/\n\s*/g, ' '), /Nothing was touched/)
      assert.deepEqual(outputs, {})
    }
    assert.match(role.log.replaceAll(/\n\s*/g, ' '), /open-webui-dev-preview/)
    assert.match(tokenless.log, /id-token: write/)
    assert.deepEqual(it.commentBodies(pullRequest), [])
    assert.equal(it.engine.stacks.size, asked)
  })

  test('a token that may read nothing deploys nothing, and previews without a comment', async () => {
    const pullRequest = it.openPullRequest()
    it.state.permissions = { 'id-token': 'write' }
    const shown = await it.preview(pullRequest)
    const done = await it.deploy(it.push())
    it.state.permissions = DEFAULT_JOB_PERMISSIONS
    const empty = await it.deploy(it.push(), { inputs: { 'github-token': '' } })

    assert.deepEqual([shown.code, shown.outputs.comment], [0, 'not-written'], shown.log)
    assert.equal(done.code, 1, done.log)
    assert.match(done.log, /the token lacks '\w+: read'/)
    assert.equal(empty.code, 2, empty.log)
    assert.match(empty.log, /'github-token' is empty/)
  })

  test('characters that hide or turn text are refused where they stand in a file as such', async () => {
    const file = join(it.workingCopy.folder, 'environments/dev.yaml')
    const right = await readFile(file, 'utf8')
    await writeFile(file, right.replace('Second: "one"', 'Second: "o\u202Ene"'))
    const done = await it.preview(it.openPullRequest())
    await writeFile(file, right)

    assert.equal(done.code, 2, done.log)
    assert.match(done.log, /^::error file=environments\/dev\.yaml,line=\d+/m)
    assertOwnCommands(done)
    assertInert(done.summary)
  })
})
