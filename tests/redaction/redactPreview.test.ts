import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PropertyChange } from '#lib/model/cloudFormation/change.ts'
import type { Json } from '#lib/model/json.ts'
import { redactDriftOutcome } from '#lib/redaction/redactDriftOutcome.ts'
import { PATTERN_REDACTION, redactionOf } from '#lib/redaction/redaction.ts'
import { redactChange, redactParameter } from '#lib/redaction/redactPreview.ts'
import { NO_SECRETS, secretsIn } from '#lib/redaction/secrets/secretValues.ts'
import { aChange, aPropertyChange } from '../fakes/model/aChange.ts'
import { aDriftedProperty, aDriftedResource } from '../fakes/model/aDriftedResource.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'

const redaction = redactionOf({ ...NO_SECRETS, values: ['canary'] })
const PASSWORD = '/Properties/MasterUserPassword'

function redacted(...properties: readonly Partial<PropertyChange>[]) {
  const change = aChange({ properties: properties.map(aPropertyChange) })
  return redactChange(change, redaction).properties.map(({ before, after, secret }) => ({ before, after, secret }))
}

const SECRET = { before: undefined, after: undefined, secret: true }

suite('a secret property', () => {
  test('a secret property is marked and has no values', () =>
    assert.deepEqual(redacted({ path: PASSWORD, before: 'a', after: 'b' }), [SECRET]))

  test('a property whose value contains a secret is secret', () =>
    assert.deepEqual(redacted({ before: 'canary, hello', after: 'b' }), [SECRET]))

  test('a secret property is marked in each row of its path, also in a row without values', () => {
    const path = '/Properties/Anything'
    const unknown = { path, evaluation: 'dynamic', before: undefined, after: undefined } as const
    assert.deepEqual(redacted({ path, before: 'canary', after: 'b' }, unknown), [SECRET, SECRET])
  })

  test('a secret property is not marked if its value is known only later, but loses its present value', () =>
    assert.deepEqual(redacted({ path: PASSWORD, evaluation: 'dynamic', before: 'a', after: undefined }), [
      { before: undefined, after: undefined, secret: undefined },
    ]))
})

test('an ordinary property keeps its values', () =>
  assert.deepEqual(redacted({ before: 'a', after: 'b' }), [{ before: 'a', after: 'b', secret: undefined }]))

suite('a parameter', () => {
  for (const [name, value, isSecret] of [
    ['ModelApiToken', 'x', true],
    ['Greeting', 'hello canary', true],
    ['Settings', '{"apiKey":"x"}', true],
    ['Greeting', 'hello', false],
  ] as const)
    test(`${name} with ${value} is ${isSecret ? '' : 'not '}secret`, () =>
      assert.deepEqual(
        redactParameter({ name, before: value, after: 'b' }, redaction),
        isSecret ? { name, secret: true } : { name, before: value, after: 'b' },
      ))
})

suite('a value of the resolver is redacted', () => {
  for (const [what, type, properties, expected] of [
    [
      'by the name of its property',
      'AWS::RDS::DBInstance',
      { MasterUserPassword: 'x' },
      { MasterUserPassword: '(secret)' },
    ],
    ['by its text', 'AWS::SNS::Topic', { DisplayName: 'a canary' }, { DisplayName: '(secret)' }],
    ['by the type of its resource', 'AWS::SSM::Parameter', { Value: 'x', Name: 'n' }, { Value: '(secret)', Name: 'n' }],
    [
      'in an environment variable, whose name stays',
      'AWS::ECS::TaskDefinition',
      {
        Environment: [
          { Name: 'SESSION_KEY', Value: 'x' },
          { Name: 'JWT_EXPIRES_IN', Value: '8h' },
          { Name: 'PORT', Value: '80' },
        ],
      },
      {
        Environment: [
          { Name: 'SESSION_KEY', Value: '(secret)' },
          { Name: 'JWT_EXPIRES_IN', Value: '8h' },
          { Name: 'PORT', Value: '80' },
        ],
      },
    ],
    [
      'nowhere else',
      'AWS::RDS::DBInstance',
      { Engine: 'postgres', AllocatedStorage: 20, Tags: [{ Key: 'a', Value: 'b' }], MultiAZ: true, Other: null },
      { Engine: 'postgres', AllocatedStorage: 20, Tags: [{ Key: 'a', Value: 'b' }], MultiAZ: true, Other: null },
    ],
  ] satisfies readonly (readonly [string, string, Json, Json])[])
    test(what, () => {
      const change = aChange({ type, action: 'add', resolved: { '': { Type: type, Properties: properties } } })
      assert.deepEqual(redactChange(change, redaction).resolved, { '': { Type: type, Properties: expected } })
    })
})

