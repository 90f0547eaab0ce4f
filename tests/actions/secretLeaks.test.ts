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

/** Letters alone: no encoder of ours changes them, so a search finds them in any medium. */
const CANARIES = [
  'Qzcanaryalpha',
  'Qzcanarybravo',
  'Qzcanarycharlie',
  'Qzcanarydelta',
  'Qzcanaryecho',
  'Qzcanaryfoxtrot',
]
/** The signs around them are what encoders trip over. */
const [PASSWORD, FIRST_KEY, SECOND_KEY, TOKEN, LATER, LIVE] = CANARIES.map(one => `${one}"&<%/+ ${one}`)
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
  Connection: { Value: !Sub 'postgres://user:\${AdminPassword}@host/db' }`,
  }),
  'cloudformation/nested.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { Value: { Type: String } }
Resources: { Inner: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'inner \${Value}' } } }
`,
}
/** What a service might answer that got a value it does not like, in every way that one has. */
const ERROR_TEXTS = [
  `Invalid request: the value '${LATER}' is not allowed`,
  `body was ${JSON.stringify({ DisplayName: LATER })}`,
  `at https://sns.example.com/?name=${encodeURIComponent(LATER ?? '')}`,
  `encoded ${Buffer.from(`everybody may read this${LATER}`).toString('base64')}`,
  `beginning with '${LATER?.slice(0, 14)}'`,
  `or '${FIRST_KEY}' or ${TOKEN}`,
  `and password=${CANARIES[5]}`,
].join('; ')

/** In the clear or in Base64, whatever stands before it. */
const CANARY_TRACES = [
  ...CANARIES.map(one => one.slice(0, 12)),
  ...CANARIES.flatMap(one =>
    [0, 1, 2].map(offset =>
      Buffer.from('x'.repeat(offset) + one)
        .toString('base64')
        .slice(4, 14),
    ),
  ),
]
function assertClean(where: string, text: string): void {
  for (const trace of CANARY_TRACES) assert.ok(!text.includes(trace), `'${trace}' is in ${where}:\n${text}`)
}

