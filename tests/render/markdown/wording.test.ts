import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import type { DeployOutcome } from '#lib/model/outcome.ts'
import { Problem } from '#lib/model/problem.ts'
import { redactProblem } from '#lib/redaction/redactError.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { redactDeployOutcome } from '#lib/redaction/redactOutcome.ts'
import { redactPreview } from '#lib/redaction/redactPreview.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { codeSpan, escapeMarkdown } from '#lib/render/markdown/escape.ts'
import { runLink, siteLink } from '#lib/render/markdown/link.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { prose } from '#lib/render/markdown/prose.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../../fakes/model/aWatchedEvent.ts'
import { aCheck, failedDeployment } from '../../fakes/model/outcomes.ts'
import { creationPreview } from '../../fakes/model/previews.ts'

const firstLineOf = (about: Partial<Change>, ...more: readonly Change[]) =>
  previewSummary(aPreview({ changes: [aChange(about), ...more] })).split('\n')[0]

suite('the first line', () => {
  const policies = aPropertyChange({ path: '/Properties/Policies', before: '"s3:Get"', after: '"*"' })
  for (const [when, about, line] of [
    ['nothing is to be feared', {}, '✅ <code>dev</code>: 1 to change'],
    ['data is lost', { type: 'AWS::S3::Bucket', action: 'remove' }, '⛔ <code>dev</code>: 1 to remove · 1 loses data'],
    ['something is replaced', { replacement: 'always' }, '⚠️ <code>dev</code>: 1 to replace'],
    [
      'something is interrupted',
      { type: 'AWS::ECS::Service', properties: [aPropertyChange({ path: '/Properties/TaskDefinition' })] },
      '⚠️ <code>dev</code>: 1 to change · 1 is interrupted',
    ],
    [
      'something may do more',
      { type: 'AWS::IAM::Role', properties: [policies] },
      '⚠️ <code>dev</code>: 1 to change · 1 permission or network rule widens',
    ],
  ] as const)
    test(`says when ${when}`, () => assert.equal(firstLineOf(about), `### ${line}`))

  test('is about nothing when nothing changes', () => {
    assert.match(previewSummary(aPreview({ changes: [] })), /^### ✅ .* nothing changes in stack .*$/)
  })
})

suite('foreign text', () => {
  test('has no sign of its own', () => assert.equal(escapeMarkdown('a|b<c>`'), 'a&#124;b&#60;c&#62;&#96;'))
  test('becomes no address of mail after it is decoded', () => {
    assert.equal(codeSpan('a@b.io'), '<code>a&#64;<!---->b&#46;io</code>')
  })
  for (const [text, markdown] of [
    ['Nothing was changed.', 'Nothing was changed&#46;'],
    ["Stack 'a-b' isn't there.", 'Stack <code>a&#45;b</code> isn&#39;t there&#46;'],
    ['ask @octocat, or #12', 'ask <code>&#64;<!---->octocat</code>&#44; or <code>&#35;12</code>'],
    ['(see www.evil.example)', '&#40;see <code>www&#46;evil&#46;example</code>&#41;'],
    ['in commit deadbeef', 'in commit <code>deadbeef</code>'],
    ['Sign-in goes to open-webui-dev', 'Sign&#45;in goes to <code>open&#45;webui&#45;dev</code>'],
    ['see GHSA-abcd-efgh-ijkl', 'see <code>GHSA&#45;abcd&#45;efgh&#45;ijkl</code>'],
    ['a-b c-d', '<code>a&#45;b&#32;c&#45;d</code>'],
    ['    # not code', '<code>&#35;</code> not code'],
    ['', '<code>&#39;&#39;</code>'],
  ] as const)
    test(`in a sentence: ${text}`, () => assert.equal(prose(text), markdown))
})

suite('an address', () => {
  for (const url of ['https://chat.example.com', 'https://chat.example.com:8443/'])
    test(`that is one of a site: ${url}`, () => assert.equal(siteLink(url), `<${url}>`))
  for (const url of ['http://chat.example.com', 'https://a@b', 'javascript:alert(1)', 'https://a)/x', 'https://a>b'])
    test(`that stays text: ${url}`, () => assert.match(siteLink(url), /^<code>[^:/@]+<\/code>$|^<code>.*&#64;/))
  for (const runUrl of ['', 'javascript:alert(1)', 'https://github.com/a)(b', 'https://github.com/o/r?x=[y]'])
    test(`of a run that is none: '${runUrl}'`, () => assert.equal(runLink({ runUrl }, 'this run'), 'this run'))
})

suite('a secret', () => {
  const CANARY = 'canary-4711'
  const secret = (path: string, about: Partial<Change> = {}) =>
    (['add', 'modify', 'remove'] as const).map(kind =>
      aChange({
        properties: [aPropertyChange({ path, kind, before: CANARY, after: `${CANARY}!`, evaluation: 'static' })],
        ...about,
      }),
    )
  const changes = [
    ...secret('/Properties/MasterUserPassword'),
    ...secret('/Properties/Environment/Variables/ANY'),
    ...secret('/Properties/Parameters/ModelApiKey', { type: 'AWS::CloudFormation::Stack' }),
    ...secret('/Properties/Value', { type: 'AWS::SSM::Parameter' }),
    ...secret('/Properties/Policies/0/PolicyDocument/Secret', { type: 'AWS::IAM::Role' }),
    aChange({
      properties: [aPropertyChange({ before: `{"Password":"${CANARY}"}`, after: `{"Password":"${CANARY}-2"}` })],
    }),
    aChange({ action: 'add', resolved: { '': { Properties: { Anything: CANARY, PolicyDocument: `${CANARY}*` } } } }),
  ]

  test('is in no comment and no summary', () => {
    const preview = redactPreview(aPreview({ changes }), PATTERN_REDACTION)
    const said = [previewSummary(preview), commentRenderer.previewComment(preview, aMarker(), aRunLink)]
    for (const markdown of said) assert.doesNotMatch(markdown.replaceAll('&#45;', '-'), /canary/)
  })

  test('is in no comment when a message repeats it', () => {
    const words = `Invalid password: ${CANARY}, secret=${CANARY}, key AKIAIOSFODNN7EXAMPLE, postgres://u:${CANARY}@h/db`
    const event = aWatchedEvent({ reason: words })
    const finding = { level: 'error', rule: 'x', message: words } as const
    const problem = redactProblem(new Problem(words, { todo: words, findings: [finding] }), PATTERN_REDACTION)
    const commentOn = (outcome: DeployOutcome) =>
      commentRenderer.outcomeComment(redactDeployOutcome(outcome, PATTERN_REDACTION), 'dev', aRunLink)
    for (const markdown of [
      commentOn({ ...failedDeployment, rootCause: event, todo: words }),
      commentRenderer.outcomeComment({ kind: 'refused', problem }, 'dev', aRunLink),
      commentOn({ kind: 'deployed', outputs: {}, checks: [aCheck({ detail: words })] }),
      previewSummary(redactPreview(aPreview({ warnings: [words] }), PATTERN_REDACTION)),
    ])
      assert.doesNotMatch(markdown, /canary|AKIA/)
  })
})

suite('permissions', () => {
  const open = {
    '': {
      Properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }] },
    },
  }
  const group = aChange({ type: 'AWS::EC2::SecurityGroup', action: 'add', resolved: open })

  test('of a first creation are told when they are wide', () => {
    const text = previewSummary({
      ...creationPreview,
      changes: [group, aChange({ type: 'AWS::IAM::Role', action: 'add' })],
    })
    assert.match(
      text,
      /is added: \*\*now allows <code>ingress&#32;tcp&#32;443&#32;from&#32;0&#46;0&#46;0&#46;0&#47;0<\/code>\*\*/,
    )
    assert.equal(text.match(/is added/g)?.length, 1)
  })

  test('that are only taken away are not told', () => {
    assert.doesNotMatch(previewSummary(aPreview({ changes: [{ ...group, action: 'remove' }] })), /Permissions/)
  })

  test('that were as wide before are told without alarm', () => {
    const property = aPropertyChange({ path: '/Properties/PolicyDocument', before: '"*"', after: '["*","x"]' })
    const text = previewSummary(aPreview({ changes: [aChange({ type: 'AWS::IAM::Policy', properties: [property] })] }))
    assert.match(text, /Permissions and network rules change/)
    assert.doesNotMatch(text, /now allows/)
  })
})
