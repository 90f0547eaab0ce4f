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
import { checkSection } from '#lib/render/markdown/parts/check.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { codeElement, codeSpan, inline } from '#lib/render/markdown/syntax/escape.ts'
import { runLink, siteLink } from '#lib/render/markdown/syntax/link.ts'
import { prose } from '#lib/render/markdown/syntax/prose.ts'
import { markdownTable } from '#lib/render/markdown/syntax/table.ts'
import { teardownSummary } from '#lib/render/markdown/teardownSummary.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { untrusted } from '#lib/render/phrases/phrase.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../../fakes/model/aWatchedEvent.ts'
import { aCheck, failedDeployment, retainedResource } from '../../fakes/model/outcomes.ts'

const firstLineOf = (about: Partial<Change>, ...more: readonly Change[]) =>
  previewSummary(aPreview({ changes: [aChange(about), ...more] })).split('\n')[0]

suite('the first line', () => {
  const policy = (Action: string) =>
    JSON.stringify([{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource: '*' }] } }])
  const policies = (before: string, after: string) => [
    aPropertyChange({ path: '/Properties/Policies', before: policy(before), after: policy(after) }),
  ]
  for (const [when, about, line] of [
    ['there is no risk', {}, '✅ `dev`: 1 to change'],
    ['data is lost', { type: 'AWS::S3::Bucket', action: 'remove' }, '⛔ `dev`: 1 to remove · 1 data loss'],
    ['a resource is replaced', { replacement: 'always' }, '⚠️ `dev`: 1 to replace'],
    [
      'a database is interrupted',
      { type: 'AWS::RDS::DBInstance', properties: [aPropertyChange({ path: '/Properties/EngineVersion' })] },
      '⚠️ `dev`: 1 to change · 1 interruption',
    ],
    [
      'a role may do more',
      { type: 'AWS::IAM::Role', properties: policies('s3:GetObject', 's3:*') },
      '⚠️ `dev`: 1 to change · 1 caution',
    ],
    [
      'a role may do everything',
      { type: 'AWS::IAM::Role', properties: policies('s3:*', '*') },
      '⛔ `dev`: 1 to change · 1 danger',
    ],
    ['a type is unknown', { type: 'Custom::Opener' }, '⚠️ `dev`: 1 to change · 1 not judged'],
    [
      'an image changes',
      {
        type: 'AWS::ECS::TaskDefinition',
        properties: [aPropertyChange({ path: '/Properties/ContainerDefinitions/0/Image' })],
      },
      '✅ `dev`: 1 to change',
    ],
  ] as const)
    test(`the first line is a verdict with counts when ${when}`, () => assert.equal(firstLineOf(about), `### ${line}`))

  test('the first line reports that nothing changes', () => {
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
    test(`untrusted text ${name}`, () => assert.equal(codeSpan(text), markdown))

  test('untrusted text in an element keeps inert characters', () =>
    assert.equal(codeElement('Nested/open-webui, 1'), '<code>Nested/open-webui, 1</code>'))
  test('untrusted text in an element has no active character', () =>
    assert.equal(
      codeElement('$&*.<>[\\]_`|~'),
      '<code>&#36;&#38;&#42;&#46;&#60;&#62;&#91;&#92;&#93;&#95;&#96;&#124;&#126;</code>',
    ))
  test('untrusted text in an element becomes no address after it is decoded', () =>
    assert.equal(codeElement('s:a@b.io'), '<code>s&#58;<!---->a&#64;<!---->b&#46;io</code>'))
  test('untrusted text in a table cell ends no cell', () =>
    assert.equal(markdownTable(['a'], [[codeSpan('a|b')]]), '| a |\n| --- |\n| `a\\|b` |'))
  test('untrusted text beside other untrusted text keeps its own backticks', () =>
    assert.equal(inline([untrusted('a'), '', untrusted('b')]), '`a` `b`'))
})

