import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parameterChanges } from '#lib/operations/preview/parameterChanges.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `
Parameters:
  Size: {Type: String, Default: small}
  Tag: {Type: String}
  New: {Type: String, Default: brand}
  ApiToken: {Type: String, Default: a-canary}
  Hidden: {Type: String, NoEcho: true, Default: b-canary}
  WasHidden: {Type: String, Default: c}
  Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /an/image}
  Same: {Type: Number, Default: 3}
Resources: {Topic: {Type: 'AWS::SNS::Topic'}}
`
const parameters = { Tag: 'v2' }
const resolvedStack = aResolvedStack({ 'main.yaml': TEMPLATE }, parameters)
const deployedParameters = {
  ...{ Size: 'large', Tag: 'v1', ApiToken: 'old-canary', Hidden: '****', WasHidden: '*****', Image: 'ami-1' },
  ...{ Same: '3', Gone: 'gone-canary' },
}

suite('parameters with another value', () => {
  test('parameters with another value are listed by name, with a default as value, and a secret without value', () => {
    assert.deepEqual(parameterChanges({ parameters: deployedParameters }, { parameters, resolved: resolvedStack }), [
      { name: 'ApiToken', secret: true },
      { name: 'New', after: 'brand' },
      { name: 'Size', before: 'large', after: 'small' },
      { name: 'Tag', before: 'v1', after: 'v2' },
    ])
  })
})
