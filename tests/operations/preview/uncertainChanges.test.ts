import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { causesDataLoss } from '#lib/analysis/lifecycle/dataLoss.ts'
import { effectOf } from '#lib/analysis/lifecycle/replacement.ts'
import {
  type Change,
  isUncertain,
  mayReplace,
  type PropertyChange,
  resourcePathOf,
  withoutUnchanged,
} from '#lib/model/cloudFormation/change.ts'
import { propertiesOf } from '#lib/model/cloudFormation/propertyChange.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { certainlyChanged } from '#lib/operations/preview/buildPreview.ts'
import { withUncertainChanges } from '#lib/operations/preview/uncertainChanges.ts'
import { proveUnchanged } from '#lib/template/compare/proveUnchanged.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aResolvedStack, type Files } from '../../fakes/template/aResolvedStack.ts'

const TREE: Files = {
  'main.yaml': `
Parameters: { Days: { Type: String, Default: '14' } }
Resources:
  Network: { Type: ${NESTED_STACK}, Properties: { TemplateURL: network.yaml, Parameters: { Days: !Ref Days } } }
  Data: { Type: ${NESTED_STACK}, Properties: { TemplateURL: data.yaml, Parameters: { Subnet: !GetAtt Network.Outputs.Subnet } } }
`,
  'network.yaml': `
Parameters: { Days: { Type: String } }
Resources:
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { CidrBlock: 10.0.0.0/16 } }
  Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: !Ref Days } }
Outputs: { Subnet: { Value: !Ref Subnet } }
`,
  'data.yaml': `
Parameters: { Subnet: { Type: String } }
Resources:
  Group: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { SubnetIds: [!Ref Subnet] } }
  Database: { Type: 'AWS::RDS::DBInstance', Properties: { DBSubnetGroupName: !Ref Group, Tier: small } }
  Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Host: !GetAtt Database.Endpoint.Address } }
`,
}

/** CloudFormation counts the property as changed, before it knows the value. */
const UNKNOWN_VALUE = { evaluation: 'static', before: 'a', after: undefined, unknown: true } as const
const counted = (path: string, about: Partial<PropertyChange> = {}): readonly PropertyChange[] => [
  aPropertyChange({ ...UNKNOWN_VALUE, path: `/Properties/${path}`, ...about }),
  // The row that CloudFormation adds beside a parameter.
  aPropertyChange({ ...UNKNOWN_VALUE, path: `/Properties/${path}`, ...about, evaluation: 'dynamic', cause: undefined }),
]
const changed = (path: string, about: Partial<PropertyChange> = {}): PropertyChange =>
  aPropertyChange({ path: `/Properties/${path}`, before: 'a', after: 'b', ...about })
const row = (
  name: string,
  type: string,
  properties: readonly PropertyChange[],
  about: Partial<Change> = {},
): Change => {
  const [logicalId = '', nestedPath = ''] = name.split('/').toReversed()
  return aChange({ nestedPath, logicalId, type, properties, ...about })
}
const ALWAYS = { replacement: 'always' } as const

const NETWORK_ROWS = [
  row('Network', NESTED_STACK, [changed('Parameters/Days')]),
  row('Network/Log', 'AWS::Logs::LogGroup', [changed('RetentionInDays')]),
]
const DATA_STACK = row('Data', NESTED_STACK, counted('Parameters/Subnet', { cause: 'Network.Outputs.Subnet' }))
const GROUP = row(
  'Data/Group',
  'AWS::RDS::DBSubnetGroup',
  counted('SubnetIds/0', { cause: 'Subnet', ...ALWAYS }),
  ALWAYS,
)
const DATABASE = row(
  'Data/Database',
  'AWS::RDS::DBInstance',
  counted('DBSubnetGroupName', { cause: 'Group', ...ALWAYS }),
  { ...ALWAYS, policyAction: 'ReplaceAndDelete' },
)
const ALARM = row('Data/Alarm', 'AWS::CloudWatch::Alarm', counted('Host', { cause: 'Database.Endpoint.Address' }))
const ROWS = [...NETWORK_ROWS, DATA_STACK, GROUP, DATABASE, ALARM]

