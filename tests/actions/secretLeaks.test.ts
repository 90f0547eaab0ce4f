import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { alterLiveResource } from '../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import { BUNDLES_FOLDER, type JobResult } from '../../scripts/emulator/gitHub/runJob.ts'
import { runVerb } from '../../scripts/rehearsal/rollout/runVerb.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { type RefusingProxy, startRefusingProxy } from '../fakes/aws/startRefusingProxy.ts'

/** Letters alone: no encoder of ours changes them, so a search finds them in every output. */
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
  Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: nested.yaml, Parameters: { Value: !Ref AdminPassword } } }`,
    more: `
Outputs:
  Address: { Value: !Sub 'https://example.com/\${AdminPassword}' }
  Connection: { Value: !Sub 'postgres://user:\${AdminPassword}@host/db' }
  status: { Value: !Sub 'token \${ServiceToken}' }
  type: { Value: !Ref AdminPassword }
  kind: { Value: !Select [0, !Ref ApiKeys] }`,
  }),
  'cloudformation/nested.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { Value: { Type: String } }
Resources: { Inner: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'inner \${Value}' } } }
`,
}
/** The error of a service that quotes a value, in every form in which services do. */
const ERROR_TEXTS = [
  `Invalid request: the value '${LATER}' is not allowed`,
  `body was ${JSON.stringify({ DisplayName: LATER })}`,
  `at https://sns.example.com/?name=${encodeURIComponent(LATER ?? '')}`,
  `encoded ${Buffer.from(`everybody may read this${LATER}`).toString('base64')}`,
  `beginning with '${LATER?.slice(0, 14)}'`,
  `or '${FIRST_KEY}' or ${TOKEN}`,
  `and password=${CANARIES[5]}`,
].join('; ')

/** As it is or in Base64, at any offset. */
const CANARY_TRACES = [
  ...CANARIES.map(canary => canary.slice(0, 12)),
  ...CANARIES.flatMap(canary =>
    [0, 1, 2].map(offset =>
      Buffer.from('x'.repeat(offset) + canary)
        .toString('base64')
        .slice(4, 14),
    ),
  ),
]
function assertClean(where: string, text: string): void {
  for (const trace of CANARY_TRACES) assert.ok(!text.includes(trace), `'${trace}' is in ${where}:\n${text}`)
}

