import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deployedSignInDomain } from '#lib/rules/parameters/deployedSignInDomain.ts'
import { signInPrefix } from '#lib/rules/parameters/signInPrefix.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
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

suite('the sign-in domain of a deployed stack', () => {
  const found = (before: string, after: string) => {
    const environment = anEnvironment({ parameters: { SignInDomainPrefix: after } })
    const [head, base] = [after, before].map(value =>
      aResolvedStack({ 'main.yaml': TEMPLATE }, { SignInDomainPrefix: value }),
    )
    assert.ok(head && base)
    return { environment, lines: findingLines(deployedSignInDomain(environment, head, base)) }
  }

  test('another prefix is an error, because a pool has one domain', () =>
    assert.match(
      found('chat', 'talk').lines.join(),
      /error environment\/sign-in-domain: SignInDomainPrefix talk \(.*\) was deployed as chat: .* Set 'SignInDomainPrefix' to chat again\.$/,
    ))

  test('the same prefix has no finding, also where it was that of the names of stack and account', () => {
    const { environment, lines } = found('chat', 'chat')
    assert.deepEqual(lines, [])
    const made = `${environment.application}-${environment.name}-${environment.account}`
    assert.deepEqual(found('', made).lines, [])
    assert.deepEqual(found(made, '').lines, [])
  })
})