const replacing = (...rows: readonly Change[]): readonly Change[] => [
  ...ROWS.filter(one => !rows.some(other => resourcePathOf(other) === resourcePathOf(one))),
  ...rows,
]
const edited = (file: string, from: string, to: string): Files => {
  const text = TREE[file] ?? ''
  assert.ok(text.includes(from), `${file} has no '${from}'`)
  return { ...TREE, [file]: text.replace(from, to) }
}

type Proof = { readonly rows?: readonly Change[]; readonly base?: Files; readonly head?: Files }

function prove({ rows = ROWS, base = TREE, head = TREE }: Proof = {}): readonly Change[] {
  const target = aResolvedStack(head, { Days: '180' })
  const changes = uncertain(rows)
  return proveUnchanged({ changes, base: aResolvedStack(base), head: target, tagsDiffer: false }).changes
}

/** The rows of each change set as a preview reads them. */
function uncertain(rows: readonly Change[]): readonly Change[] {
  return [...Map.groupBy(rows, ({ nestedPath }) => nestedPath).values()].flatMap(withUncertainChanges)
}

/** `Data/Group unchanged`, `Data/Database always`. */
function readingOf(changes: readonly Change[], stack = 'Data'): readonly string[] {
  return changes
    .filter(({ nestedPath }) => nestedPath === stack)
    .map(change => `${resourcePathOf(change)} ${change.proven ?? change.replacement}`)
}

