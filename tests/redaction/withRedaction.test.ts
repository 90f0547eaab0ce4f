import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { secretsOf, withRedaction } from '#lib/operations/reporting/withRedaction.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const SECRET = 'canary-of-mine'

suite('an operation that knows secrets', () => {
  test('says and gives back none, and decides by its own words all the same', async () => {
    const reporter = fakeReporter()

    const outcome = await withRedaction([SECRET, 'deployed'], { reporter }, async tools => {
      tools.reporter.report({ kind: 'warning', text: `not '${SECRET}'` })
      return { kind: 'deployed', outputs: { Url: `https://${SECRET}`, State: 'deployed' }, at: new Date(0), list: [1] }
    })

    assert.deepEqual(reporter.ofKind('warning'), [{ kind: 'warning', text: "not '****'" }])
    const outputs = { Url: 'https://****', State: '****' }
    assert.deepEqual(outcome, { kind: 'deployed', outputs, at: new Date(0), list: [1] })
  })

  test('fails without one in its words, and with all else that its failure says', async () => {
    const location = { file: 'environments/dev.yaml', line: 3, column: 5 }
    const findings = [{ level: 'error', rule: 'x', message: `odd: ${SECRET}` }] as const
    const details = { kind: 'refused', reason: 'stale', todo: `Not ${SECRET}.`, location, findings } as const

    await assert.rejects(
      withRedaction([SECRET], { reporter: fakeReporter() }, async () => {
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

  test('keeps a bug a bug, with its location', async () => {
    await assert.rejects(
      withRedaction([SECRET], { reporter: fakeReporter() }, async () => {
        throw new TypeError(`nobody foresaw ${SECRET}`)
      }),
      (error: unknown) => {
        assert.ok(error instanceof TypeError)
        assert.equal(error.message, 'nobody foresaw ****')
        assert.match(error.stack ?? '', /discreetly\.test/)
        assert.ok(!error.stack?.includes(SECRET))
        return true
      },
    )
  })
})

suite('what nobody may read of an environment', () => {
  const environment = anEnvironment({ parameters: { Pin: '123456', ApiToken: 'a-long-token', Open: 'for everybody' } })
  const template = (parameters: string) => ({
    'cloudformation/main.yaml': `Parameters: { ${parameters}, ApiToken: { Type: String }, Open: { Type: String } }
Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Open } } }
Outputs: { Told: { Value: !Sub 'x\${Pin}' }, Other: { Value: !Ref Open } }
`,
  })

  test('is what is NoEcho or named like a secret, and the outputs that tell it', async () => {
    const secrets = await secretsOf(environment, {
      workspace: fakeWorkspace(template('Pin: { Type: String, NoEcho: true }')),
    })

    assert.deepEqual([...secrets.values].sort(), ['123456', 'a-long-token'])
    assert.deepEqual(secrets.outputs, ['Told'])
  })

  test('is also each item of a list', async () => {
    const listed = template('Pin: { Type: CommaDelimitedList, NoEcho: true }')
    const { values } = await secretsOf(anEnvironment({ parameters: { ...environment.parameters, Pin: 'one,two' } }), {
      workspace: fakeWorkspace(listed),
    })

    for (const value of ['one', 'two', 'one,two']) assert.ok(values.includes(value), value)
  })

  test('is found by the names where the templates cannot be read', async () => {
    const secrets = await secretsOf(environment, { workspace: fakeWorkspace({}) })

    assert.deepEqual(secrets, { values: ['a-long-token'], outputs: [] })
  })
})
