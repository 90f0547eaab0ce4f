import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as ecs from '@aws-sdk/client-ecs'
import * as efs from '@aws-sdk/client-efs'
import * as s3 from '@aws-sdk/client-s3'
import { clock } from '#lib/clock.ts'
import type { FaultEffect, FaultRule } from '../../../../scripts/emulator/aws/faults/rules.ts'
import { immediateClock } from '../../../fakes/clock/immediateClock.ts'
import { clientErrorOf, type Send } from '../../../fakes/emulator/createClient.ts'
import { emulatedStack } from '../../../fakes/emulator/startCloudFormation.ts'
import { type FaultyAws, startFaultyAws } from '../../../fakes/emulator/startFaultyAws.ts'

const TEMPLATE = `
Parameters:
  Name: { Type: String, Default: first }
  Size: { Type: Number, Default: 1 }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Sub '\${Name}-\${Size}' } }
`
const CREATE = { StackName: 'app', TemplateBody: TEMPLATE }

const start = (...rules: readonly FaultRule[]): Promise<FaultyAws> => startFaultyAws(rules, immediateClock())
const anEffect = (effect: FaultEffect, selection: Omit<FaultRule, 'effect'> = {}): FaultRule => ({
  ...selection,
  effect,
})

/** `Throttling 400 Rate exceeded`, or the name of the network error. */
async function errorOf(response: Promise<unknown>): Promise<string> {
  try {
    await response
    return 'no error'
  } catch (error) {
    const { name, message, status } = clientErrorOf(error)
    const code = error instanceof Error && 'code' in error ? `${error.code}` : name
    return status === undefined ? code : `${name} ${status} ${message}`
  }
}

suite('an injected error has the shape of the service', () => {
  const CALLS: Readonly<Record<string, readonly [module: object, operation: string, input: object]>> = {
    CloudFormation: [cloudFormation, 'DescribeStacks', { StackName: 'app' }],
    S3: [s3, 'PutObject', { Bucket: 'artifacts', Key: 'a/b', Body: 'x' }],
    ECS: [ecs, 'DescribeServices', { services: ['web'] }],
    EFS: [efs, 'DescribeMountTargets', { FileSystemId: 'fs-0123abcd' }],
    Cognito: [cognito, 'DescribeUserPool', { UserPoolId: 'eu-central-1_abc' }],
  }
  const USER = 'User: arn:aws:iam::111122223333:user/rehearsal is not authorized to perform:'
  for (const [effect, expected] of [
    [
      { kind: 'throttling' },
      {
        CloudFormation: /^Throttling 400 Rate exceeded$/,
        S3: /^SlowDown 503 Please reduce your request rate\.$/,
        ECS: /^ThrottlingException 400 Rate exceeded$/,
        EFS: /^ThrottlingException 429 Rate exceeded$/,
        Cognito: /^TooManyRequestsException 400 Rate exceeded$/,
      },
    ],
    [{ kind: 'server-error' }, { CloudFormation: /^InternalFailure 500 /, S3: /^InternalError 500 / }],
    [
      { kind: 'server-error', status: 503 },
      { CloudFormation: /^ServiceUnavailable 503 /, EFS: /^ServiceUnavailable 503 / },
    ],
    [
      { kind: 'expired-credentials' },
      {
        CloudFormation: /^ExpiredToken 403 The security token included in the request is expired$/,
        S3: /^ExpiredToken 400 The provided token has expired\.$/,
        ECS: /^ExpiredTokenException 400 /,
      },
    ],
    [
      { kind: 'access-denied' },
      {
        CloudFormation: `AccessDenied 403 ${USER} cloudformation:DescribeStacks on resource: arn:aws:cloudformation:eu-central-1:111122223333:stack/app/* because no identity-based policy allows the cloudformation:DescribeStacks action`,
        S3: `AccessDenied 403 ${USER} s3:PutObject on resource: "arn:aws:s3:::artifacts/a/b" because no identity-based policy allows the s3:PutObject action`,
        ECS: `AccessDeniedException 400 ${USER} ecs:DescribeServices on resource: arn:aws:ecs:eu-central-1:111122223333:service/default/web because no identity-based policy allows the ecs:DescribeServices action`,
      },
    ],
    [
      { kind: 'access-denied', policy: 'service-control' },
      { CloudFormation: /stack\/app\/\* with an explicit deny in a service control policy$/ },
    ],
    [
      { kind: 'clock-difference', minutes: 20, uncorrectable: true },
      {
        CloudFormation:
          /^SignatureDoesNotMatch 403 Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
        S3: /^RequestTimeTooSkewed 403 The difference between the request time and the current time is too large\.$/,
        ECS: /^InvalidSignatureException 400 Signature expired: /,
      },
    ],
    [
      { kind: 'clock-difference', minutes: -20, uncorrectable: true },
      {
        CloudFormation: /^SignatureDoesNotMatch 403 Signature not yet current: .* is still later than .* \+ 5 min\.\)$/,
      },
    ],
  ] as const)
    for (const [service, pattern] of Object.entries(expected))
      test(`an injected error has the shape of the service: ${Object.values(effect).join(' ')} of ${service}`, async () => {
        await using aws = await startFaultyAws([anEffect(effect)], clock)
        const [module, operation, input] = CALLS[service] ?? []
        assert.ok(module && operation && input)

        const error = await errorOf(aws.client(module)(operation, input))

        if (typeof pattern === 'string') assert.equal(error, pattern)
        else assert.match(error, pattern)
      })
})

