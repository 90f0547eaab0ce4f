import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation'
import { bootstrapStackNameOf } from '#lib/model/environment.ts'
import { checkBootstrap } from '#lib/operations/bootstrap/checkBootstrap.ts'
import { removeBootstrap } from '#lib/operations/bootstrap/removeBootstrap.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { type EmulatedAccount, startAccount } from '../fakes/emulator/startAccount.ts'
import { CHAT, fakeRepositoryLookup } from '../fakes/gitHub/fakeRepositoryLookup.ts'
import { readFixture } from '../fakes/repository/fixtureWorkspace.ts'
import { isLongRun } from '../fakes/testSize.ts'

type Policy = { readonly Version: string; readonly Statement: readonly { readonly Sid: string }[] }

const ISSUER = 'https://tokens.example.com'
const policy: Policy = JSON.parse(readFileSync('cloudformation/administrator-policy.json', 'utf8'))
const environment = await readFixture('dev')
const { account, region } = environment

suite('the policy of the administrator who bootstraps', () => {
  test('the policy is within the 6,144 characters that IAM allows', () => {
    assert.equal(JSON.stringify(policy).length <= 6144, true)
  })

  test('with this policy alone, the bootstrap stack is created, changed, checked and removed, and no call is denied', async () => {
    assert.deepEqual(await useBootstrap(policy), {
      outcomes: ['created', 'updated', 'incomplete', 'removed'],
      denied: [],
    })
  })

  for (const { Sid } of isLongRun ? policy.Statement : policy.Statement.slice(0, 1))
    test(`without its statement ${Sid} the bootstrap fails, or a call is denied`, async () => {
      const Statement = policy.Statement.filter(statement => statement.Sid !== Sid)

      const { outcomes, denied } = await useBootstrap({ ...policy, Statement })

      assert.equal(denied.length > 0 || outcomes[0] !== 'created', true)
    })
})

/** Creates, changes, checks and removes the bootstrap stack in a session of a role with the policy and nothing else. */
async function useBootstrap(document: Policy) {
  await using aws = await startAccount({ account, region, permissions: true })
  assert.ok(aws.callers)
  await createAdministrator(aws, document)
  const credentials = aws.callers.assume(`arn:aws:iam::${account}:role/administrator`, aToken())
  aws.callers.actions.length = 0
  const repositories = fakeRepositoryLookup({ origin: CHAT.fullName })
  const tools = { ...aws.connectTools({ ...(credentials && { credentials }) }), repositories }
  const outcomes: string[] = []
  const changed = { ...environment, tags: { ...environment.tags, team: 'chat' } }
  for (const run of [
    () => bootstrap({ environment, yes: true }, tools),
    () => bootstrap({ environment: changed, yes: true }, tools),
    () => checkBootstrap({ environment }, tools),
    () => removeBootstrap({ environment, typedName: bootstrapStackNameOf(environment) }, tools),
  ])
    outcomes.push(
      await run().then(
        ({ kind }) => kind,
        () => 'error',
      ),
    )
  return { outcomes, denied: aws.callers.actions.flatMap(({ refusal }) => refusal ?? []) }
}

async function createAdministrator({ engine }: EmulatedAccount, document: Policy): Promise<void> {
  const resources = {
    Provider: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: ISSUER, ClientIdList: ['sts.amazonaws.com'] } },
    Administrator: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'administrator',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Federated: { Ref: 'Provider' } }, Action: 'sts:AssumeRoleWithWebIdentity' },
          ],
        },
        Policies: [{ PolicyName: 'bootstrap', PolicyDocument: document }],
      },
    },
  }
  await new CloudFormationClient({ region }).send(
    new CreateStackCommand({
      StackName: 'administrators',
      TemplateBody: JSON.stringify({ Resources: resources }),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  )
  await engine.waitUntilIdle()
}

/** An unsigned token of the provider, valid for five minutes. */
function aToken(): string {
  const claims = {
    iss: ISSUER,
    aud: 'sts.amazonaws.com',
    sub: 'administrator',
    exp: Math.floor(Date.now() / 1000) + 300,
  }
  const parts = [{}, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
  return [...parts, 'signature'].join('.')
}
