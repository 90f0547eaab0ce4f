import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { applicationVariables } from '#lib/rules/application/applicationVariables.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

/** `16 error sign-in: 'OAUTH_CLIENT_ID' …`, from the beginning of the message. */
function findingsOf(name: string): readonly string[] {
  const stack = aResolvedStack({ 'main.yaml': readFileSync(`tests/fixtures/application/${name}.yaml`, 'utf8') })
  return applicationVariables(anEnvironment(), stack).map(
    ({ level, rule, message, location }) =>
      `${location?.line} ${level} ${rule.replace('application/', '')}: ${message.replace(/:.*$/s, '')}`,
  )
}

suite("someone else's template", () => {
  for (const name of ['keycloak', 'entra'])
    test(`a template with ${name} for the sign-in has no finding`, () => assert.deepEqual(findingsOf(name), []))

  test('a template with passwords on one machine has warnings alone', () => {
    const levels = findingsOf('password').map(finding => finding.split(' ')[1])
    assert.deepEqual([...new Set(levels)], ['warning'])
  })

  test('each mistake of a careless template is found, most of them in its line', () => {
    const errors = findingsOf('careless').filter(finding => finding.includes(' error '))

    assert.deepEqual(errors, [
      "18 error unknown-variable: Unknown variable 'OAUTH_REDIRECT_URI'",
      "19 error value: 'ENABLE_OAUTH_SIGNUP' is 'yes', which is neither true nor false",
      "16 error clear-secret: 'OAUTH_CLIENT_SECRET' has a secret in 'Environment'",
      "22 error clear-secret: 'DATABASE_URL' has an address with a password in 'Environment'",
      "12 error secret-key: 'WEBUI_SECRET_KEY' is missing",
      "20 error session: 'JWT_EXPIRES_IN' is '28800', without a unit that Open WebUI knows",
      `17 error sign-in: 'OPENID_PROVIDER_URL' is '${UNKNOWN_ISSUER}', which is not the address of the provider's configuration`,
      "12 error sign-out: 'OPENID_END_SESSION_ENDPOINT' is missing",
      "12 error roles: 'ENABLE_OAUTH_ROLE_MANAGEMENT' is not 'true', so that Open WebUI ignores 'OAUTH_ALLOWED_ROLES'",
    ])
  })
})

/** The pool's address, which only the running stack has. */
const UNKNOWN_ISSUER = `\${Pool.ProviderURL}`