suite('a secret', () => {
  let pipeline: Pipeline
  let proxy: RefusingProxy
  before(async () => {
    pipeline = await startPipeline({ files: FILES })
    proxy = await startRefusingProxy(pipeline.variables.AWS_ENDPOINT_URL ?? '')
  })
  after(async () => {
    await proxy.close()
    await pipeline.close()
  })

  const assertJobClean = (what: string, { log, summary, outputs }: JobResult): void => {
    assertClean(`the log of ${what}`, log)
    assertClean(`the summary of ${what}`, summary)
    assertClean(`the outputs of ${what}`, JSON.stringify(outputs))
  }
  const assertGitHubClean = (): void => {
    const bodies = pipeline.state.requestLog.map(({ body }) => body ?? '')
    assert.ok(bodies.length > 0)
    assertClean('the requests to GitHub', JSON.stringify(bodies))
  }
  const later = () => pipeline.workingCopy.edit('dev', edits(secretParameters(LATER)))
  const edits = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => ({
      section: 'parameters' as const,
      key,
      value: JSON.stringify(value).replaceAll('$', '$$$$'),
    }))

  test('is in no log, summary, output or comment of a first deployment', async () => {
    const pullRequest = pipeline.openPullRequest()

    const shown = await pipeline.preview(pullRequest)
    const done = await pipeline.deploy(pipeline.merge(pullRequest))

    assert.equal(shown.outputs.comment, 'created', shown.log)
    assert.equal(done.outputs.outcome, 'deployed-not-proven', done.log)
    assertJobClean('change-set', shown)
    assertJobClean('deploy', done)
    assertGitHubClean()
    pipeline.recordDeployment(pipeline.tip())
  })

  test('is in no log, summary, output or comment of a failed change that quotes it', async () => {
    await later()
    const pullRequest = pipeline.openPullRequest()
    pipeline.engine.injectedFaults = [{ resource: 'Greeting', phase: 'update', reason: ERROR_TEXTS }]

    const shown = await pipeline.preview(pullRequest)
    const done = await pipeline.deploy(pipeline.merge(pullRequest))

    assert.match(shown.summary, /Greeting/)
    assert.equal(done.outputs.outcome, 'rolled-back', done.log)
    assert.match(done.log, /the value '\*+' is not allowed/)
    assertJobClean('change-set', shown)
    assertJobClean('deploy', done)
    assertGitHubClean()
  })

  test('is in no JSON of --json and in no line of a terminal', async () => {
    const order = { folder: pipeline.workingCopy.folder, variables: pipeline.variables, output: 'capture' } as const

    const verbs = [
      ['deploy', 'dev', '--yes', '--json'],
      ['status', 'dev', '--json'],
    ]
    for (const args of verbs) {
      const { printed } = await runVerb({ ...order, args })
      assert.ok(printed.length > 100, printed)
      assertClean(args.join(' '), printed)
    }
    pipeline.engine.injectedFaults = []
  })

  test('is in no object of the artifact bucket', () => {
    const objects = [...pipeline.engine.world.objects.values()].flatMap(bucket => [...bucket])
    const previews = objects.filter(([key]) => key.startsWith('previews/'))

    assert.ok(previews.length > 0, objects.map(([key]) => key).join())
    for (const [key, versions] of objects) for (const { body } of versions) assertClean(key, body?.toString() ?? '')
  })

  test('is in no log, JSON or issue about drift', async () => {
    alterLiveResource(pipeline.engine, 'FirstTopic', properties => ({
      ...properties,
      DisplayName: `changed to ${LATER} by hand`,
    }))
    alterLiveResource(pipeline.engine, 'Greeting', properties => ({ ...properties, DisplayName: `password: ${LIVE}` }))

    const done = await pipeline.dispatch('drift')
    const { printed } = await runVerb({
      args: ['drift', 'dev', '--json'],
      folder: pipeline.workingCopy.folder,
      variables: pipeline.variables,
      output: 'capture',
    })

    assert.equal(done.outputs.outcome, 'drifted', done.log)
    assert.match(done.log, /FirstTopic/)
    assertJobClean('drift', done)
    assertClean('drift --json', printed)
    assertGitHubClean()
  })

  test('is in no log, summary or output after an error of AWS or GitHub', async () => {
    const pullRequest = pipeline.openPullRequest()
    const variables = { AWS_ENDPOINT_URL_CLOUDFORMATION: proxy.url }
    const refusals = [
      {
        action: 'CreateChangeSet',
        status: 400,
        code: 'ValidationError',
        message: `1 validation error: ${ERROR_TEXTS}`,
      },
      { action: 'CreateChangeSet', status: 400, code: 'UnknownCode', message: ERROR_TEXTS },
      { action: 'DescribeChangeSet', status: 403, code: 'AccessDenied', message: `not authorized: ${ERROR_TEXTS}` },
    ]
    for (const refusal of refusals) {
      proxy.refusals.push(refusal)
      const done = await pipeline.preview(pullRequest, { variables })
      assert.notEqual(done.code, 0, done.log)
      assertJobClean(`change-set with ${refusal.code}`, done)
    }
    pipeline.state.injectedFaults.push({
      operation: 'issues/create-comment',
      response: {
        status: 422,
        message: `Unprocessable: token=${CANARIES[3]}, Authorization: Bearer ghs_${CANARIES[4]}abcdefgh`,
      },
    })
    const done = await pipeline.preview(pullRequest)
    assert.equal(done.outputs.comment, 'not-written', done.log)
    assertJobClean('a comment that is refused', done)
  })

  test('is in no log, annotation, summary or SARIF of an invalid template', async () => {
    const file = join(pipeline.workingCopy.folder, 'cloudformation/main.yaml')
    const right = await readFile(file, 'utf8')
    await writeFile(
      file,
      right.replace(
        'Resources:',
        `Mappings: { Sizes: { small: { cpu: '1' } } }
Resources:
  Odd: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Select [!Ref AdminPassword, [a, b]] } }
  Mapped: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !FindInMap [Sizes, !Ref AdminPassword, cpu] } }`,
      ),
    )
    const folder = await mkdtemp(join(tmpdir(), 'sarif-'))
    await symlink(join(process.cwd(), '.venv'), join(pipeline.workingCopy.folder, '.venv'))
    const inputs = { 'sarif-file': join(folder, 'lint.sarif') }

    const shown = await pipeline.preview(pipeline.openPullRequest())
    const linted = await pipeline.dispatch('lint', inputs)

    assert.equal(shown.code, 2, shown.log)
    assert.match(shown.log, /Unable to get mapping for Sizes::\*+::cpu/)
    assert.equal(linted.code, 1, linted.log)
    assertJobClean('change-set', shown)
    assertJobClean('lint', linted)
    assertClean('SARIF', await readFile(inputs['sarif-file'], 'utf8'))
    await rm(folder, { recursive: true })
    await rm(join(pipeline.workingCopy.folder, '.venv'))
    await writeFile(file, right)
  })

  test('is in no log, annotation or summary of an invalid environment file', async () => {
    const file = join(pipeline.workingCopy.folder, 'environments/dev.yaml')
    const right = await readFile(file, 'utf8')
    for (const text of [
      right.replace('AdminPassword:', 'AdminPasswort:'),
      right.replace(/ServiceToken: .*/, `ServiceToken: [${JSON.stringify(TOKEN)}, { a: ${JSON.stringify(TOKEN)} }]`),
      right.replace(/ServiceToken: .*/, match => `${match}\n ${match}`),
      right.replace(/ServiceToken: "/, 'ServiceToken: &a "x'),
    ]) {
      await writeFile(file, text)
      const done = await pipeline.preview(pipeline.openPullRequest())
      assert.equal(done.code, 2, done.log)
      assertJobClean('change-set', done)
    }
    await writeFile(file, right)
  })

  test('is in no log, summary or output of a prediction', async () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', [
        '-C',
        pipeline.workingCopy.folder,
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@example.com',
        ...args,
      ])
    await rm(join(pipeline.workingCopy.folder, '.git'), { recursive: true })
    git('init', '--quiet')
    await pipeline.workingCopy.edit('dev', edits(secretParameters(PASSWORD)))
    git('add', '.')
    git('commit', '--quiet', '--message', 'base')
    await pipeline.workingCopy.edit(
      'dev',
      edits({ ...secretParameters(LATER), ApiKeys: `${SECOND_KEY},${FIRST_KEY}`, ServiceToken: LIVE ?? '' }),
    )
    git('commit', '--quiet', '--all', '--message', 'head')
    const head = git('rev-parse', 'HEAD').toString().trim()
    const pullRequest = { ...pipeline.openPullRequest(), headRepository: 'mallory/chat', mergeCommitSha: head }

    const shown = await pipeline.preview(pullRequest, { dist: BUNDLES_FOLDER })

    assert.equal(shown.code, 0, shown.log)
    for (const name of ['Greeting', 'Encoded', 'Key', 'Joined', 'Token', 'Inner'])
      assert.match(shown.log, new RegExp(name))
    assertJobClean('a prediction', shown)
  })
})
