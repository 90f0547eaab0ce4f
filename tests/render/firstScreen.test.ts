import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changeSet } from '#lib/operations/changeSet.ts'
import { previewDocument } from '#lib/render/json/json.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { previewLines } from '#lib/render/text/preview.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { rowsOf } from '../fakes/console/fakeScreen.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { elementsOf, MARKDOWN_ENGINES, textOutsideCode } from '../fakes/gitHub/markdownEngines.ts'
import { aMarker, aRunLink } from '../fakes/model/aMarker.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

/** Rows of a small terminal, and what GitHub shows of a comment without scrolling. */
const SCREEN = 25

const resources = (...lines: readonly string[]) => `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  DomainName: { Type: String }
  Public: { Type: String, Default: 'true' }
Resources:
  Files:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
${lines.join('\n')}
`
const database = (isPublic: string) => `  Database:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties: { Engine: postgres, DBInstanceClass: db.t4g.micro, PubliclyAccessible: ${isPublic} }`
const group = (...rules: readonly string[]) => `  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: Access
      SecurityGroupIngress:
${rules.map(rule => `        - ${rule}`).join('\n')}`
const HTTPS = '{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }'
const SSH = '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }'
const bucketPolicy = (principal: string) => `  FilesPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: !Sub '\${Files.Arn}/*', Principal: ${principal} }]`

async function predicted(before: string, after: string) {
  const file = 'cloudformation/main.yaml'
  const [base, head] = [before, after].map(text => ({ ...exampleFiles(), [file]: text }))
  const workspace = fakeWorkspace(head, { main: base ?? {} })
  const { preview } = await changeSet(
    { environment: anEnvironment(), predict: true },
    fakeTools({ workspace, types: loadResourceTypes }),
  )
  const comment = commentRenderer.previewComment(preview, aMarker(), aRunLink)
  return { preview, terminal: rowsOf(previewLines(preview)), comment }
}

