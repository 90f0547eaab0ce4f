import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { interruptionOf } from '#lib/analysis/lifecycle/interruption.ts'
import { replacementCauseOf } from '#lib/analysis/lifecycle/replacement.ts'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { propertiesOf, propertyName } from '#lib/model/cloudFormation/propertyChange.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { messageText, type Risk } from '#lib/model/preview/risk.ts'
import { changeCounts } from '#lib/render/phrases/changeGroup.ts'
import { durationOf } from '#lib/render/phrases/duration.ts'
import { shortenPair } from '#lib/render/phrases/shortenPair.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { line, textOf } from '#lib/render/text/layout/line.ts'
import { table } from '#lib/render/text/layout/table.ts'
import { widthOf } from '#lib/render/text/layout/width.ts'
import { wrap } from '#lib/render/text/layout/wrap.ts'
import { previewLines } from '#lib/render/text/preview.ts'
import { retainedResourceLines } from '#lib/render/text/retainedResources.ts'
import { rowsOf } from '../../fakes/console/fakeScreen.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { aCheck, retainedResource } from '../../fakes/model/outcomes.ts'
import { creationPreview } from '../../fakes/model/previews.ts'

test('the terminal lists a first creation by names and says where the properties are', () => {
  const rows = rowsOf(previewLines(creationPreview))

  assert.ok(!rows.some(row => row.includes('CidrBlock')))
  assert.ok(rows.includes('Only names, because the stack is new: run with --json for all properties.'), rows.join('\n'))
})

test('the terminal shows the properties of a resource that is added to a stack, with one source each', () => {
  const rows = rowsOf(previewLines({ ...creationPreview, kind: 'update' })).map(row => row.trim())

  assert.ok(
    rows.some(row => /^MasterUserPassword +\(secret\) {2}from Secret$/.test(row)),
    rows.join('\n'),
  )
  assert.ok(rows.some(row => /^VPCSecurityGroups\/0 +\(known after deploy\) {2}from SecurityGroupId$/.test(row)))
})

test('the terminal ends with the next step of a healthy check', () => {
  const rows = rowsOf(verifyLines({ kind: 'healthy', checks: [aCheck({ todo: 'Do it.' })] }, 'dev'))

  assert.equal(rows.at(-1), 'Do it.')
})

test('many retained resources are followed by one command that imports an example', () => {
  const rows = rowsOf(retainedResourceLines([retainedResource, { ...retainedResource, name: 'Storage/Files' }]))

  assert.ok(
    rows.some(row => row.endsWith('To delete them permanently:')),
    rows.join('\n'),
  )
  assert.ok(rows.includes('To use one again, for example Database/Instance:'))
})

suite('the cautions of a bootstrap stack', () => {
  const caution = { kind: 'access', severity: 'caution', type: 'AWS::IAM::Role', property: 'Policies' } as const
  const risks: readonly Risk[] = [
    { ...caution, resource: 'ServiceRole', message: ['allows one action'] },
    { ...caution, resource: 'ServiceRole', message: ['allows another action'] },
    { ...caution, resource: 'DeployRole', message: ['allows a third action'] },
  ]
  const rowsFor = (about: Partial<Preview>) => {
    const stack = { ...creationPreview, stackName: 'open-webui-dev-bootstrap', risks }
    return rowsOf(previewLines({ ...stack, ...about }))
  }

  test('are counted for each resource when the stack is new', () => {
    const rows = rowsFor({})
    assert.ok(rows.includes('  ! ServiceRole 2 cautions') && rows.includes('  ! DeployRole 1 caution'), rows.join('\n'))
    assert.doesNotMatch(rows.join('\n'), /allows/)
  })

  for (const [when, about] of [
    ['when the stack changes', { kind: 'update' }],
    ['when the new stack is that of an environment', { stackName: 'open-webui-dev' }],
    ['beside a danger', { risks: [...risks, { ...caution, severity: 'danger', resource: 'X', message: ['opens'] }] }],
  ] as const satisfies readonly (readonly [string, Partial<Preview>])[])
    test(`are all shown ${when}`, () => {
      assert.match(
        rowsFor(about).join('\n'),
        /allows one action(.|\n)*allows another action(.|\n)*allows a third action/,
      )
    })
})