suite('a sentence', () => {
  for (const [name, text, markdown] of [
    ['of plain text is unchanged', 'Nothing was changed.', 'Nothing was changed.'],
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
    test(`a sentence ${name}`, () => assert.equal(prose(text), markdown))
})

suite('the name of a check', () => {
  const rowOf = (name: string) =>
    verifySummary({ kind: 'healthy', checks: [aCheck({ name })] }, 'dev')
      .split('\n')
      .at(-1)

  test('the name of a check is not broken between its words', () =>
    assert.match(rowOf('sign-in page') ?? '', /^\| sign-in\u00a0page \|/))
  test('the name of a check keeps its spaces in code', () => assert.match(rowOf('a.b c.d') ?? '', /^\| `a\.b c\.d` \|/))
})

test('the next step of a healthy check is in the summary', () => {
  const todo = "Set 'ModelApiBaseUrl'."

  assert.match(verifySummary({ kind: 'healthy', checks: [aCheck({ todo })] }, 'dev'), /\n- Set `ModelApiBaseUrl`\.$/)
})

test('the next step of a healthy check is below its collapsed table', () => {
  const [table, ...steps] = checkSection([aCheck({ todo: 'Do it.' })])

  assert.match(table ?? '', /^<details>/)
  assert.deepEqual(steps, ['- Do it.'])
})

suite('an address', () => {
  for (const url of ['https://chat.example.com', 'https://chat.example.com:8443/'])
    test(`the address of a site is a link: ${url}`, () => assert.equal(siteLink(url), `<${url}>`))
  for (const url of ['http://chat.example.com', 'https://a@b', 'javascript:alert(1)', 'https://a)/x', 'https://a>b'])
    test(`an address of another form is code: ${url}`, () => assert.match(siteLink(url), /^`[^`]+`$/))
  for (const runUrl of ['', 'javascript:alert(1)', 'https://github.com/a)(b', 'https://github.com/o/r?x=[y]'])
    test(`the address of a run in another form is no link: '${runUrl}'`, () =>
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

  test('a secret is in no comment and no summary', () => {
    const preview = redactPreview(aPreview({ changes }), PATTERN_REDACTION)
    const pages = [previewSummary(preview), commentRenderer.previewComment(preview, aMarker(), aRunLink)]
    for (const markdown of pages) assert.doesNotMatch(markdown, /canary/)
  })

  test('a secret is in no comment when a message repeats it', () => {
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

test('a teardown comment imports one retained resource as an example', () => {
  const text = teardownSummary(
    { kind: 'gone', retained: [retainedResource, { ...retainedResource, name: 'Storage/Files' }] },
    'dev',
  )

  assert.match(text, /To delete them permanently:\n\n- `Database\/Instance`/)
  assert.match(text, /To use one again, for example `Database\/Instance`:\n\n- `aws cloudformation create-change-set/)
})

suite('permissions', () => {
  const open = {
    '': {
      Properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }] },
    },
  }
  const group = aChange({ type: 'AWS::EC2::SecurityGroup', action: 'add', resolved: open })
  const attached = aPropertyChange({ path: '/Properties/Roles', kind: 'add', before: undefined, after: '["Role"]' })

  test('permissions of a first creation are named if they are wide', () => {
    const role = aChange({
      logicalId: 'Policy',
      type: 'AWS::IAM::ManagedPolicy',
      action: 'add',
      resolved: { '': { Properties: { Roles: ['r'] } } },
    })
    const text = previewSummary(aPreview({ kind: 'create', changes: [group, role] }))
    assert.match(text, /allows HTTPS \(443\) from everywhere/)
    assert.doesNotMatch(text, /is attached to/)
  })

  test('removed permissions are not named', () => {
    assert.doesNotMatch(previewSummary(aPreview({ changes: [{ ...group, action: 'remove' }] })), /Permissions/)
  })

  test('harmless permissions are named without a warning', () => {
    const text = previewSummary(aPreview({ changes: [aChange({ type: 'AWS::IAM::Policy', properties: [attached] })] }))
    assert.match(text, /^### ✅/)
    assert.match(text, /\*\*Permissions and network\*\*\n\n- `Monitoring\/Topic` is attached to `Role`/)
  })
})
