import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import { cognitoHandlers } from '../../../../scripts/emulator/aws/services/cognitoHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('Cognito', () => {
  const groups = ['admins', 'users'].map(name =>
    aLiveResource('Cognito::UserPoolGroup', name, { UserPoolId: IDS.pool, GroupName: name }),
  )
  const world = aWorld([...deployedResources(), ...groups])
  const client = serveForSuite(cognito.CognitoIdentityProviderClient, defineService(cognito, cognitoHandlers(world)))
  const pool = (UserPoolId: string) => client().send(new cognito.DescribeUserPoolCommand({ UserPoolId }))
  const app = (UserPoolId: string, ClientId: string) =>
    client().send(new cognito.DescribeUserPoolClientCommand({ UserPoolId, ClientId }))

  test('a user pool is described with its domain', async () => {
    const { UserPool: described } = await pool(IDS.pool)
    assert.deepEqual(
      [described?.Id, described?.Domain, described?.MfaConfiguration],
      [IDS.pool, 'chat-dev', 'OPTIONAL'],
    )
  })

  test('a client is described with its URLs, flows and secret', async () => {
    const { UserPoolClient: described } = await app(IDS.pool, IDS.client)
    assert.deepEqual(described?.CallbackURLs, [`https://${IDS.host}/oauth/oidc/callback`])
    assert.deepEqual([described?.AllowedOAuthFlows, described?.AllowedOAuthFlowsUserPoolClient], [['code'], true])
    assert.deepEqual([described?.AccessTokenValidity, described?.ClientSecret], [60, 'not-a-secret'])
  })

  test('a pool or client that does not exist is refused', async () => {
    const other = 'eu-central-1_Other'
    assert.equal(await errorTextOf(pool(other)), `ResourceNotFoundException: User pool ${other} does not exist. (400)`)
    assert.equal(
      await errorTextOf(app(IDS.pool, 'nobody')),
      'ResourceNotFoundException: User pool client nobody does not exist. (400)',
    )
  })

  test('a domain is described, and an unknown domain is empty', async () => {
    const domain = (Domain: string) => client().send(new cognito.DescribeUserPoolDomainCommand({ Domain }))
    assert.equal((await domain('chat-dev')).DomainDescription?.UserPoolId, IDS.pool)
    assert.deepEqual((await domain('other')).DomainDescription, {})
  })

  test('groups are listed in pages', async () => {
    const names: unknown[] = []
    for await (const page of cognito.paginateListGroups({ client: client(), pageSize: 1 }, { UserPoolId: IDS.pool }))
      names.push(...(page.Groups ?? []).map(group => group.GroupName))
    assert.deepEqual(names, ['admins', 'users'])
  })
})
