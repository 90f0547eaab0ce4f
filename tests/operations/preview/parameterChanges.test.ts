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
  ...{ Size: 'large', Tag: 'v1', ApiToken: 'old-canary', Hidden: '****', WasHidden: '*****', Image: '/an/image' },
  ...{ Same: '3', Gone: 'gone-canary' },
}

suite('parameters with another value', () => {
  test('parameters with another value are listed by name, with a default as value, and a secret without value', () => {
    const desired = { parameters, resolved: resolvedStack }
    assert.deepEqual(parameterChanges({ parameters: deployedParameters }, desired, []), [
      { name: 'ApiToken', secret: true },
      { name: 'New', after: 'brand' },
      { name: 'Size', before: 'large', after: 'small' },
      { name: 'Tag', before: 'v1', after: 'v2' },
    ])
  })

  test('a value in Systems Manager that changed is listed with both values, and one that did not is left out', () => {
    const stored = [
      { nestedPath: 'Inner', name: 'Image', before: 'ami-1', after: 'ami-2' },
      { nestedPath: '', name: 'Image', before: 'ami-1', after: 'ami-1' },
      { nestedPath: '', name: 'ApiToken', before: 'old-canary', after: 'new-canary' },
    ]
    const desired = { parameters: { Tag: 'v1' }, resolved: aResolvedStack({ 'main.yaml': TEMPLATE }, { Tag: 'v1' }) }
    const same = { ...deployedParameters, Size: 'small', New: 'brand', ApiToken: 'a-canary' }
    assert.deepEqual(parameterChanges({ parameters: same }, desired, stored), [
      { name: 'ApiToken (stored value)', secret: true },
      { name: 'Inner/Image (stored value)', before: 'ami-1', after: 'ami-2' },
    ])
  })
})