suite('a duration reads', () => {
  for (const [seconds, text] of [
    [0.04, '0.0 s'],
    [0.42, '0.4 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [59.6, '1m 00s'],
    [84, '1m 24s'],
    [3725, '1h 02m'],
  ] as const)
    test(`a duration of ${seconds} seconds reads ${text}`, () => assert.equal(durationOf(seconds), text))
})

suite('an interruption', () => {
  const taskDefinition = [aPropertyChange({ path: '/Properties/TaskDefinition' })]
  const size = [aPropertyChange({ path: '/Properties/DBInstanceClass' })]
  for (const [when, change, expected] of [
    ['comes with new tasks', aChange({ type: 'AWS::ECS::Service', properties: taskDefinition }), 'new tasks'],
    [
      'comes with another instance class',
      aChange({ type: 'AWS::RDS::DBInstance', properties: size }),
      'database restart',
    ],
    [
      'comes with the replacement of a load balancer',
      aChange({ type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', replacement: 'conditional' }),
      'new address',
    ],
    ['comes with the removal of a service', aChange({ type: 'AWS::ECS::Service', action: 'remove' }), 'gone'],
    [
      'does not come with a tag',
      aChange({ type: 'AWS::ECS::Service', properties: [aPropertyChange({ path: '/Tags' })] }),
      undefined,
    ],
    [
      'does not come with a new service',
      aChange({ type: 'AWS::ECS::Service', action: 'add', properties: taskDefinition }),
      undefined,
    ],
    ['does not come with another type', aChange({ properties: taskDefinition }), undefined],
  ] as const)
    test(`an interruption ${when}`, () => assert.equal(interruptionOf(change), expected))
})

suite('a replacement names its cause', () => {
  const name = aPropertyChange({ path: '/Properties/DBName', replacement: 'always' })
  const key = aPropertyChange({
    path: '/Properties/KmsKeyId',
    replacement: 'always',
    evaluation: 'dynamic',
    cause: 'Key.Arn',
  })
  const other = aPropertyChange({ path: '/Properties/Engine', replacement: 'always' })
  const third = aPropertyChange({ path: '/Properties/StorageEncrypted', replacement: 'always' })
  const fourth = aPropertyChange({ path: '/Properties/Timezone', replacement: 'always' })
  for (const [when, properties, text] of [
    ['one property', [name, aPropertyChange()], ', because DBName changes'],
    ['a property that may not change', [key], ', because KmsKeyId (through Key.Arn) may change'],
    ['two properties', [name, other], ', because DBName and Engine change'],
    ['only the certain one of two properties', [key, name], ', because DBName changes'],
    [
      'two of many properties and their number',
      [name, other, third, fourth],
      ', because DBName, Engine and 2 more change',
    ],
    ['no property if none is known', [], ''],
  ] as const)
    test(`the cause of a replacement names ${when}`, () => {
      assert.equal(messageText(replacementCauseOf(aChange({ replacement: 'always', properties }))), text)
    })
})

suite('a property with several rows in the change set', () => {
  const certain = aPropertyChange({ path: '/Properties/Memory', cause: 'TaskMemory' })
  const open = { ...certain, evaluation: 'dynamic', cause: undefined, after: undefined } as const

  test('a property with several rows in the change set is shown once, and as certain if one cause is certain', () => {
    const properties = propertiesOf(aChange({ properties: [{ ...open, before: undefined }, certain] }))
    assert.deepEqual(properties, [certain])
  })
  test('a property with several rows in the change set names every cause if none is certain', () => {
    const causes = ['B.Arn', undefined, 'A.Arn', 'B.Arn'].map(cause => ({ ...open, cause }))
    assert.deepEqual(propertiesOf(aChange({ properties: causes })), [{ ...open, cause: 'A.Arn, B.Arn' }])
  })
  test('a property with several rows in the change set replaces the resource if one of its rows does', () => {
    const properties = [certain, { ...certain, replacement: 'always' } as const]
    assert.equal(propertiesOf(aChange({ properties }))[0]?.replacement, 'always')
  })
  test('a property in place comes after the properties that replace the resource', () => {
    const properties = [aPropertyChange({ path: '/A' }), aPropertyChange({ path: '/Z', replacement: 'always' })]
    assert.deepEqual(propertiesOf(aChange({ properties })).map(propertyName), ['Z', 'A'])
  })
})

suite('the row of a nested stack', () => {
  const row = aChange({
    nestedPath: '',
    logicalId: 'Monitoring',
    type: 'AWS::CloudFormation::Stack',
    properties: [aPropertyChange({ path: '/Properties/Parameters/TopicName' })],
  })
  const textOfPreview = (changes: readonly Change[]) => rowsOf(previewLines(aPreview({ changes }))).join('\n')

  test('the row of a nested stack is left out if inner rows have the same change', () => {
    assert.doesNotMatch(textOfPreview([row, aChange()]), /AWS::CloudFormation::Stack/)
  })
  test('the row of a nested stack is left out if it names no property', () => {
    const properties = [aPropertyChange({ path: '/Properties' }), aPropertyChange({ path: '/Properties/TemplateURL' })]
    assert.doesNotMatch(textOfPreview([{ ...row, properties }]), /AWS::CloudFormation::Stack/)
  })
  test('the row of a nested stack is shown if no inner row has the change', () => {
    assert.match(textOfPreview([row]), /Monitoring {2}AWS::CloudFormation::Stack/)
  })
  test('the row of a nested stack is shown if the whole nested stack is removed', () => {
    const text = textOfPreview([{ ...row, action: 'remove' }, aChange({ action: 'remove' })])
    assert.match(text, /Data loss\n {2}✗ Monitoring is removed with everything in it/)
  })
})

test('changes are counted by their effect on the resource', () => {
  const changes = [
    aChange({ action: 'remove' }),
    aChange({ action: 'add' }),
    aChange(),
    aChange({ replacement: 'always' }),
    aChange({ replacement: 'conditional' }),
    aChange({ action: 'dynamic' }),
    aChange({ action: 'import' }),
  ]
  assert.equal(
    changeCounts(changes),
    '1 to add, 1 to import, 1 to change, 1 possible change, 1 to replace, 1 possible replacement, 1 to remove',
  )
})

suite('long values', () => {
  test('long values are shortened around their first difference', () => {
    const [before, after] = shortenPair(
      `${'x'.repeat(200)}A${'y'.repeat(200)}`,
      `${'x'.repeat(200)}B${'y'.repeat(200)}`,
    )
    assert.match(before, /^…x{24}Ay+…$/)
    assert.match(after, /^…x{24}By+…$/)
  })
  test('short values are not shortened', () => assert.deepEqual(shortenPair('a', ''), ['a', "''"]))
})

suite('a line', () => {
  test('a wrapped line continues below its second column, and breaks between words', () => {
    assert.deepEqual(rowsOf(table([['name', 'one two three four five six seven']]), 32), [
      'name  one two three four five',
      '      six seven',
    ])
  })
  test('a wrapped line keeps a word that is longer than a row whole, on a row of its own', () => {
    const word = `database.${'x'.repeat(40)}.eu-central-1.rds.amazonaws.com`
    for (let columns = 8; columns < 60; columns++) {
      const rows = rowsOf([line(`Connect to ${word} now.`)], columns).map(row => row.trim())
      assert.ok(rows.includes(word), rows.join('\n'))
      for (const row of rows) assert.ok(row === word || row.length <= columns, row)
    }
  })
  test('a table with a value that does not fit beside its name has it on a row of its own', () => {
    assert.deepEqual(rowsOf(table([['name', 'x'.repeat(28)]]), 30), ['name', `    ${'x'.repeat(28)}`])
  })
  test('a wrapped line breaks text in wide characters, which has no spaces', () => {
    const rows = rowsOf([line('日本語'.repeat(10))], 20)
    assert.equal(rows.map(row => row.trim()).join(''), '日本語'.repeat(10))
    assert.ok(rows.every(row => widthOf(row) <= 20))
  })
  test('a line keeps every word when it is wrapped', () => {
    const text = 'the quick brown fox jumps over the lazy dog'
    for (let columns = 8; columns < 60; columns++)
      assert.equal(
        rowsOf([line(text)], columns)
          .join(' ')
          .replaceAll(/ +/g, ' '),
        text,
      )
  })
  test('a line to copy is not wrapped', () => {
    const whole = { ...line('a b '.repeat(40)), hang: undefined }
    assert.equal(wrap(whole, 20).length, 1)
  })
  for (const whole of [
    "'npm run bootstrap -- dev'",
    "'aws cloudformation continue-update-rollback --stack-name open-webui-dev --region eu-central-1'",
    "'arn:aws:rds:eu-central-1:111122223333:db:open-webui-dev-database-*'",
  ])
    test(`a wrapped line keeps ${whole} whole`, () => {
      for (let columns = 8; columns < 60; columns++) {
        const rows = rowsOf([line(`Add what is missing to this, then run ${whole}, then try again.`)], columns)
        assert.ok(
          rows.some(row => row.includes(whole)),
          rows.join('\n'),
        )
      }
    })
  test('a line is wrapped by the columns of wide characters', () => assert.equal(widthOf('日本 ok'), 7))
})

test('a cell that is too long does not widen its column', () => {
  const rows = table(
    [
      ['short', 'a'],
      ['x'.repeat(60), 'b'],
    ],
    20,
  ).map(textOf)
  assert.deepEqual(rows, ['short  a', `${'x'.repeat(60)}  b`])
})
