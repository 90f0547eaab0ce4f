import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { alterLiveResource } from '../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import { BUNDLES_FOLDER, type JobResult } from '../../scripts/emulator/gitHub/runJob.ts'
import { runVerb } from '../../scripts/rehearsal/rollout/runVerb.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { startRefusingProxy } from '../fakes/aws/startRefusingProxy.ts'
import { sampleOf, testLong } from '../fakes/testSize.ts'

/** Letters alone: no encoder in the actions changes them, so a search finds them in every output. */
const CANARIES = [
  'Qzcanaryalpha',
  'Qzcanarybravo',
  'Qzcanarycharlie',
  'Qzcanarydelta',
  'Qzcanaryecho',
  'Qzcanaryfoxtrot',
]
/** The characters between them are those that encoders change. */
const [PASSWORD, FIRST_KEY, SECOND_KEY, TOKEN, LATER, LIVE] = CANARIES.map(canary => `${canary}"&<%/+ ${canary}`)
const secretParameters = (password = '') => ({
  AdminPassword: password,
  ApiKeys: `${FIRST_KEY},${SECOND_KEY}`,
  ServiceToken: TOKEN ?? '',
  Shown: 'everybody may read this',
})

const FILES = {
  ...twoTopicFiles({
    values: secretParameters(PASSWORD),
    parameters: `
  AdminPassword: { Type: String, NoEcho: true }
  ApiKeys: { Type: CommaDelimitedList, NoEcho: true }
  ServiceToken: { Type: String }
  Shown: { Type: String }`,
    resources: `
  Greeting: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub '\${Shown}, \${AdminPassword}!' } }
  Encoded: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::Base64': !Sub '\${Shown}\${AdminPassword}' } } }
  Key: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Select [1, !Ref ApiKeys] } }
  Joined: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Join ['-', !Ref ApiKeys] } }
  Token: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'token \${ServiceToken}' } }
  Dynamic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: '{{resolve:ssm-secure:/app/password:1}}' } }
  Access:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: 'sts:AssumeRole', Principal: { Service: ecs-tasks.amazonaws.com } }] }
      Policies: [{ PolicyName: reads, PolicyDocument: { Statement: [{ Effect: Allow, Action: 's3:*', Resource: !Sub 'arn:aws:s3:::\${AdminPassword}/*' }] } }]
  Pool: { Type: 'AWS::Cognito::UserPool' }
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: !Ref Pool, GenerateSecret: true } }
  Live: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'client \${Client.ClientSecret} \${AdminPassword}' } }
  Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: nested.yaml, Parameters: { Value: !Ref AdminPassword } } }`,
    more: `
Outputs:
  Address: { Value: !Sub 'https://example.com/\${AdminPassword}' }
  Connection: { Value: !Sub 'postgres://user:\${AdminPassword}@host/db' }
  status: { Value: !Sub 'token \${ServiceToken}' }
  type: { Value: !Ref AdminPassword }
  kind: { Value: !Select [0, !Ref ApiKeys] }
  Info: { Value: !GetAtt Client.ClientSecret }
  Pair: { Value: { 'Fn::Base64': !Join [':', [!Ref Client, !GetAtt Client.ClientSecret]] } }
  Inside: { Value: !GetAtt Nested.Outputs.Info }`,
  }),
  'cloudformation/nested.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { Value: { Type: String } }
Resources: { Inner: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'inner \${Value}' } } }
Outputs: { Info: { Value: { 'Fn::Base64': !Ref Value } } }
`,
}
const encodedCharacters = (text: string, encode: (code: number) => string): string =>
  Array.from(text, character => encode(character.codePointAt(0) ?? 0)).join('')
/** The forms in which services quote a value; `actions/README.md` names them. */
const quotesOf = (value: string): readonly string[] => [
  value,
  JSON.stringify({ DisplayName: value }),
  JSON.stringify({ body: JSON.stringify({ DisplayName: value }) }),
  `https://sns.example.com/?name=${encodeURIComponent(value)}`,
  new URLSearchParams({ name: value }).toString(),
  encodeURIComponent(encodeURIComponent(value)),
  Buffer.from(`everybody may read this${value}`).toString('base64'),
  Buffer.from(`x${value}`).toString('base64url'),
  Buffer.from(value).toString('hex'),
  Buffer.from(value).toString('hex').toUpperCase(),
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  encodedCharacters(value, code => `&#${code};`),
  encodedCharacters(value, code => `&#x${code.toString(16)};`),
  encodedCharacters(value, code => `\\u${code.toString(16).padStart(4, '0')}`),
  value.toUpperCase(),
  value.toLowerCase(),
  `${value.slice(0, 6)}\n  ${value.slice(6)}`,
  value.slice(0, 14),
  value.slice(-14),
]
/** The error of a service that quotes a value, in every form in which services do. */
const ERROR_TEXTS = [
  `Invalid request: the value '${LATER}' is not allowed`,
  ...quotesOf(LATER ?? '').map(quote => `refused [${quote}]`),
  `or '${FIRST_KEY}' or ${TOKEN}`,
  `and password=${CANARIES[5]}`,
].join('; ')

