import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { poolSettings } from '#lib/operations/local/poolSettings.ts'
import { parseSettings } from '#lib/operations/local/settings/settingsFile.ts'
import { aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import { aStackResource } from '../../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const environment = anEnvironment()
const OUTPUTS = {
  UserPoolId: 'eu-central-1_Zq8Rt2LmN',
  UserPoolClientId: '4hq2clientidofthepool7',
  SignInDomain: 'chat-dev.auth.eu-central-1.amazoncognito.com',
  Url: 'https://chat.dev.example.com',
}
const ADDRESSES = {
  ExtraCallbackUrls: 'https://other.example.com/x,http://localhost:3000/oauth/oidc/callback',
  ExtraLogoutUrls: 'http://localhost:3000/auth',
}
const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:ClientSecret-a1B2c3'
const toolsFor = (outputs: Readonly<Record<string, string>> = OUTPUTS, parameters = ADDRESSES) =>
  fakeTools({
    script: {
      stacks: [aStack({ outputs, parameters }), aStack({ name: 'SignIn' })],
      resources: {
        [stackIdOf('open-webui-dev')]: [aStackResource('SignIn', NESTED_STACK, stackIdOf('SignIn'))],
        [stackIdOf('SignIn')]: [aStackResource('ClientSecret', 'AWS::SecretsManager::Secret', ARN)],
      },
    },
  })

suite('the settings of the pool of an environment', () => {
  test('the settings are the five variables, and the command that reads the secret', async () => {
    const tools = toolsFor()

    const lines = await poolSettings({ environment }, tools)

    assert.deepEqual(lines, [
      'COGNITO_USER_POOL_ID=eu-central-1_Zq8Rt2LmN',
      'COGNITO_REGION=eu-central-1',
      'COGNITO_CLIENT_ID=4hq2clientidofthepool7',
      'COGNITO_DOMAIN=chat-dev.auth.eu-central-1.amazoncognito.com',
      `# aws secretsmanager get-secret-value --region eu-central-1 --secret-id ${ARN} --query SecretString --output text`,
      'COGNITO_CLIENT_SECRET=',
    ])
    assert.deepEqual(tools.reporter.ofKind('warning'), [])
    assert.deepEqual(parseSettings(lines.join('\n')).findings, [])
  })

  test('a pool that does not know the local addresses is a warning that names them', async () => {
    const tools = toolsFor(OUTPUTS, { ...ADDRESSES, ExtraCallbackUrls: '' })
    await poolSettings({ environment }, tools)
    assert.deepEqual(
      tools.reporter.ofKind('warning').map(({ text }) => text),
      [
        `The pool does not know the local addresses yet: add 'ExtraCallbackUrls: http://localhost:3000/oauth/oidc/callback' to ${environment.file}, and deploy that.`,
      ],
    )
  })

  test('an environment without a stack has no settings', async () => {
    const { message } = await expectProblem(() => poolSettings({ environment }, fakeTools({ script: { stacks: [] } })))
    assert.equal(message, "Environment 'dev' has no stack 'open-webui-dev', and so no user pool.")
  })

  test('a stack without an output of its pool is a problem with the next step', async () => {
    const { SignInDomain: _, ...outputs } = OUTPUTS
    const { message, todo } = await expectProblem(() => poolSettings({ environment }, toolsFor(outputs)))
    assert.equal(message, "Stack 'open-webui-dev' has no output 'SignInDomain'.")
    assert.match(todo ?? '', /npm run status -- dev/)
  })
})