suite('a secret', () => {
  let it: Pipeline
  let gate: RefusingProxy
  before(async () => {
    it = await startPipeline({ files: FILES })
    gate = await startRefusingProxy(it.variables.AWS_ENDPOINT_URL ?? '')
  })
  after(async () => {
    await gate.close()
    await it.close()
  })

  const jobClean = (what: string, { log, summary, outputs }: JobResult): void => {
    assertClean(`the log of ${what}`, log)
    assertClean(`the summary of ${what}`, summary)
    assertClean(`the outputs of ${what}`, JSON.stringify(outputs))
  }
  const gitHubClean = (): void => {
    const told = it.state.requestLog.map(({ body }) => body ?? '')
    assert.ok(told.length > 0)
    assertClean('what GitHub was sent', JSON.stringify(told))
  }
  const later = () => it.workingCopy.edit('dev', edits(secretParameters(LATER)))
  const edits = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => ({
      section: 'parameters' as const,
      key,
      value: JSON.stringify(value).replaceAll('$', '$$$$'),
    }))

  test('is in no word about a first deployment', async () => {
    const pullRequest = it.openPullRequest()

    const shown = await it.preview(pullRequest)
    const done = await it.deploy(it.merge(pullRequest))

    assert.equal(shown.outputs.comment, 'created', shown.log)
    assert.equal(done.outputs.outcome, 'deployed-not-proven', done.log)
    jobClean('change-set', shown)
    jobClean('deploy', done)
    gitHubClean()
    it.recordDeployment(it.tip())
  })

  test('is in no word about a change that fails and quotes it', async () => {
    await later()
    const pullRequest = it.openPullRequest()
    it.engine.injectedFaults = [{ resource: 'Greeting', phase: 'update', reason: ERROR_TEXTS }]

    const shown = await it.preview(pullRequest)
    const done = await it.deploy(it.merge(pullRequest))

    assert.match(shown.summary, /Greeting/)
    assert.equal(done.outputs.outcome, 'rolled-back', done.log)
    assert.match(done.log, /the value '\*+' is not allowed/)
    jobClean('change-set', shown)
    jobClean('deploy', done)
    gitHubClean()
  })

  test('is in no document for programs, and in no line of a terminal', async () => {
    const order = { folder: it.workingCopy.folder, variables: it.variables, output: 'capture' } as const

    const verbs = [
      ['deploy', 'dev', '--yes', '--json'],
      ['status', 'dev', '--json'],
    ]
    for (const args of verbs) {
      const { printed } = await runVerb({ ...order, args })
      assert.ok(printed.length > 100, printed)
      assertClean(args.join(' '), printed)
    }
    it.engine.injectedFaults = []
  })

  test('is in no word about drift, and in no issue', async () => {
    alterLiveResource(it.engine, 'FirstTopic', given => ({ ...given, DisplayName: `somebody wrote ${LATER} here` }))
    alterLiveResource(it.engine, 'Greeting', given => ({ ...given, DisplayName: `password: ${LIVE}` }))

    const done = await it.dispatch('drift')
    const { printed } = await runVerb({
      args: ['drift', 'dev', '--json'],
      folder: it.workingCopy.folder,
      variables: it.variables,
      output: 'capture',
    })

    assert.equal(done.outputs.outcome, 'drifted', done.log)
    assert.match(done.log, /FirstTopic/)
    jobClean('drift', done)
    assertClean('drift --json', printed)
    gitHubClean()
  })

  test('is in no word of AWS or GitHub that refuses', async () => {
    const pullRequest = it.openPullRequest()
    const variables = { AWS_ENDPOINT_URL_CLOUDFORMATION: gate.url }
    const answers = [
      {
        action: 'CreateChangeSet',
        status: 400,
        code: 'ValidationError',
        message: `1 validation error: ${ERROR_TEXTS}`,
      },
      { action: 'CreateChangeSet', status: 400, code: 'NobodyKnowsThis', message: ERROR_TEXTS },
      { action: 'DescribeChangeSet', status: 403, code: 'AccessDenied', message: `not authorized: ${ERROR_TEXTS}` },
    ]
    for (const answer of answers) {
      gate.refusals.push(answer)
      const done = await it.preview(pullRequest, { variables })
      assert.notEqual(done.code, 0, done.log)
      jobClean(`change-set with ${answer.code}`, done)
    }
    it.state.injectedFaults.push({
      operation: 'issues/create-comment',
      response: {
        status: 422,
        message: `Unprocessable: token=${CANARIES[3]}, Authorization: Bearer ghs_${CANARIES[4]}abcdefgh`,
      },
    })
    const done = await it.preview(pullRequest)
    assert.equal(done.outputs.comment, 'not-written', done.log)
    jobClean('a comment that is refused', done)
  })

  test('is in no word about a template that is wrong, nor in SARIF', async () => {
    const file = join(it.workingCopy.folder, 'cloudformation/main.yaml')
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
    await symlink(join(process.cwd(), '.venv'), join(it.workingCopy.folder, '.venv'))
    const inputs = { 'sarif-file': join(folder, 'lint.sarif') }

    const shown = await it.preview(it.openPullRequest())
    const linted = await it.dispatch('lint', inputs)

    assert.equal(shown.code, 2, shown.log)
    assert.match(shown.log, /Unable to get mapping for Sizes::\*+::cpu/)
    assert.equal(linted.code, 1, linted.log)
    jobClean('change-set', shown)
    jobClean('lint', linted)
    assertClean('SARIF', await readFile(inputs['sarif-file'], 'utf8'))
    await rm(folder, { recursive: true })
    await rm(join(it.workingCopy.folder, '.venv'))
    await writeFile(file, right)
  })

  test('is in no word about an environment file that is wrong', async () => {
    const file = join(it.workingCopy.folder, 'environments/dev.yaml')
    const right = await readFile(file, 'utf8')
    for (const text of [
      right.replace('AdminPassword:', 'AdminPasswort:'),
      right.replace(/ServiceToken: .*/, `ServiceToken: [${JSON.stringify(TOKEN)}, { a: ${JSON.stringify(TOKEN)} }]`),
      right.replace(/ServiceToken: .*/, match => `${match}\n ${match}`),
      right.replace(/ServiceToken: "/, 'ServiceToken: &a "x'),
    ]) {
      await writeFile(file, text)
      const done = await it.preview(it.openPullRequest())
      assert.equal(done.code, 2, done.log)
      jobClean('change-set', done)
    }
    await writeFile(file, right)
  })

  test('is in no word of a prediction', async () => {
    const git = (...words: readonly string[]) =>
      execFileSync('git', [
        '-C',
        it.workingCopy.folder,
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@example.com',
        ...words,
      ])
    await rm(join(it.workingCopy.folder, '.git'), { recursive: true })
    git('init', '--quiet')
    await it.workingCopy.edit('dev', edits(secretParameters(PASSWORD)))
    git('add', '.')
    git('commit', '--quiet', '--message', 'base')
    await it.workingCopy.edit(
      'dev',
      edits({ ...secretParameters(LATER), ApiKeys: `${SECOND_KEY},${FIRST_KEY}`, ServiceToken: LIVE ?? '' }),
    )
    git('commit', '--quiet', '--all', '--message', 'head')
    const head = git('rev-parse', 'HEAD').toString().trim()
    const pullRequest = { ...it.openPullRequest(), headRepository: 'mallory/chat', mergeCommitSha: head }

    const shown = await it.preview(pullRequest, { dist: BUNDLES_FOLDER })

    assert.equal(shown.code, 0, shown.log)
    for (const name of ['Greeting', 'Encoded', 'Key', 'Joined', 'Token', 'Inner'])
      assert.match(shown.log, new RegExp(name))
    jobClean('a prediction', shown)
  })
})