suite('a disturbed response', () => {
  const describe = (send: Send) => send('DescribeStacks', { StackName: 'app' })
  for (const [effect, pattern] of [
    [{ kind: 'reset-before-effect' }, /ECONNRESET$/],
    [{ kind: 'reset-in-response' }, /aborted/],
    [{ kind: 'proxy-page', status: 502 }, /502/],
    [{ kind: 'proxy-page', status: 407 }, /407/],
  ] as const)
    test(`a disturbed response is an error of the client: ${Object.values(effect).join(' ')}`, async () => {
      await using aws = await start(anEffect(effect, { operations: ['DescribeStacks'] }))
      const send = aws.client(cloudFormation)
      await send('CreateStack', CREATE)

      assert.match(await errorOf(describe(send)), pattern)
    })

  for (const [effect, status, body] of [
    [{ kind: 'proxy-page' }, 200, /^<!DOCTYPE html>\n<html lang="en"><head><title>Sign in to the network</],
    [{ kind: 'proxy-page', status: 403 }, 403, /blocked/],
    [{ kind: 'empty-response' }, 200, /^$/],
    [{ kind: 'truncated-response' }, 200, /^<DescribeStacksResponse (?!.*<\/DescribeStacksResponse>)/s],
    [{ kind: 'slow-response', seconds: 0.05 }, 200, /<StackName>app<.*<\/DescribeStacksResponse>$/s],
  ] as const)
    test(`a disturbed response is complete for HTTP: ${Object.values(effect).join(' ')}`, async () => {
      await using aws = await start(anEffect(effect, { operations: ['DescribeStacks'] }))
      await aws.client(cloudFormation)('CreateStack', CREATE)

      const response = await fetch(aws.url, {
        method: 'POST',
        body: 'Action=DescribeStacks&Version=2010-05-15&StackName=app',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization:
            'AWS4-HMAC-SHA256 Credential=AKID/20261123/eu-central-1/cloudformation/aws4_request, Signature=0',
        },
      })

      assert.equal(response.status, status)
      assert.match(await response.text(), body)
    })

  test('a request without a response waits until its client gives up', async () => {
    await using aws = await start(anEffect({ kind: 'no-response' }))
    const client = new AbortController()
    const response = fetch(aws.url, {
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=AKID/20261123/eu-central-1/s3/aws4_request, Signature=0' },
      signal: client.signal,
    })

    while (aws.faults.injected.length === 0) await setTimeout(5)
    client.abort(new Error('The client gave up.'))
    await assert.rejects(response, { message: 'The client gave up.' })
    assert.equal(aws.faults.injected.length, 1)
  })
})