suite('a property that a template makes of a secret attribute', () => {
  const stack = aResolvedStack({
    'main.yaml': `
Resources:
  Video: { Type: 'AWS::IVS::StreamKey', Properties: { ChannelArn: x } }
  Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml, Parameters: { Text: !GetAtt Video.Value } } }`,
    'inner.yaml': `
Parameters: { Text: { Type: String } }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub 'x \${Text}', TopicName: open, Tags: [{ Key: a, Value: !Ref Text }, { Key: b, Value: open }] } }`,
  })
  const derived = redactionOf(secretsIn([stack]))
  const LIVE = { before: 'live-value', after: 'live-value-2' }

  for (const [path, isSecret] of [
    ['/Properties/DisplayName', true],
    ['/Properties/Tags/0/Value', true],
    ['/Properties/Tags/0', true],
    ['/Properties/Tags', true],
    ['/Properties/Tags/1/Value', false],
    ['/Properties/Tags/0/Key', false],
    ['/Properties/TopicName', false],
  ] as const)
    test(`a property that a template makes of a secret attribute has ${isSecret ? 'no value' : 'a value beside'} at ${path}`, () => {
      const properties = [aPropertyChange({ path, ...LIVE })]
      const change = aChange({ nestedPath: 'Inner', logicalId: 'Topic', properties, addedProperties: properties })
      const { properties: shown, addedProperties } = redactChange(change, derived)
      for (const [row] of [shown, addedProperties ?? []])
        assert.deepEqual([row?.secret, row?.before], isSecret ? [true, undefined] : [undefined, 'live-value'])
      const other = redactChange({ ...change, logicalId: 'Other' }, derived)
      assert.equal(other.properties[0]?.before, 'live-value')
    })

  test('a property that a template makes of a secret attribute has no value among those of the resolver', () => {
    const resolved = { '': { Properties: { DisplayName: 'live', TopicName: 'open' } } }
    const change = aChange({ nestedPath: 'Inner', logicalId: 'Topic', resolved })
    assert.deepEqual(redactChange(change, derived).resolved, {
      '': { Properties: { DisplayName: '(secret)', TopicName: 'open' } },
    })
  })

  test('a property that a template makes of a secret attribute has no value in drift', () => {
    const properties = ['/DisplayName', '/TopicName'].map(path =>
      aDriftedProperty({ path, expected: 'a', actual: 'b' }),
    )
    const resources = [aDriftedResource({ nestedPath: 'Inner', logicalId: 'Topic', properties })]
    const outcome = redactDriftOutcome({ kind: 'drifted', resources, checked: 1, notChecked: [] }, derived)
    assert.deepEqual(outcome.kind === 'drifted' && outcome.resources[0]?.properties.map(({ secret }) => secret), [
      true,
      undefined,
    ])
  })
})

test('a change that is redacted twice is the same', () => {
  const change = aChange({
    properties: [
      aPropertyChange({ path: PASSWORD }),
      aPropertyChange({ before: 'canary', after: 'password=abcdefgh' }),
    ],
    resolved: { [PASSWORD]: 'x', '/Properties/DisplayName': 'a canary' },
  })
  const once = redactChange(change, redaction)
  assert.deepEqual(redactChange(redactChange(once, redaction), PATTERN_REDACTION), once)
})
