import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { signInPrefix } from '#lib/rules/parameters/signInPrefix.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `Parameters:
  SignInDomainPrefix: { Type: String, Default: '' }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`
const findings = (application: string, SignInDomainPrefix = '') =>
  signInPrefix(
    anEnvironment({ application, account: '111122223333' }),
    aResolvedStack({ 'main.yaml': TEMPLATE }, { SignInDomainPrefix }),
  ).map(({ level, message }) => `${level}: ${message}`)

suite('the host name of the sign-in pages', () => {
  test('an application whose name Cognito refuses needs a prefix', () =>
    assert.deepEqual(findings('chat-on-aws'), [
      "error: Without SignInDomainPrefix the sign-in pages are at 'chat-on-aws-dev-111122223333', and Cognito refuses 'aws' in that name.",
    ]))

  test('a prefix of its own is judged by the template alone', () =>
    assert.deepEqual(findings('chat-on-aws', 'chat-dev'), []))

  test('any other application needs no prefix', () => assert.deepEqual(findings('open-webui'), []))
})