/** The text of a comment: without its marker, code elements and references. */
function plainRows(comment: string): readonly string[] {
  return comment
    .replaceAll(/<\/?(?:code|b)>|<!--.*?-->\n?|`/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('\\', '')
    .split('\n')
}

suite('a change that adds a public bucket policy, a public database and open SSH', () => {
  const before = resources(database('false'), group(HTTPS))
  const after = resources(database('!Ref Public'), group(HTTPS, SSH), bucketPolicy("'*'"))
  const SENTENCES = [
    /FilesPolicy lets anybody use s3:GetObject/,
    /Database is reachable from the internet: PubliclyAccessible false → true/,
    /Group allows SSH \(22\) from everywhere \(0\.0\.0\.0\/0\)/,
  ]

  test('names the three on the first screen of the terminal', async () => {
    const { terminal } = await predicted(before, after)
    const screen = terminal.slice(0, SCREEN).join('\n')
    for (const sentence of SENTENCES) assert.match(screen, sentence)
    assert.doesNotMatch(terminal.join('\n'), /✓|✅/)
  })

  test('names the three on the first screen of the comment, without a green tick', async () => {
    const { comment } = await predicted(before, after)
    const rows = plainRows(comment)
    const screen = rows.slice(0, SCREEN).join('\n')
    for (const sentence of SENTENCES) assert.match(screen, sentence)
    assert.match(rows[0] ?? '', /^### ⛔ dev: .* · 3 dangers$/)
    assert.doesNotMatch(comment, /✓|✅/)
  })

  test('has the same verdicts as JSON', async () => {
    const { preview } = await predicted(before, after)
    const { risks } = JSON.parse(JSON.stringify(previewDocument(preview)))
    const dangers = risks.filter(({ severity }: { severity: string }) => severity === 'danger')
    assert.deepEqual(
      dangers.map(({ resource, property }: { resource: string; property: string }) => `${resource} ${property}`).sort(),
      ['Database PubliclyAccessible', 'FilesPolicy PolicyDocument', 'Group SecurityGroupIngress'],
    )
  })

  test('does not name the rule that was there before', async () => {
    const { preview } = await predicted(before, after)
    assert.ok(!JSON.stringify(preview.risks).includes('HTTPS'))
  })

  test('shows the properties of the new policy and what is known later', async () => {
    const { terminal, comment } = await predicted(before, after)
    for (const text of [terminal.join('\n'), plainRows(comment).join('\n')]) {
      assert.match(text, /PolicyDocument\/Statement\/0\/Principal\W+\*/)
      assert.match(text, /Bucket\W+known after deploy/)
    }
  })
})

suite('a new resource', () => {
  const instance = (password: string) => `  Replica:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties: { Engine: postgres, DBName: !Ref DomainName, MasterUserPassword: ${password} }`

  test('shows its properties with the parameters that set them, and no secret', async () => {
    const { terminal, comment } = await predicted(resources(), resources(instance('canary-4711')))
    for (const text of [terminal.join('\n'), plainRows(comment).join('\n')]) {
      assert.match(text, /DBName\W+chat\.dev\.example\.com\s*(?:\|?<br>)?\s*from DomainName/)
      assert.match(text, /MasterUserPassword\W+\(?secret/)
      assert.doesNotMatch(text, /canary/)
    }
  })
})

test('a policy with hostile text stays inert', async () => {
  const hostile = `'</code><img src=x>[a](https://evil.example) @octocat \\u001b[31m'`.replaceAll("'", '"')
  const { terminal, comment, preview } = await predicted(resources(), resources(bucketPolicy(`{ AWS: ${hostile} }`)))
  assert.ok(JSON.stringify(preview.risks).includes('evil.example'))
  assert.ok(!terminal.join('\n').includes('\u001b'))
  for (const [name, render] of Object.entries(MARKDOWN_ENGINES)) {
    const html = render(comment)
    assert.ok(!elementsOf(html).some(element => /^<(?:img|a href="https:..evil)/.test(element)), name)
    assert.doesNotMatch(textOutsideCode(html), /@octocat|evil\.example/, name)
  }
  assert.match(comment, /^### ⚠️/m)
})

test('a value of a NoEcho parameter is in no verdict', async () => {
  const secret = '  Secret: { Type: String, NoEcho: true, Default: canary-4711 }\nResources:'
  const templates = [resources(), resources(bucketPolicy(`{ AWS: !Sub 'arn:aws:iam::999999999999:role/\${Secret}' }`))]
  const [before = '', after = ''] = templates.map(text => text.replace('Resources:', secret))
  const { preview, terminal, comment } = await predicted(before, after)
  assert.equal(preview.risks[0]?.severity, 'caution')
  for (const text of [JSON.stringify(preview.risks), terminal.join('\n'), comment]) assert.doesNotMatch(text, /canary/)
})

suite('a harmless change keeps its green tick', () => {
  const task = (tag: string) => `  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: app, Image: 'ghcr.io/open-webui/open-webui:${tag}' }] }
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Task
      DeploymentConfiguration: { MinimumHealthyPercent: 0, MaximumPercent: 100 }`
  const logs = (days: number) => `  Logs:
    Type: AWS::Logs::LogGroup
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties: { RetentionInDays: ${days} }`
  for (const [name, before, after, sentence] of [
    [
      'another build of the same version',
      task('v1.0@sha256:0a'),
      task('v1.0@sha256:0b'),
      /Service stops its old tasks before it starts new ones/,
    ],
    ['another log retention', logs(30), logs(60), /RetentionInDays/],
  ] as const)
    test(name, async () => {
      const { comment } = await predicted(resources(before), resources(after))
      const rows = plainRows(comment)
      assert.match(rows[0] ?? '', /^### ✅ dev: /)
      assert.match(rows.join('\n'), sentence)
    })
})

suite('the first screen of a change of version', () => {
  const database = '  Database: { Type: AWS::RDS::DBInstance, DeletionPolicy: Snapshot, UpdateReplacePolicy: Snapshot }'
  const task = (tag: string) => `  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: app, Image: 'ghcr.io/open-webui/open-webui:${tag}' }] }`

  for (const [title, more, snapshot] of [
    ['with a database says that a snapshot is taken', [database], /takes a snapshot of the database first/],
    [
      'without a database says that no snapshot is taken',
      [],
      /has no database of its own, so deploy takes no snapshot/,
    ],
  ] as const)
    test(`the first screen of a change of version ${title}, in terminal and comment`, async () => {
      const [before, after] = ['v0.12.4', 'v0.13.0'].map(tag => resources(task(tag), ...more))

      const { terminal, comment } = await predicted(before ?? '', after ?? '')

      for (const text of [terminal.slice(0, 20).join(' '), plainRows(comment).slice(0, 12).join(' ')]) {
        const sentence = text.replace(/\s+/g, ' ')
        assert.match(sentence, /Change of version/)
        assert.match(sentence, /from `?v0\.12\.4`? to `?v0\.13\.0`?/)
        assert.match(sentence, /nobody is served for about 2 to 10 minutes/)
        assert.match(sentence, snapshot)
      }
    })
})

suite('a change that could not be judged has no green tick', () => {
  const task = (role: string) => `  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { TaskRoleArn: 'arn:aws:iam::123456789012:role/${role}' }`
  const key = `  Key:
    Type: AWS::IAM::AccessKey
    Properties: { UserName: root-like }`
  for (const [name, before, after, sentence] of [
    ['as another role', task('Small'), task('Admin'), /Task gets a value that was not judged/],
    ['as an access key', '', key, /Key is an access key of a user, which was not judged/],
  ] as const)
    test(name, async () => {
      const { comment, terminal } = await predicted(resources(before), resources(after))
      const rows = plainRows(comment)
      assert.match(rows[0] ?? '', /^### ⚠️ dev: /)
      assert.match(rows.slice(0, SCREEN).join('\n'), sentence)
      assert.match(terminal.slice(0, SCREEN).join('\n'), sentence)
      assert.doesNotMatch(comment + terminal.join('\n'), /✓|✅/)
    })
})

test('a secret that equals a word of ours leaves the severity as it is', async () => {
  const secret = '  Secret: { Type: String, NoEcho: true, Default: danger }\nResources:'
  const templates = [resources(), resources(bucketPolicy("'*'"))].map(text => text.replace('Resources:', secret))
  const { preview } = await predicted(templates[0] ?? '', templates[1] ?? '')
  assert.equal(preview.risks[0]?.severity, 'danger')
})
