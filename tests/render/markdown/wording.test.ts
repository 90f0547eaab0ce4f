import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { Problem } from '#lib/model/problem.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { codeElement, codeSpan, inline } from '#lib/render/markdown/escape.ts'
import { runLink, siteLink } from '#lib/render/markdown/link.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { prose } from '#lib/render/markdown/prose.ts'
import { markdownTable } from '#lib/render/markdown/table.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { untrusted } from '#lib/render/phrases/phrase.ts'
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
    ['there is no risk', {}, '✅ `dev`: 1 to change'],
    ['data is lost', { type: 'AWS::S3::Bucket', action: 'remove' }, '⛔ `dev`: 1 to remove · 1 loses data'],
    ['a resource is replaced', { replacement: 'always' }, '⚠️ `dev`: 1 to replace'],
    [
      'a service is interrupted',
      { type: 'AWS::ECS::Service', properties: [aPropertyChange({ path: '/Properties/TaskDefinition' })] },
      '⚠️ `dev`: 1 to change · 1 is interrupted',
    ],
    [
      'a permission widens',
      { type: 'AWS::IAM::Role', properties: [policies] },
      '⚠️ `dev`: 1 to change · 1 permission or network rule widens',
    ],
  ] as const)
    test(`says when ${when}`, () => assert.equal(firstLineOf(about), `### ${line}`))

  test('says that nothing changes', () => {
    assert.match(previewSummary(aPreview({ changes: [] })), /^### ✅ .* nothing changes in stack .*$/)
  })
})

