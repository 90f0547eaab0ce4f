import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DeployOutcome } from '#lib/model/outcome.ts'
import { Problem } from '#lib/model/problem.ts'
import { reportOutcome } from '#lib/operations/reporting/reportOutcome.ts'
import { secretsOf, withRedaction } from '#lib/operations/reporting/withRedaction.ts'
import { redactDeployOutcome } from '#lib/redaction/redactOutcome.ts'
import { NO_SECRETS } from '#lib/redaction/secrets/secretValues.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { aPullRequest, fakeForge } from '../fakes/gitHub/fakeForge.ts'
import { aRunLink } from '../fakes/model/aMarker.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const SECRET = 'canary-of-mine'
const redaction = { secrets: { ...NO_SECRETS, values: [SECRET, 'deployed'] }, redact: redactDeployOutcome }

suite('an operation with secrets', () => {
  test('reports and returns none', async () => {
    const reporter = fakeReporter()
    const checks = [{ name: 'stack', verdict: 'healthy', detail: `saw ${SECRET}`, milliseconds: 1 }] as const
    const outputs = { Url: `https://${SECRET}`, status: 'deployed' }

    const outcome = await withRedaction(redaction, { reporter }, async (tools): Promise<DeployOutcome> => {
      tools.reporter.report({ kind: 'warning', text: `not '${SECRET}'` })
      return { kind: 'deployed', outputs, checks }
    })

    assert.deepEqual(reporter.ofKind('warning'), [{ kind: 'warning', text: "not '****'" }])
    assert.deepEqual(outcome, {
      kind: 'deployed',
      outputs: { Url: 'https://****', status: '****' },
      checks: [{ ...checks[0], detail: 'saw ****' }],
    })
  })

  test('an operation without secrets also redacts texts that look like secrets', async () => {
    const none = { secrets: NO_SECRETS, redact: redactDeployOutcome }
    const outputs = { Url: 'https://user:canary@example.com' }

    const outcome = await withRedaction(none, { reporter: fakeReporter() }, async (): Promise<DeployOutcome> => {
      return { kind: 'unchanged', outputs, checks: [] }
    })

    assert.deepEqual(outcome, { kind: 'unchanged', outputs: { Url: 'https://user:(secret)@example.com' }, checks: [] })
  })

  test('an operation with secrets fails with a Problem that has none, and every other detail', async () => {
    const location = { file: 'environments/dev.yaml', line: 3, column: 5 }
    const findings = [{ level: 'error', rule: 'x', message: `odd: ${SECRET}` }] as const
    const details = { kind: 'refused', reason: 'stale', todo: `Not ${SECRET}.`, location, findings } as const

    await assert.rejects(
      withRedaction(redaction, { reporter: fakeReporter() }, async () => {
        throw new Problem(`It is ${SECRET}.`, { ...details, cause: new Error(SECRET) })
      }),
      (error: unknown) => {
        assert.ok(error instanceof Problem && error.cause instanceof Error)
        assert.equal(error.message, 'It is ****.')
        assert.equal(error.todo, 'Not ****.')
        assert.deepEqual([error.kind, error.reason, error.location], ['refused', 'stale', location])
        assert.deepEqual(error.findings, [{ level: 'error', rule: 'x', message: 'odd: ****' }])
        assert.ok(!`${error.cause.stack}`.includes(SECRET))
        return true
      },
    )
  })

  test('an operation with secrets fails with a bug of the same class and stack trace, without a secret', async () => {
    await assert.rejects(
      withRedaction(redaction, { reporter: fakeReporter() }, async () => {
        throw new TypeError(`unexpected: ${SECRET}`)
      }),
      (error: unknown) => {
        assert.ok(error instanceof TypeError)
        assert.equal(error.message, 'unexpected: ****')
        assert.match(error.stack ?? '', /withRedaction\.test/)
        assert.ok(!error.stack?.includes(SECRET))
        return true
      },
    )
  })
})

suite('the secrets of an environment', () => {
  const environment = anEnvironment({ parameters: { Pin: '123456', ApiToken: 'a-long-token', Open: 'for everybody' } })
  const template = (parameters: string) => ({
    'cloudformation/main.yaml': `Parameters: { ${parameters}, ApiToken: { Type: String }, Open: { Type: String } }
Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Open } } }
Outputs: { Told: { Value: !Sub 'x\${Pin}' }, Other: { Value: !Ref Open } }
`,
  })

  test('the secrets of an environment are values that are NoEcho or named like a secret, and the outputs that expose them', async () => {
    const secrets = await secretsOf(environment, {
      workspace: fakeWorkspace(template('Pin: { Type: String, NoEcho: true }')),
    })

    assert.deepEqual([...secrets.values].sort(), ['123456', 'a-long-token'])
    assert.deepEqual(secrets.outputs, ['Told'])
  })

  test('the secrets of an environment include the items of a list', async () => {
    const listed = template('Pin: { Type: CommaDelimitedList, NoEcho: true }')
    const { values } = await secretsOf(anEnvironment({ parameters: { ...environment.parameters, Pin: 'one,two' } }), {
      workspace: fakeWorkspace(listed),
    })

    for (const value of ['one', 'two', 'one,two']) assert.ok(values.includes(value), value)
  })

  test('the secrets of an environment are found by their names if the templates cannot be read', async () => {
    const secrets = await secretsOf(environment, { workspace: fakeWorkspace({}) })

    assert.deepEqual(secrets, { ...NO_SECRETS, values: ['a-long-token'] })
  })
})

test('a comment about a refusal from before the files were read has no secret', async () => {
  const forge = fakeForge()
  const order = { environment: anEnvironment(), about: aRunLink }
  const refuse = async (): Promise<never> => {
    throw new Problem('AWS refused: password=canary-of-mine')
  }

  await assert.rejects(
    reportOutcome(order, [aPullRequest()], { forge, commentRenderer, reporter: fakeReporter() }, refuse),
    /AWS refused/,
  )

  const [body = ''] = forge.commentBodies(7)
  assert.match(body, /refused/)
  assert.doesNotMatch(body.replaceAll('&#45;', '-'), /canary/)
})