/** The middle of each canary, in small letters: what is left of it where it is cut off. */
const TRACES = CANARIES.map(canary => canary.slice(2).toLowerCase())
const BASE64_TRACES = TRACES.flatMap((_, index) =>
  [0, 1, 2].map(offset =>
    Buffer.from('x'.repeat(offset) + CANARIES[index])
      .toString('base64')
      .slice(4, 14),
  ),
)
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The text with each encoding of characters decoded, several times, without spaces and in small letters. */
function decoded(text: string): string {
  const fromCode = (code: string, radix: number): string =>
    String.fromCodePoint(Number.parseInt(code, radix) % 0x10ffff)
  let rest = text
  for (let round = 0; round < 4; round++)
    rest = rest
      .replaceAll(/%([0-9a-f]{2})|\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|&#x([0-9a-f]{1,6});/gi, (_, a, b, c, d) =>
        fromCode(a ?? b ?? c ?? d, 16),
      )
      .replaceAll(/&#(\d{1,7});/g, (_, code) => fromCode(code, 10))
      .replaceAll(/&\w{2,4};/g, entity => ENTITIES[entity] ?? entity)
  return rest.replaceAll(/\\[nrt]|[\s\\]/g, '').toLowerCase()
}

function assertClean(where: string, text: string): void {
  const plain = decoded(text)
  for (const trace of TRACES)
    for (const form of [trace, Buffer.from(trace).toString('hex')])
      assert.ok(!plain.includes(form), `'${form}' is in ${where}:\n${text}`)
  for (const trace of BASE64_TRACES) assert.ok(!text.includes(trace), `'${trace}' is in ${where}:\n${text}`)
}

/** The client secret that AWS generated: no file has it. In Base64 it stands after its client's id of 26 characters and a colon. */
function liveSecretOf({ engine }: Pipeline): string {
  const resources = [...engine.stacks.values()].flatMap(stack => [...stack.resources.values()])
  const secret = resources.find(({ logicalId }) => logicalId === 'Client')?.attributes.ClientSecret
  assert.ok(typeof secret === 'string' && secret.length > 20)
  return secret
}

function assertWithoutLiveSecret(pipeline: Pipeline, where: string, text: string): void {
  const secret = liveSecretOf(pipeline)
  for (const trace of [secret, Buffer.from(secret).toString('base64').slice(4, 24)])
    assert.ok(!text.includes(trace), `'${trace}' is in ${where}:\n${text}`)
}

function assertJobClean(subject: string, { log, summary, outputs }: JobResult): void {
  assertClean(`the log of ${subject}`, log)
  assertClean(`the summary of ${subject}`, summary)
  assertClean(`the outputs of ${subject}`, JSON.stringify(outputs))
}
function assertRequestsClean({ state }: Pipeline): void {
  const bodies = state.requestLog.map(({ body }) => body ?? '')
  assert.ok(bodies.length > 0)
  assertClean('the requests to GitHub', JSON.stringify(bodies))
}
function assertObjectsClean({ engine }: Pipeline): void {
  const objects = [...engine.world.objects.values()].flatMap(bucket => [...bucket])
  const keys = objects.map(([key]) => key)
  assert.ok(
    keys.some(key => key.startsWith('previews/')),
    keys.join(),
  )
  for (const [key, versions] of objects) for (const { body } of versions) assertClean(key, body?.toString() ?? '')
}

/** A stack with one password, and files with another one. */
async function startWithChangedPassword(): Promise<Pipeline> {
  const pipeline = await startPipeline({ files: FILES, deployed: true })
  await pipeline.setParameters(secretParameters(LATER))
  return pipeline
}
async function printedBy({ workingCopy: { folder }, variables }: Pipeline, args: readonly string[]): Promise<string> {
  const { printed } = await runVerb({ args, folder, variables, output: { to: 'capture' } })
  assert.ok(printed.length > 100, printed)
  return printed
}

suite('a secret', () => {
  testLong('a secret is in no log, summary, output, comment or stored object of a first deployment', async () => {
    await using pipeline = await startPipeline({ files: FILES })
    const pullRequest = pipeline.openPullRequest()

    const previewed = await pipeline.preview(pullRequest)
    const deployed = await pipeline.deploy(pipeline.merge(pullRequest))

    assert.equal(previewed.outputs.comment, 'created', previewed.log)
    assert.equal(deployed.outputs.outcome, 'deployed', deployed.log)
    assertWithoutLiveSecret(pipeline, 'the log and summary of deploy', JSON.stringify(deployed))
    assertJobClean('change-set', previewed)
    assertJobClean('deploy', deployed)
    assertRequestsClean(pipeline)
    assertObjectsClean(pipeline)
  })

  test('a secret is in no log, summary, output, comment or stored object of a failed change that quotes it', async () => {
    await using pipeline = await startWithChangedPassword()
    const pullRequest = pipeline.openPullRequest()
    pipeline.engine.injectedFaults = [{ resource: 'Greeting', phase: 'update', reason: ERROR_TEXTS }]

    const previewed = await pipeline.preview(pullRequest)
    const deployed = await pipeline.deploy(pipeline.merge(pullRequest))

    assert.match(previewed.summary, /Greeting/)
    assert.equal(deployed.outputs.outcome, 'rolled-back', deployed.log)
    assert.match(deployed.log, /the value '\*+' is not allowed/)
    for (const [where, text] of [
      ['the preview', JSON.stringify(previewed)],
      ['the deployment', JSON.stringify(deployed)],
      ['the comments', JSON.stringify(pipeline.state.requestLog)],
    ] as const)
      assertWithoutLiveSecret(pipeline, where, text)
    assertJobClean('change-set', previewed)
    assertJobClean('deploy', deployed)
    assertRequestsClean(pipeline)
    assertObjectsClean(pipeline)
  })

  test('a secret is in no JSON of --json and in no line of a terminal after a failed change that quotes it', async () => {
    await using pipeline = await startWithChangedPassword()
    pipeline.engine.injectedFaults = [{ resource: 'Greeting', phase: 'update', reason: ERROR_TEXTS }]

    const deployed = await printedBy(pipeline, ['deploy', 'dev', '--yes', '--json'])
    const status = await printedBy(pipeline, ['status', 'dev', '--json'])

    assert.match(deployed, /the value '\*+' is not allowed/)
    assertClean('deploy --json', deployed)
    assertClean('status --json', status)
    assertWithoutLiveSecret(pipeline, 'deploy --json', deployed)
    assertWithoutLiveSecret(pipeline, 'status --json', status)
    assert.match(status, /"Info": ?"\(secret\)"/)
  })

  testLong('a secret is in no log, JSON or issue about drift', async () => {
    await using pipeline = await startWithChangedPassword()
    const displayNames = { FirstTopic: `changed to ${LATER} by hand`, Greeting: `password: ${LIVE}` }
    for (const [topic, DisplayName] of Object.entries(displayNames))
      alterLiveResource(pipeline.engine, topic, properties => ({ ...properties, DisplayName }))

    const done = await pipeline.dispatch('drift')
    const printed = await printedBy(pipeline, ['drift', 'dev', '--json'])

    assert.equal(done.outputs.outcome, 'drifted', done.log)
    assert.match(done.log, /FirstTopic/)
    assertJobClean('drift', done)
    assertClean('drift --json', printed)
    assertRequestsClean(pipeline)
  })

  for (const refusal of sampleOf([
    { action: 'CreateChangeSet', status: 400, code: 'ValidationError', message: `1 validation error: ${ERROR_TEXTS}` },
    { action: 'CreateChangeSet', status: 400, code: 'UnknownCode', message: ERROR_TEXTS },
    { action: 'DescribeChangeSet', status: 403, code: 'AccessDenied', message: `not authorized: ${ERROR_TEXTS}` },
  ]))
    test(`a secret is in no log, summary or output after the error ${refusal.code} of AWS`, async t => {
      await using pipeline = await startWithChangedPassword()
      const proxy = await startRefusingProxy(pipeline.variables.AWS_ENDPOINT_URL ?? '')
      t.after(() => proxy.close())
      proxy.refusals.push(refusal)

      const done = await pipeline.preview(pipeline.openPullRequest(), {
        variables: { AWS_ENDPOINT_URL_CLOUDFORMATION: proxy.url },
      })

      assert.notEqual(done.code, 0, done.log)
      assertJobClean('change-set', done)
    })

  testLong('a secret is in no log, summary or output after an error of GitHub', async () => {
    await using pipeline = await startWithChangedPassword()
    const message = `Unprocessable: token=${CANARIES[3]}, Authorization: Bearer ghs_${CANARIES[4]}abcdefgh`
    pipeline.state.injectedFaults.push({ operation: 'issues/create-comment', response: { status: 422, message } })

    const done = await pipeline.preview(pipeline.openPullRequest())

    assert.equal(done.outputs.comment, 'not-written', done.log)
    assertJobClean('change-set', done)
  })

  test('a secret is in no log, annotation, summary or SARIF of an invalid template', async () => {
    await using pipeline = await startPipeline({ files: FILES })
    const { folder } = pipeline.workingCopy
    const template = join(folder, 'cloudformation/main.yaml')
    await writeFile(
      template,
      (await readFile(template, 'utf8')).replace(
        'Resources:',
        `Mappings: { Sizes: { small: { cpu: '1' } } }
Resources:
  Odd: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Select [!Ref AdminPassword, [a, b]] } }
  Mapped: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !FindInMap [Sizes, !Ref AdminPassword, cpu] } }`,
      ),
    )
    await symlink(join(process.cwd(), '.venv'), join(folder, '.venv'))
    const sarifFile = join(folder, 'lint.sarif')

    const previewed = await pipeline.preview(pipeline.openPullRequest())
    const linted = await pipeline.dispatch('lint', { 'sarif-file': sarifFile })

    assert.equal(previewed.code, 2, previewed.log)
    assert.match(previewed.log, /Unable to get mapping for Sizes::\*+::cpu/)
    assert.equal(linted.code, 1, linted.log)
    assertJobClean('change-set', previewed)
    assertJobClean('lint', linted)
    assertClean('SARIF', await readFile(sarifFile, 'utf8'))
  })

  const token = JSON.stringify(TOKEN)
  for (const [problem, edit] of sampleOf(
    [
      ['a duplicate key', text => text.replace(/ServiceToken: .*/, match => `${match}\n ${match}`)],
      ['an anchor', text => text.replace(/ServiceToken: "/, 'ServiceToken: &a "x')],
      ['a value that is a list', text => text.replace(/ServiceToken: .*/, `ServiceToken: [${token}, { a: ${token} }]`)],
      ['an unknown parameter', text => text.replace('AdminPassword:', 'AdminPasswort:')],
    ] satisfies readonly (readonly [string, (text: string) => string])[],
    1,
  ))
    test(`a secret is in no log, annotation or summary of an environment file with ${problem}`, async () => {
      await using pipeline = await startPipeline({ files: FILES })
      await pipeline.setParameters(secretParameters(LATER))
      const file = join(pipeline.workingCopy.folder, 'environments/dev.yaml')
      await writeFile(file, edit(await readFile(file, 'utf8')))

      const done = await pipeline.preview(pipeline.openPullRequest())

      assert.equal(done.code, 2, done.log)
      assertJobClean('change-set', done)
    })

  testLong('a secret is in no log, summary or output of a prediction', async () => {
    await using pipeline = await startPipeline({ files: FILES })
    const { folder } = pipeline.workingCopy
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args])
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'base')
    await pipeline.setParameters({
      ...secretParameters(LATER),
      ApiKeys: `${SECOND_KEY},${FIRST_KEY}`,
      ServiceToken: LIVE ?? '',
    })
    git('commit', '--quiet', '--all', '--message', 'head')
    const head = git('rev-parse', 'HEAD').toString().trim()
    const pullRequest = { ...pipeline.openPullRequest(), headRepository: 'mallory/chat', mergeCommitSha: head }

    const previewed = await pipeline.preview(pullRequest, { dist: BUNDLES_FOLDER })

    assert.equal(previewed.code, 0, previewed.log)
    for (const name of ['Greeting', 'Encoded', 'Key', 'Joined', 'Token', 'Inner'])
      assert.match(previewed.log, new RegExp(name))
    assertJobClean('the prediction', previewed)
  })
})