suite('a property that CloudFormation counts as changed before it knows the value', () => {
  test('a change of one nested stack announces no replacement in another one whose values stay', () => {
    const changes = prove()

    assert.deepEqual(readingOf(changes), ['Data/Group unchanged', 'Data/Database unchanged', 'Data/Alarm unchanged'])
    assert.deepEqual(withoutUnchanged(changes).map(resourcePathOf), ['Network', 'Network/Log'])
    assert.ok(!changes.some(mayReplace) && !changes.some(causesDataLoss))
  })

  test('a replacement is conditional where CloudFormation does not know the value, also of what refers to the resource', () => {
    assert.deepEqual(readingOf(uncertain(ROWS)), [
      'Data/Group conditional',
      'Data/Database conditional',
      'Data/Alarm never',
    ])
    assert.deepEqual([...certainlyChanged(uncertain(ROWS))], ['Network/Log'])
  })

  for (const [what, group] of [
    ['certainly replaced', row('Data/Group', 'AWS::RDS::DBSubnetGroup', [changed('SubnetIds/0', ALWAYS)], ALWAYS)],
    ['new', row('Data/Group', 'AWS::RDS::DBSubnetGroup', [], { action: 'add' })],
    [
      'replaced for a reason that CloudFormation does not list',
      row('Data/Group', 'AWS::RDS::DBSubnetGroup', counted('SubnetIds/0', { cause: 'Subnet' }), ALWAYS),
    ],
  ] as const)
    test(`a reference to a resource that is ${what} certainly changes`, () => {
      const [, database] = uncertain([group, DATABASE])

      assert.deepEqual(database, DATABASE)
    })

  test('a replacement of a source is a replacement in the other nested stack, too', () => {
    const head = edited('network.yaml', '10.0.0.0/16', '10.1.0.0/16')
    const subnet = row('Network/Subnet', 'AWS::EC2::Subnet', [changed('CidrBlock', ALWAYS)], ALWAYS)
    const changes = prove({ head, rows: [...ROWS, subnet] })

    assert.deepEqual(readingOf(changes), ['Data/Group conditional', 'Data/Database conditional', 'Data/Alarm never'])
    assert.deepEqual(changes.filter(causesDataLoss).map(resourcePathOf), ['Data/Database'])
  })

  test('a replacement that a known value causes beside it stays, and so does what follows from it', () => {
    const head = edited('data.yaml', 'Tier: small', 'Tier: large')
    const own = row('Data/Database', 'AWS::RDS::DBInstance', [...DATABASE.properties, changed('Tier', ALWAYS)], {
      ...ALWAYS,
    })

    assert.deepEqual(readingOf(prove({ head, rows: replacing(own) })).toSorted(), [
      'Data/Alarm never',
      'Data/Database always',
      'Data/Group unchanged',
    ])
  })

  test('a change in place beside it is no replacement', () => {
    const head = edited('data.yaml', 'Tier: small', 'Tier: large')
    const own = row('Data/Database', 'AWS::RDS::DBInstance', [...DATABASE.properties, changed('Tier')], ALWAYS)
    const changes = prove({ head, rows: replacing(own) })

    assert.ok(readingOf(changes).includes('Data/Database in-place'))
    assert.ok(!changes.some(causesDataLoss))
  })

  test('a value known only as a part of the whole property is proven, too', () => {
    const whole = row(
      'Data/Group',
      'AWS::RDS::DBSubnetGroup',
      counted('SubnetIds', { cause: 'Subnet', before: undefined, ...ALWAYS }),
      ALWAYS,
    )

    assert.ok(readingOf(prove({ rows: replacing(whole) })).includes('Data/Group unchanged'))
  })

  for (const [what, input, name] of [
    [
      'another expression',
      { head: edited('data.yaml', 'SubnetIds: [!Ref Subnet]', "SubnetIds: [!Join ['', [!Ref Subnet, x]]]") },
      'Data/Group',
    ],
    ['another output', { base: edited('network.yaml', 'Value: !Ref Subnet', 'Value: !Ref Log') }, 'Data/Group'],
    [
      'an export of another stack',
      {
        base: edited('data.yaml', '!Ref Group', '!ImportValue group'),
        head: edited('data.yaml', '!Ref Group', '!ImportValue group'),
      },
      'Data/Database',
    ],
    [
      'a replacement without a property that replaces',
      { rows: replacing({ ...GROUP, properties: counted('SubnetIds/0', { cause: 'Subnet' }) }) },
      'Data/Group',
    ],
    [
      'a possible replacement without a property that replaces',
      {
        rows: replacing({
          ...GROUP,
          replacement: 'conditional',
          properties: counted('SubnetIds/0', { cause: 'Subnet' }),
        }),
      },
      'Data/Group',
    ],
    [
      'a value that CloudFormation knows',
      {
        rows: replacing({
          ...GROUP,
          properties: [changed('SubnetIds/0', { evaluation: 'dynamic', ...ALWAYS }), changed('SubnetIds/0', ALWAYS)],
        }),
      },
      'Data/Group',
    ],
  ] as const satisfies readonly (readonly [string, Proof, string])[])
    test(`a replacement is not proven away over ${what}`, () => {
      const proven = withoutUnchanged(prove(input))
      const change = proven.find(one => resourcePathOf(one) === name)
      assert.ok(change && change.replacement !== 'never', JSON.stringify(readingOf(prove(input))))
    })

  test('a certain change without a value that the templates do not have leaves everything unproven', () => {
    const secret = changed('SubnetIds/0', { before: undefined, after: undefined, ...ALWAYS })
    const changes = prove({ rows: replacing({ ...GROUP, properties: [secret] }) })

    assert.ok(changes.every(({ proven }) => proven === undefined))
  })
})

suite('a property that is counted as changed is shown as uncertain', () => {
  const [group] = uncertain([GROUP])

  test('a property and the row that CloudFormation adds beside its parameter are one, with the cause', () => {
    const [property, ...more] = propertiesOf(group ?? GROUP)

    assert.deepEqual(more, [])
    assert.ok(property && isUncertain(property))
    assert.equal(property.cause, 'Subnet')
  })

  test('a replacement names the property and where its value comes from', () => {
    const text = effectOf(group ?? GROUP).map(part => (typeof part === 'string' ? part : part.untrusted))
    assert.equal(text.join(''), 'may be replaced, because SubnetIds/0 (through Subnet) may change')
  })

  test('a property whose text changes is certain, although its value is known later', () => {
    const written = row('Data/Group', 'AWS::RDS::DBSubnetGroup', [
      aPropertyChange({ ...UNKNOWN_VALUE, cause: undefined }),
    ])

    assert.deepEqual(uncertain([written]), [written])
  })
})