suite('the effect of a request', () => {
  for (const [kind, exists] of [
    ['reset-before-effect', false],
    ['reset-after-effect', true],
    ['proxy-page', false],
    ['empty-response', false],
    ['truncated-response', true],
    ['no-response', false],
    ['throttling', false],
  ] as const)
    test(`the effect of a request ${exists ? 'happens' : 'does not happen'} with '${kind}'`, async () => {
      await using aws = await start(anEffect({ kind }, { operations: ['CreateStack'] }))
      const send = aws.client(cloudFormation)

      const sent = send('CreateStack', CREATE).catch(() => undefined)
      // Only a request without a response is left after a time: on a busy machine the others take longer than that.
      await (kind === 'no-response' ? Promise.race([sent, clock.sleep(100)]) : sent)

      assert.equal(aws.engine.stacks.size, exists ? 1 : 0)
    })
})

suite('a stale response', () => {
  test('a stale response has the state of an earlier call, and later ones follow', async () => {
    await using aws = await start()
    const send = aws.client(cloudFormation)
    const protection = async (): Promise<unknown> => {
      const { Stacks: stacks } = await send('DescribeStacks', { StackName: 'app' })
      return Array.isArray(stacks) ? stacks[0]?.EnableTerminationProtection : undefined
    }
    await send('CreateStack', CREATE)
    aws.faults.inject(anEffect({ kind: 'stale-response', calls: 2 }, { operations: ['DescribeStacks'], call: 3 }))

    const before = [await protection(), await protection()]
    await send('UpdateTerminationProtection', { StackName: 'app', EnableTerminationProtection: true })
    const after = [await protection(), await protection()]

    assert.deepEqual([...before, ...after], [false, false, false, true])
  })

  test('a request that changes something is never stale', async () => {
    await using aws = await start(anEffect({ kind: 'stale-response' }))
    const send = aws.client(cloudFormation)
    await send('CreateStack', CREATE)
    await aws.engine.waitUntilIdle()
    for (const EnableTerminationProtection of [true, false])
      await send('UpdateTerminationProtection', { StackName: 'app', EnableTerminationProtection })

    assert.equal(emulatedStack(aws.engine, 'app').terminationProtection, false)
    assert.deepEqual(aws.faults.injected, [])
  })
})

suite('credentials that expire', () => {
  test('credentials that expire are refused by every service, and others are not', async () => {
    await using aws = await start(
      anEffect({ kind: 'expired-credentials' }, { operations: ['DescribeStacks'], call: 2 }),
    )
    const [old, fresh] = ['AKIDOLD', 'AKIDNEW'].map(key => aws.client(cloudFormation, key))
    assert.ok(old && fresh)
    await old('CreateStack', CREATE)
    await old('DescribeStacks', { StackName: 'app' })

    const errors = [
      await errorOf(old('DescribeStacks', { StackName: 'app' })),
      await errorOf(aws.client(ecs, 'AKIDOLD')('ListClusters', {})),
      await errorOf(fresh('DescribeStacks', { StackName: 'app' })),
    ]

    assert.deepEqual(
      errors.map(error => error.split(' ')[0]),
      ['ExpiredToken', 'ExpiredTokenException', 'no'],
    )
    assert.equal(aws.faults.injected.length, 1)
  })
})

suite('the clock of AWS', () => {
  test('a client corrects its clock by the date of the error, and is accepted then', async () => {
    await using aws = await startFaultyAws([anEffect({ kind: 'clock-difference', minutes: 60 })], clock)
    const send = aws.client(cloudFormation)

    assert.match(await errorOf(send('ListStacks', {})), /^SignatureDoesNotMatch/)
    assert.equal(await errorOf(send('ListStacks', {})), 'no error')
  })

  test('a difference of four minutes is no error', async () => {
    await using aws = await startFaultyAws([anEffect({ kind: 'clock-difference', minutes: 4 })], clock)
    assert.equal(await errorOf(aws.client(cloudFormation)('ListStacks', {})), 'no error')
  })
})

