import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as sts from '@aws-sdk/client-sts'
import { stsHandlers } from '../../../../scripts/emulator/aws/services/stsHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aWorld, NOW } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const ROLE = 'arn:aws:iam::123456789012:role/open-webui-dev-deploy'
const token = ['{}', '{"sub":"repo:a/b","aud":"sts.amazonaws.com"}', 'signature']
  .map(part => Buffer.from(part).toString('base64url'))
  .join('.')

suite('STS', () => {
  const client = serveForSuite(sts.STSClient, defineService(sts, stsHandlers(aWorld())))

  test('the caller identity is a user of the account', async () => {
    const { Account, Arn } = await client().send(new sts.GetCallerIdentityCommand({}))
    assert.deepEqual([Account, Arn], ['123456789012', 'arn:aws:iam::123456789012:user/rehearsal'])
  })

  test('a role is assumed without credentials, and its session has the identity of the role', async () => {
    const { Credentials, AssumedRoleUser, SubjectFromWebIdentityToken } = await client().send(
      new sts.AssumeRoleWithWebIdentityCommand({ RoleArn: ROLE, RoleSessionName: 'run-1', WebIdentityToken: token }),
    )
    assert.equal(Credentials?.Expiration?.getTime(), NOW.getTime() + 3_600_000)
    assert.equal(SubjectFromWebIdentityToken, 'repo:a/b')

    const endpoint = await client().config.endpoint?.()
    const roleClient = new sts.STSClient({
      region: 'eu-central-1',
      endpoint: endpoint ?? '',
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
      },
    })
    const { Arn } = await roleClient.send(new sts.GetCallerIdentityCommand({}))
    assert.equal(Arn, AssumedRoleUser?.Arn)
    assert.equal(Arn, 'arn:aws:sts::123456789012:assumed-role/open-webui-dev-deploy/run-1')
  })

  test('an ARN of anything but a role is refused', async () => {
    const error = await errorTextOf(
      client().send(new sts.AssumeRoleCommand({ RoleArn: 'arn:aws:iam::1:user/me', RoleSessionName: 'x' })),
    )
    assert.equal(error, 'ValidationError: arn:aws:iam::1:user/me is invalid (400)')
  })
})