suite('untrusted text', () => {
  for (const [name, text, markdown] of [
    ['is code', 'a-b.c@d #1', '`a-b.c@d #1`'],
    ['that is empty is quotes', '', "`''`"],
    ['with backticks has a longer fence', 'a``b`c', '```a``b`c```'],
    ['that begins with a backtick is padded', '`a', '`` `a ``'],
    ['that ends with a backtick is padded', 'a`', '`` a` ``'],
    ['that begins and ends with a blank is padded', ' a ', '`  a  `'],
    ['of blanks is not padded', '  ', '`  `'],
    ['with a line break shows it', 'a\nb', '`a␤b`'],
    ['with a bidirectional control shows it', 'a\u202eb', '`a\\u{202e}b`'],
    ['with a pipe is code', 'a|b', '`a|b`'],
    ['with an escaped pipe is an element', 'a\\|b', '<code>a&#92;&#124;b</code>'],
    ['with 79 backticks is code', '`'.repeat(79), `${'`'.repeat(80)} ${'`'.repeat(79)} ${'`'.repeat(80)}`],
    ['with 80 backticks is an element', '`'.repeat(80), `<code>${'&#96;'.repeat(80)}</code>`],
  ] as const)
    test(name, () => assert.equal(codeSpan(text), markdown))

  test('in an element keeps what is inert', () =>
    assert.equal(codeElement('Nested/open-webui, 1'), '<code>Nested/open-webui, 1</code>'))
  test('in an element has no active character', () =>
    assert.equal(
      codeElement('$&*.<>[\\]_`|~'),
      '<code>&#36;&#38;&#42;&#46;&#60;&#62;&#91;&#92;&#93;&#95;&#96;&#124;&#126;</code>',
    ))
  test('in an element becomes no address after it is decoded', () =>
    assert.equal(codeElement('s:a@b.io'), '<code>s&#58;<!---->a&#64;<!---->b&#46;io</code>'))
  test('in a table cell ends no cell', () =>
    assert.equal(markdownTable(['a'], [[codeSpan('a|b')]]), '| a |\n| --- |\n| `a\\|b` |'))
  test('beside other untrusted text keeps its own backticks', () =>
    assert.equal(inline([untrusted('a'), '', untrusted('b')]), '`a` `b`'))
})

suite('a sentence', () => {
  for (const [name, text, markdown] of [
    ['of plain message stays as it is', 'Nothing was changed.', 'Nothing was changed.'],
    ['shows a quotation as code', "Stack 'a-b' isn't there.", "Stack `a-b` isn't there."],
    ['mentions and refers to nothing', 'ask @octocat, or #12', 'ask `@octocat`, or `#12`'],
    ['links no address', '(see www.evil.example)', '(see `www.evil.example`)'],
    ['links no commit', 'in commit deadbeef', 'in commit `deadbeef`'],
    ['links no commit before a hyphen', 'in deadbee-cafe', 'in `deadbee-cafe`'],
    ['keeps a hyphenated word', 'Sign-in goes to open-webui-dev', 'Sign-in goes to `open-webui-dev`'],
    ['links no advisory', 'see GHSA-abcd-efgh-ijkl', 'see `GHSA-abcd-efgh-ijkl`'],
    ['joins neighbouring code', 'a-b c-d', '`a-b c-d`'],
    ['keeps quotes between code that touches', "@('x')", "`@('x'`)"],
    ['is no code block', '    # not code', '`#` not code'],
    ['is no list', '1. first', '1\\. first'],
    ['is no list with a parenthesis', '2) second', '2\\) second'],
    ['that is empty is quotes', '', "`''`"],
  ] as const)
    test(name, () => assert.equal(prose(text), markdown))
})

suite('the name of a check', () => {
  const rowOf = (name: string) =>
    verifySummary({ kind: 'healthy', checks: [aCheck({ name })] }, 'dev')
      .split('\n')
      .at(-1)

  test('is not broken between its words', () => assert.match(rowOf('sign-in page') ?? '', /^\| sign-in\u00a0page \|/))
  test('keeps its blanks in code', () => assert.match(rowOf('a.b c.d') ?? '', /^\| `a\.b c\.d` \|/))
})

suite('an address', () => {
  for (const url of ['https://chat.example.com', 'https://chat.example.com:8443/'])
    test(`of a site is a link: ${url}`, () => assert.equal(siteLink(url), `<${url}>`))
  for (const url of ['http://chat.example.com', 'https://a@b', 'javascript:alert(1)', 'https://a)/x', 'https://a>b'])
    test(`of another form is code: ${url}`, () => assert.match(siteLink(url), /^`[^`]+`$/))
  for (const runUrl of ['', 'javascript:alert(1)', 'https://github.com/a)(b', 'https://github.com/o/r?x=[y]'])
    test(`of a run in another form is no link: '${runUrl}'`, () =>
      assert.equal(runLink({ runUrl }, 'this run'), 'this run'))
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
    const preview = aPreview({ changes })
    const pages = [previewSummary(preview), commentRenderer.previewComment(preview, aMarker(), aRunLink)]
    for (const markdown of pages) assert.doesNotMatch(markdown, /canary/)
  })

  test('is in no comment when a message repeats it', () => {
    const message = `Invalid password: ${CANARY}, secret=${CANARY}, key AKIAIOSFODNN7EXAMPLE, postgres://u:${CANARY}@h/db`
    const event = aWatchedEvent({ reason: message })
    const problem = new Problem(message, { todo: message, findings: [{ level: 'error', rule: 'x', message: message }] })
    for (const markdown of [
      commentRenderer.outcomeComment({ ...failedDeployment, rootCause: event, todo: message }, 'dev', aRunLink),
      commentRenderer.outcomeComment({ kind: 'refused', problem }, 'dev', aRunLink),
      commentRenderer.outcomeComment(
        { kind: 'deployed', outputs: {}, checks: [aCheck({ detail: message })] },
        'dev',
        aRunLink,
      ),
      previewSummary(aPreview({ warnings: [message] })),
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

  test('of a first creation are shown when they are wide', () => {
    const text = previewSummary({
      ...creationPreview,
      changes: [group, aChange({ type: 'AWS::IAM::Role', action: 'add' })],
    })
    assert.match(text, /is added: \*\*now allows `ingress tcp 443 from 0\.0\.0\.0\/0`\*\*/)
    assert.equal(text.match(/is added/g)?.length, 1)
  })

  test('that are only removed are not shown', () => {
    assert.doesNotMatch(previewSummary(aPreview({ changes: [{ ...group, action: 'remove' }] })), /Permissions/)
  })

  test('that were as wide before are shown without a warning', () => {
    const property = aPropertyChange({ path: '/Properties/PolicyDocument', before: '"*"', after: '["*","x"]' })
    const text = previewSummary(aPreview({ changes: [aChange({ type: 'AWS::IAM::Policy', properties: [property] })] }))
    assert.match(text, /Permissions and network rules change/)
    assert.doesNotMatch(text, /now allows/)
  })
})