suite('another caller', () => {
  test('another caller updates a stack before the request, and keeps its other parameters', async () => {
    await using aws = await start(
      anEffect({ kind: 'other-update', parameters: { Name: 'theirs' } }, { operations: ['ListStacks'], stack: 'app' }),
      anEffect(
        { kind: 'other-update', parameters: { Name: 'theirs' } },
        { operations: ['DescribeStackEvents'], stack: 'app' },
      ),
    )
    const send = aws.client(cloudFormation)
    await send('CreateStack', { ...CREATE, Parameters: [{ ParameterKey: 'Size', ParameterValue: '7' }] })
    await aws.engine.waitUntilIdle()

    await send('DescribeStackEvents', { StackName: 'app' })
    await aws.engine.waitUntilIdle()

    const { resources, operations } = emulatedStack(aws.engine, 'app')
    assert.equal(resources.get('Topic')?.properties.DisplayName, 'theirs-7')
    assert.match(operations.at(-1)?.token ?? '', /^console-/)
    assert.equal(aws.faults.injected.length, 1)
    assert.equal(aws.faults.injected[0]?.refusal, undefined)
  })

  test('another caller whose operation is refused changes nothing, and the refusal is on record', async () => {
    await using aws = await start(anEffect({ kind: 'other-cancellation' }, { operations: ['DescribeStacks'] }))
    const send = aws.client(cloudFormation)
    await send('CreateStack', CREATE)
    await aws.engine.waitUntilIdle()

    assert.equal(await errorOf(send('DescribeStacks', { StackName: 'app' })), 'no error')
    assert.match(aws.faults.injected[0]?.refusal ?? '', /cannot be called from current stack status/)
  })

  test('another caller deletes the stack of a change set before its execution', async () => {
    await using aws = await start(
      anEffect({ kind: 'other-deletion' }, { operations: ['ExecuteChangeSet'], stack: 'app' }),
    )
    const send = aws.client(cloudFormation)
    await send('CreateStack', CREATE)
    await aws.engine.waitUntilIdle()
    const parameters = [{ ParameterKey: 'Size', ParameterValue: '7' }]
    const { Id: id } = await send('CreateChangeSet', {
      ...{ StackName: 'app', ChangeSetName: 'one', UsePreviousTemplate: true, Parameters: parameters },
    })
    await aws.engine.waitUntilIdle()

    assert.notEqual(await errorOf(send('ExecuteChangeSet', { ChangeSetName: id })), 'no error')
    await aws.engine.waitUntilIdle()
    assert.equal(emulatedStack(aws.engine, 'app').status, 'DELETE_COMPLETE')
  })
})

suite('a rule selects its calls', () => {
  const OPERATIONS = { operations: ['DescribeStacks'] }
  for (const [how, selection, expected] of [
    ['the second call', { ...OPERATIONS, call: 2 }, '.x....'],
    ['every third call', { ...OPERATIONS, every: 3 }, '..x..x'],
    ['at most two calls', { ...OPERATIONS, times: 2 }, 'xx....'],
    ['calls by probability, the same for each seed', { ...OPERATIONS, probability: 0.5 }, '.x...x'],
    ['no call by probability 0', { ...OPERATIONS, probability: 0 }, '......'],
    ['no call of another service', { service: 'S3' }, '......'],
    ['no call of another operation', { operations: ['ListStacks'] }, '......'],
    ['calls about a stack', { ...OPERATIONS, stack: 'app' }, 'xxxxxx'],
    ['no call about another stack', { ...OPERATIONS, stack: 'ap' }, '......'],
    ['calls after another call', { ...OPERATIONS, after: { operation: 'DescribeStacks', call: 4 } }, '....xx'],
    ['the first call after another call', { after: { operation: 'DescribeStacks', call: 2 }, call: 1 }, '..x...'],
    ['calls from a second on', { ...OPERATIONS, fromSeconds: 25 }, '..xxxx'],
    ['calls until a second', { ...OPERATIONS, untilSeconds: 25 }, 'xx....'],
  ] as const)
    test(`a rule selects its calls: ${how}`, async () => {
      const clock = immediateClock()
      await using aws = await startFaultyAws([], clock)
      const send = aws.client(cloudFormation)
      await send('CreateStack', CREATE)
      aws.faults.inject(anEffect({ kind: 'throttling' }, selection))

      const calls: string[] = []
      for (let call = 0; call < 6; call++) {
        await clock.sleep(10_000)
        const error = await errorOf(send('DescribeStacks', { StackName: 'app' }))
        calls.push(error === 'no error' ? '.' : 'x')
      }

      assert.equal(calls.join(''), expected)
    })
})
