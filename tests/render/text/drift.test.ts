import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'
import { redactDriftOutcome } from '#lib/redaction/redactDriftOutcome.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { jsonText } from '#lib/render/json/json.ts'
import { driftDocument } from '#lib/render/json/outcomeDocument.ts'
import { driftLines } from '#lib/render/text/drift.ts'
import { rowsOf } from '../../fakes/console/fakeScreen.ts'
import { aDriftedProperty, aDriftedResource } from '../../fakes/model/aDriftedResource.ts'

const driftedOutcome = redacted({
  kind: 'drifted',
  checked: 84,
  notChecked: ['LoadBalancer/Record'],
  resources: [
    aDriftedResource({
      properties: [
        aDriftedProperty(),
        aDriftedProperty({ path: '/Tags/1', kind: 'add', expected: 'null', actual: '{"Key":"a","Value":"b"}' }),
        aDriftedProperty({ path: '/KmsKeyId', kind: 'remove', expected: 'arn:aws:kms:k', actual: 'null' }),
        aDriftedProperty({ path: '/MasterUserPassword', expected: 'canary-1', actual: 'canary-2' }),
      ],
    }),
    aDriftedResource({ nestedPath: '', logicalId: 'Topic', type: 'AWS::SNS::Topic', kind: 'deleted', properties: [] }),
  ],
})

type Drifted = Extract<DriftOutcome, { readonly kind: 'drifted' }>

/** As the operation hands it over. */
function redacted(outcome: Drifted): Drifted {
  const redactedOutcome = redactDriftOutcome(outcome, PATTERN_REDACTION)
  assert.ok(redactedOutcome.kind === 'drifted')
  return redactedOutcome
}

/** Every kind of property whose value is secret. */
const SECRETS = [
  ['AWS::RDS::DBInstance', { path: '/MasterUserPassword', expected: 'canary', actual: 'canary' }],
  ['AWS::ECS::TaskDefinition', { path: '/ContainerDefinitions/0/Environment/1/Value', expected: 'canary', actual: '' }],
  [
    'AWS::Cognito::UserPoolIdentityProvider',
    { path: '/ProviderDetails', expected: '{"client_id":"canary"}', actual: '' },
  ],
  ['AWS::SSM::Parameter', { path: '/Value', expected: '', actual: 'canary' }],
  ['AWS::SNS::Topic', { path: '/DisplayName', expected: '****', actual: 'canary' }],
  ['AWS::Some::Thing', { path: '/Settings', expected: '{"apiKey":"canary"}', actual: 'canary' }],
] as const

suite('drift on a terminal', () => {
  test('drift on a terminal names each resource, its live and expected values, the resources not compared, and the next step', t => {
    t.assert.fileSnapshot(
      `${rowsOf(driftLines(driftedOutcome, 'dev')).join('\n')}\n`,
      'tests/expected/drift-drifted.txt',
      {
        serializers: [text => String(text)],
      },
    )
  })

  test('drift on a terminal is one line for an environment in sync', () => {
    const rows = rowsOf(driftLines({ kind: 'in-sync', checked: 84, notChecked: [] }, 'dev'))
    assert.deepEqual(rows, ['✓ dev is in sync · 84 resources compared'])
  })

  test('drift on a terminal names the resources not compared, also for an environment in sync', () => {
    const rows = rowsOf(driftLines({ kind: 'in-sync', checked: 1, notChecked: ['Record', 'Budget'] }, 'dev'))
    assert.equal(rows.at(-1), 'Not compared by CloudFormation: Record, Budget')
  })

  for (const [type, property] of SECRETS)
    test(`drift on a terminal shows no value of ${type}${property.path} ${property.expected === '****' ? 'that CloudFormation masks' : ''}`, () => {
      const outcome = redacted({
        ...driftedOutcome,
        resources: [aDriftedResource({ type, properties: [aDriftedProperty(property)] })],
      })

      assert.doesNotMatch(rowsOf(driftLines(outcome, 'dev'), 1_000).join('\n'), /canary/)
      assert.match(rowsOf(driftLines(outcome, 'dev'), 1_000).join('\n'), /\(secret\)/)
      assert.doesNotMatch(jsonText('drift', driftDocument(outcome)), /canary/)
    })

  test('drift on a terminal has no control character of a resource in its rows', () => {
    const controlCharacter = /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('add', 'modify', 'remove'), (text, kind) => {
        const property = aDriftedProperty({ path: text, kind, expected: text, actual: `${text}!` })
        const resource = aDriftedResource({ nestedPath: text, logicalId: text, type: text, properties: [property] })
        const outcome: DriftOutcome = { kind: 'drifted', checked: 1, notChecked: [text], resources: [resource] }
        for (const row of rowsOf(driftLines(outcome, text), 60)) assert.doesNotMatch(row, controlCharacter)
      }),
    )
  })
})

test('the JSON of drift has each resource by its name and each property with both values', () => {
  assert.deepEqual(
    JSON.parse(
      jsonText('drift', driftDocument({ ...driftedOutcome, resources: driftedOutcome.resources.slice(0, 1) })),
    ),
    {
      version: 1,
      verb: 'drift',
      outcome: 'drifted',
      checked: 84,
      notChecked: ['LoadBalancer/Record'],
      resources: [
        {
          name: 'Monitoring/LogGroup',
          nestedPath: 'Monitoring',
          logicalId: 'LogGroup',
          physicalId: '/open-webui/dev',
          type: 'AWS::Logs::LogGroup',
          kind: 'modified',
          properties: [
            { path: '/RetentionInDays', kind: 'modify', expected: '90', actual: '7' },
            { path: '/Tags/1', kind: 'add', expected: 'null', actual: '{"Key":"a","Value":"b"}' },
            { path: '/KmsKeyId', kind: 'remove', expected: 'arn:aws:kms:k', actual: 'null' },
            { path: '/MasterUserPassword', kind: 'modify', secret: true },
          ],
        },
      ],
    },
  )
})
