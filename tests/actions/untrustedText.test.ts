import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { type JobResult, runJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { pullRequestEvent } from '../../scripts/emulator/gitHub/workflow/webhookEvents.ts'
import { startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { startRefusingProxy } from '../fakes/aws/startRefusingProxy.ts'
import { MARKDOWN_ENGINES, textOutsideCode } from '../fakes/gitHub/markdownEngines.ts'
import { sampleOf } from '../fakes/testSize.ts'

const ACTIONS = ['change-set', 'deploy', 'drift', 'environments', 'lint', 'teardown', 'verify']
const TITLE = '::error::forged\n##[error]forged `$(touch /tmp/x)` @octocat <!-- open-webui-preview:1 -->'
const BRANCH = 'x;$(touch$IFS)`z`**<img/src=x>|@octocat'

/** Each has an effect on a Markdown engine, GitHub, a terminal, the runner or a reader's eye. */
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
  // The only links are those of the actions: to the run, and to AWS's documentation.
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
/** Only the actions' own workflow commands: masks, groups, and annotations of one line each. */
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

/** In escapes alone: a file may not contain these characters themselves. */
const yaml = (text: string) =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function hostileTopics(prefix: string): string {
  const topics = HOSTILE_VALUES.map(
    (value, index) =>
      `  T${index}: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: ${yaml(`${prefix} ${value}`)}, Tags: [{ Key: ${yaml(value)}, Value: ${yaml(prefix)} }] } }`,
  )
  return topics.join('\n')
}

suite('an action without a valid run', () => {
  const bare = {
    workspace: process.cwd(),
    eventName: 'workflow_dispatch',
    event: {},
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
  }

  test('an action ends with 2 when it does not run on a runner', async () => {
    const results = await Promise.all(sampleOf(ACTIONS, 2).map(action => runJob({ ...bare, action, variables: {} })))

    for (const { code, log } of results) {
      assert.equal(code, 2, log)
      assert.match(log, /Not a run of a GitHub workflow: GITHUB_REPOSITORY is not set/)
    }
  })

  test('an action ends with 2 when its event is missing, broken or of another kind', async t => {
    const variables = { GITHUB_REPOSITORY: 'octo-org/chat' }
    const folder = await mkdtemp(join(tmpdir(), 'event-'))
    t.after(() => rm(folder, { recursive: true }))
    const broken = join(folder, 'event.json')
    await writeFile(broken, '{"pull_request": {')
    const cases = [
      [{ eventName: 'pull_request' }, /has no pull request/],
      [{ eventName: 'pull_request', event: { pull_request: { number: '7', head: null } } }, /has no pull request/],
      [{ eventName: 'issue_comment', event: { issue: { number: 7 } } }, /'issue_comment' has no pull request/],
      [{ variables: { ...variables, GITHUB_EVENT_PATH: join(folder, 'none.json') } }, /could not be read/],
      [{ variables: { ...variables, GITHUB_EVENT_PATH: broken } }, /could not be read/],
    ] as const
    for (const [overrides, message] of sampleOf(cases, 3)) {
      const { code, log } = await runJob({ ...bare, action: 'change-set', variables, ...overrides })

      assert.equal(code, 2, log)
      assert.match(log, message)
    }
  })
})

suite('untrusted text', () => {
  test('untrusted text in templates, titles, branches and reasons stays text in logs, summaries and comments', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles({ resources: hostileTopics('old') }) })
    const first = pipeline.openPullRequest({ title: TITLE, headRef: BRANCH })
    const created = await pipeline.preview(first)
    const deployed = await pipeline.deploy(pipeline.merge(first))
    assert.equal(created.code, 0, created.log)
    assert.equal(deployed.outputs.outcome, 'deployed', deployed.log)
    pipeline.recordDeployment(pipeline.tip())
    await writeFile(
      join(pipeline.workingCopy.folder, 'cloudformation/main.yaml'),
      twoTopicFiles({ resources: hostileTopics('new') })['cloudformation/main.yaml'] ?? '',
    )
    const second = pipeline.openPullRequest({ title: TITLE, headRef: BRANCH })
    const changed = await pipeline.preview(second)
    pipeline.engine.injectedFaults = [{ resource: 'T3', phase: 'update', reason: HOSTILE_VALUES.join(' ') }]
    const failed = await pipeline.deploy(pipeline.merge(second))

    assert.equal(failed.outputs.outcome, 'rolled-back', failed.log)
    for (const result of [created, deployed, changed, failed]) {
      assertOwnCommands(result)
      assertInert(result.summary)
    }
    for (const { body } of pipeline.state.comments) assertInert(body)
    assert.match(pipeline.commentBodies(second)[0] ?? '', /script/)
  })

  test('untrusted text as a branch or an input names no environment, and is no workflow command', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
    const event = pullRequestEvent(pipeline.state, { ...pipeline.openPullRequest(), baseRef: `env/${BRANCH}` })
    const name = HOSTILE_VALUES[5] ?? ''

    const base = await pipeline.preview(pipeline.openPullRequest(), { event })
    const ref = await pipeline.dispatch('verify', {}, { ref: `refs/heads/env/${BRANCH}` })
    const input = await pipeline.dispatch('verify', { environment: name }, { ref: 'refs/heads/main' })
    const stackName = await pipeline.dispatch('teardown', { 'stack-name': name })

    for (const result of [base, ref, input, stackName]) {
      assert.ok(result.code === 2 || result.code === 3, result.log)
      assertOwnCommands(result)
      assertInert(result.summary)
      assert.deepEqual(result.outputs, {})
    }
    assert.equal(stackName.code, 3, stackName.log)
  })

  test('untrusted text with invisible or bidirectional characters is refused in a file', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })
    const file = join(pipeline.workingCopy.folder, 'environments/dev.yaml')
    const valid = await readFile(file, 'utf8')
    await writeFile(file, valid.replace('Second: "one"', 'Second: "o\u202Ene"'))

    const done = await pipeline.preview(pipeline.openPullRequest())

    assert.equal(done.code, 2, done.log)
    assert.match(done.log, /^::error file=environments\/dev\.yaml,line=\d+/m)
    assertOwnCommands(done)
    assertInert(done.summary)
  })
})

