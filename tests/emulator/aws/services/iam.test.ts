import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as iam from '@aws-sdk/client-iam'
import { iamHandlers } from '../../../../scripts/emulator/aws/services/iamHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const PROVIDER = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'

suite('IAM', () => {
  const world = aWorld([
    aLiveResource(
      'IAM::Role',
      'open-webui-dev-deploy',
      { AssumeRolePolicyDocument: { Statement: [] } },
      { Arn: 'arn:aws:iam::123456789012:role/open-webui-dev-deploy', RoleId: 'AROAEXAMPLE' },
    ),
    aLiveResource(
      'IAM::OIDCProvider',
      PROVIDER,
      { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
      { Arn: PROVIDER },
    ),
  ])
  const client = serveForSuite(iam.IAMClient, defineService(iam, iamHandlers(world)))
  const getRole = (name: string) => client().send(new iam.GetRoleCommand({ RoleName: name }))
  const create = (service: string) => client().send(new iam.CreateServiceLinkedRoleCommand({ AWSServiceName: service }))

  test('a role of a stack has its ARN and its trust policy', async () => {
    const { Role: role } = await getRole('open-webui-dev-deploy')
    assert.equal(role?.Arn, 'arn:aws:iam::123456789012:role/open-webui-dev-deploy')
    assert.deepEqual(JSON.parse(decodeURIComponent(role?.AssumeRolePolicyDocument ?? '')), { Statement: [] })
  })

  test('a service-linked role exists once it is created, and cannot be created again', async () => {
    assert.match(await errorTextOf(getRole('AWSServiceRoleForECS')), /^NoSuchEntity.* cannot be found\. \(404\)$/)

    const { Role: created } = await create('ecs.amazonaws.com')

    const arn = 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS'
    assert.equal(created?.Arn, arn)
    assert.equal((await getRole('AWSServiceRoleForECS')).Role?.Arn, arn)
    assert.match(
      await errorTextOf(create('ecs.amazonaws.com')),
      /^InvalidInput.*AWSServiceRoleForECS has been taken in this account.*\(400\)$/,
    )
  })

  test('a service without such a role is refused', async () => {
    assert.match(await errorTextOf(create('example.amazonaws.com')), /^InvalidInput.*not supported for example/)
  })

  test('the identity providers of the account are listed and described', async () => {
    const { OpenIDConnectProviderList: providers } = await client().send(new iam.ListOpenIDConnectProvidersCommand({}))
    assert.deepEqual(providers, [{ Arn: PROVIDER }])

    const describe = (arn: string) =>
      client().send(new iam.GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }))
    const { Url: url, ClientIDList: clients } = await describe(PROVIDER)
    assert.deepEqual([url, clients], ['token.actions.githubusercontent.com', ['sts.amazonaws.com']])
    assert.match(await errorTextOf(describe(`${PROVIDER}x`)), /^NoSuchEntity.*\(404\)$/)
  })
})