suite('a job without permissions', () => {
  test('a job without permissions changes nothing and names the role that it cannot assume, or the identity token that it lacks', async t => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })
    const proxy = await startRefusingProxy(pipeline.variables.AWS_ENDPOINT_URL ?? '')
    t.after(() => proxy.close())
    const pullRequest = pipeline.openPullRequest()
    const stacks = pipeline.engine.stacks.size
    proxy.refusals.push({
      action: 'AssumeRoleWithWebIdentity',
      status: 403,
      code: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    })

    const withoutRole = await pipeline.preview(pullRequest, { variables: { AWS_ENDPOINT_URL_STS: proxy.url } })
    const withoutToken = await pipeline.deploy(pipeline.push(), { variables: { ACTIONS_ID_TOKEN_REQUEST_URL: '' } })

    for (const { code, log, outputs } of [withoutRole, withoutToken]) {
      assert.ok(code === 1 || code === 3, log)
      assert.match(log.replaceAll(/\n\s*/g, ' '), /Nothing was touched/)
      assert.deepEqual(outputs, {})
    }
    assert.match(withoutRole.log.replaceAll(/\n\s*/g, ' '), /open-webui-dev-preview/)
    assert.match(withoutToken.log, /id-token: write/)
    assert.deepEqual(pipeline.commentBodies(pullRequest), [])
    assert.equal(pipeline.engine.stacks.size, stacks)
  })

  test('a job whose GitHub token may read nothing previews without a comment and deploys nothing', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })
    pipeline.state.permissions = { 'id-token': 'write' }

    const previewed = await pipeline.preview(pipeline.openPullRequest())
    const deployed = await pipeline.deploy(pipeline.push())

    assert.deepEqual([previewed.code, previewed.outputs.comment], [0, 'not-written'], previewed.log)
    assert.equal(deployed.code, 1, deployed.log)
    assert.match(deployed.log, /the token lacks '[\w-]+: read'/)
  })

  test('a job with an empty GitHub token ends with 2', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })

    const { code, log } = await pipeline.deploy(pipeline.push(), { inputs: { 'github-token': '' } })

    assert.equal(code, 2, log)
    assert.match(log, /'github-token' is empty/)
  })
})
