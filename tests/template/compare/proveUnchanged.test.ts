// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { causesDataLoss } from '#lib/analysis/lifecycle/dataLoss.ts'
import { type Change, type PropertyChange, resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { proveUnchanged } from '#lib/template/compare/proveUnchanged.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { aResolvedStack, type Files } from '../../fakes/template/aResolvedStack.ts'

const UNKNOWN_VALUE = { evaluation: 'dynamic', before: undefined, after: undefined } as const
const uncertainProperty = (path: string, about: Partial<PropertyChange> = {}): PropertyChange =>
  aPropertyChange({ ...UNKNOWN_VALUE, path: `/Properties/${path}`, ...about })
const changedProperty = (path: string, about: Partial<PropertyChange> = {}): PropertyChange =>
  aPropertyChange({ path: `/Properties/${path}`, before: 'a', after: 'b', ...about })
const row = (
  name: string,
  type: string,
  properties: readonly PropertyChange[],
  about: Partial<Change> = {},
): Change => {
  const at = name.lastIndexOf('/')
  const location = { nestedPath: at < 0 ? '' : name.slice(0, at), logicalId: name.slice(at + 1) }
  return aChange({ ...location, type, properties, ...about })
}

const ROOT = `
Parameters: { Days: { Type: String, Default: '14' } }
Resources:
  Network: { Type: ${NESTED_STACK}, Properties: { TemplateURL: network.yaml, Parameters: { Days: !Ref Days } } }
  Data: { Type: ${NESTED_STACK}, Properties: { TemplateURL: data.yaml, Parameters: { Vpc: !GetAtt Network.Outputs.Vpc, Log: !GetAtt Network.Outputs.Log } } }
`
const NETWORK = `
Parameters: { Days: { Type: String } }
Conditions: { Long: !Equals [!Ref Days, '999'] }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  Spare: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.1.0.0/16 } }
  Group: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: !Ref Days } }
  Flow: { Type: 'AWS::EC2::FlowLog', Properties: { Role: !GetAtt Group.Arn, Name: !Sub 'x-\${AWS::StackName}' } }
Outputs:
  Vpc: { Value: !Ref Vpc }
  Log: { Value: !If [Long, !Ref Spare, !Ref Group] }
`
const DATA = `
Parameters: { Vpc: { Type: String }, Log: { Type: String } }
Resources:
  Database:
    Type: AWS::RDS::DBInstance
    Properties: { VPC: !Ref Vpc, Tier: small, Words: [a, !Sub '\${Log}-words'] }
  Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Dimension: !Ref Database, Host: !GetAtt Database.Endpoint.Address, Status: !GetAtt Database.CertificateDetails.ValidTill } }
`
const TREE: Files = { 'main.yaml': ROOT, 'network.yaml': NETWORK, 'data.yaml': DATA }

/** CloudFormation's rows for another number of days: everything behind an output of 'Network' is dynamic. */
const ROWS: readonly Change[] = [
  row('Network', NESTED_STACK, [
    changedProperty('Parameters/Days'),
    aPropertyChange({ ...UNKNOWN_VALUE, path: '/Properties' }),
  ]),
  row('Network/Group', 'AWS::Logs::LogGroup', [changedProperty('RetentionInDays')]),
  row('Network/Flow', 'AWS::EC2::FlowLog', [uncertainProperty('Role', { replacement: 'always' })], {
    replacement: 'conditional',
  }),
  row('Data', NESTED_STACK, [uncertainProperty('Parameters/Vpc'), uncertainProperty('Parameters/Log')]),
  row(
    'Data/Database',
    'AWS::RDS::DBInstance',
    [uncertainProperty('VPC', { replacement: 'always' }), uncertainProperty('Words/1')],
    {
      replacement: 'conditional',
      policyAction: 'ReplaceAndSnapshot',
    },
  ),
  row('Data/Alarm', 'AWS::CloudWatch::Alarm', [
    uncertainProperty('Dimension'),
    uncertainProperty('Host'),
    uncertainProperty('Status'),
  ]),
]

type ProofCase = {
  readonly base?: Files
  readonly head?: Files
  readonly rows?: readonly Change[]
  readonly days?: string
  readonly tagsDiffer?: boolean
}

function prove({ base = TREE, head = TREE, rows = ROWS, days = '180', tagsDiffer = false }: ProofCase) {
  return proveUnchanged({
    changes: rows,
    base: aResolvedStack(base),
    head: aResolvedStack(head, { Days: days }),
    tagsDiffer,
  })
}

/** The unchanged resources and values: `Data/Database` is a whole resource, `Data/Database Words/1` one value. */
function provenNames(given: ProofCase): readonly string[] {
  return prove(given).changes.flatMap(change => {
    const open = change.properties
      .filter(property => property.unchanged)
      .map(({ path }) => path.replace('/Properties/', ''))
    const name = resourcePathOf(change)
    return change.proven === 'unchanged'
      ? [name]
      : [...(change.proven ? [`${name} in place`] : []), ...open.map(path => `${name} ${path}`)]
  })
}

const rowsWithout = (name: string): readonly Change[] => ROWS.filter(change => resourcePathOf(change) !== name)
const rowsReplacing = (change: Change): readonly Change[] => [...rowsWithout(resourcePathOf(change)), change]
const editFile = (file: string, from: string, to: string): Files => {
  const text = TREE[file] ?? ''
  assert.ok(text.includes(from), `${file} has no '${from}'`)
  return { ...TREE, [file]: text.replace(from, to) }
}
const taggedFiles = editFile('data.yaml', 'Tier: small', 'Tier: small, Tags: [{ Key: a, Value: b }]')
const ALL = ['Network/Flow', 'Data', 'Data/Database', 'Data/Alarm']

suite('an uncertain change is proven unchanged', () => {
  test('an uncertain change is proven unchanged if it is the same expression over unchanged sources, through every nested stack', () => {
    assert.deepEqual(provenNames({}), ALL)
  })

  test('an uncertain change is proven unchanged if CloudFormation shows the deployed value', () => {
    const same = { before: 'vpc-1', after: 'vpc-1' }
    const rows = rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('VPC', same)]))
    assert.ok(provenNames({ rows }).includes('Data/Database'))
  })

  test('an uncertain change is proven unchanged inside a list that is known only as a whole', () => {
    const tree = editFile('data.yaml', "[a, !Sub '${Log}-words']", '!Ref Log')
    assert.deepEqual(provenNames({ base: tree, head: tree }), ALL)
  })

  test('an uncertain change is proven unchanged if only the URL of its nested template differs', () => {
    assert.deepEqual(
      provenNames({ base: editFile('main.yaml', 'TemplateURL: data.yaml', 'TemplateURL: ./data.yaml') }),
      ALL,
    )
  })

  test('an uncertain change is proven unchanged over a source that CloudFormation does not list, with an undecided property', () => {
    const stored = (name: string): Files =>
      editFile('network.yaml', 'CidrBlock: 10.0.0.0/16', `CidrBlock: '{{resolve:ssm:/app/${name}}}'`)
    assert.deepEqual(provenNames({ base: stored('a'), head: stored('b') }), ALL)
  })

  test('an uncertain change is proven unchanged property by property, and then the resource is not replaced', () => {
    const head = editFile('data.yaml', 'Tier: small', 'Tier: large')
    const rows = rowsReplacing(
      row(
        'Data/Database',
        'AWS::RDS::DBInstance',
        [changedProperty('Tier'), uncertainProperty('VPC', { replacement: 'always' }), uncertainProperty('Words/1')],
        {
          replacement: 'conditional',
        },
      ),
    )
    const { changes } = prove({ head, rows })
    const database = changes.find(change => resourcePathOf(change) === 'Data/Database')
    assert.ok(database && !causesDataLoss(database) && database.replacement === 'conditional')
    assert.deepEqual(provenNames({ head, rows }).slice(2), [
      'Data/Alarm Dimension',
      'Data/Alarm Host',
      'Data/Database in place',
      'Data/Database VPC',
      'Data/Database Words/1',
    ])
  })

  test('an uncertain change is proven unchanged also in a resource that is replaced for another reason', () => {
    const head = editFile('data.yaml', 'Tier: small', 'Tier: large')
    const rows = rowsReplacing(
      row(
        'Data/Database',
        'AWS::RDS::DBInstance',
        [changedProperty('Tier', { replacement: 'always' }), uncertainProperty('VPC', { replacement: 'always' })],
        {
          replacement: 'always',
        },
      ),
    )
    assert.deepEqual(provenNames({ head, rows }), ['Network/Flow', 'Data', 'Data/Database VPC'])
  })

  test('an uncertain change is proven unchanged beside another spelling of the same value', () => {
    const later = changedProperty('Tier', { after: undefined })
    const rows = rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [later, uncertainProperty('VPC')]))
    assert.deepEqual(
      provenNames({ rows }).filter(name => name.startsWith('Data/Database')),
      ['Data/Database VPC'],
    )
  })

  test('an uncertain change is proven unchanged beside another spelling that CloudFormation lists without values', () => {
    const head = editFile('data.yaml', 'Tier: small', "Tier: !Join ['', [sma, ll]]")
    const written = changedProperty('Tier', { before: undefined, after: undefined })
    const rows = rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [written, uncertainProperty('VPC')]))

    assert.ok(provenNames({ head, rows }).includes('Data/Database VPC'))
    for (const about of [{ cause: 'Vpc' }, { before: 'small', after: 'large' }, { path: '/Properties/Other' }]) {
      const other = row('Data/Database', 'AWS::RDS::DBInstance', [{ ...written, ...about }, uncertainProperty('VPC')])
      assert.deepEqual(provenNames({ head, rows: rowsReplacing(other) }), [])
    }
  })

  test('an uncertain change is proven unchanged over a resource of which only a policy changes', () => {
    const base = editFile('network.yaml', '10.0.0.0/16 } }', '10.0.0.0/16 }, DeletionPolicy: Retain }')
    const policy = row('Network/Vpc', 'AWS::EC2::VPC', [aPropertyChange({ path: '/DeletionPolicy' })])
    assert.deepEqual(provenNames({ base, rows: [...ROWS, policy] }), ALL)
  })

  test('an uncertain change is proven unchanged beside changed tags of the stack, which the templates do not have', () => {
    const tagged = row('Network/Group', 'AWS::Logs::LogGroup', [
      changedProperty('RetentionInDays'),
      aPropertyChange({ path: '/Tags/0/Value' }),
    ])
    assert.deepEqual(provenNames({ rows: rowsReplacing(tagged), tagsDiffer: true }), ALL)
  })
})

suite('a change is not proven unchanged', () => {
  const CASES: Readonly<Record<string, readonly [ProofCase, readonly string[]]>> = {
    'if its text differs': [
      { head: editFile('data.yaml', '${Log}-words', '${Log}-other') },
      ['Data/Database', 'Data/Alarm'],
    ],
    'if it refers to another resource': [
      { head: editFile('data.yaml', 'VPC: !Ref Vpc', 'VPC: !Ref Log') },
      ['Data/Database', 'Data/Alarm'],
    ],
    'if an output has another source': [
      { head: editFile('network.yaml', 'Value: !Ref Vpc', 'Value: !Ref Spare') },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'if a condition has another result': [{ days: '999' }, ['Data', 'Data/Database', 'Data/Alarm']],
    'if a parameter differs that CloudFormation lists as dynamic': [
      { head: editFile('main.yaml', 'Vpc: !GetAtt Network.Outputs.Vpc', 'Vpc: !Ref Days') },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over a replaced resource': [
      {
        head: editFile('network.yaml', '10.0.0.0/16', '10.2.0.0/16'),
        rows: [
          ...ROWS,
          row('Network/Vpc', 'AWS::EC2::VPC', [changedProperty('CidrBlock', { replacement: 'always' })], {
            replacement: 'always',
          }),
        ],
      },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over a possibly replaced resource': [
      {
        head: editFile('network.yaml', '10.0.0.0/16', '10.2.0.0/16'),
        rows: [
          ...ROWS,
          row('Network/Vpc', 'AWS::EC2::VPC', [changedProperty('CidrBlock', { replacement: 'conditional' })], {
            replacement: 'conditional',
          }),
        ],
      },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over a difference of the templates that CloudFormation does not list': [
      { head: editFile('network.yaml', '10.0.0.0/16', '10.2.0.0/16') },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over a resource of another type': [
      { head: editFile('network.yaml', "Vpc: { Type: 'AWS::EC2::VPC'", "Vpc: { Type: 'AWS::EC2::Other'") },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over an added resource': [
      { base: withoutVpc(), rows: [...ROWS, row('Network/Vpc', 'AWS::EC2::VPC', [], { action: 'add' })] },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over a resource with the action dynamic': [
      { rows: [...ROWS, row('Network/Vpc', 'AWS::EC2::VPC', [], { action: 'dynamic' })] },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over a resource with the action dynamic and a property': [
      { rows: [...ROWS, row('Network/Vpc', 'AWS::EC2::VPC', [uncertainProperty('CidrBlock')], { action: 'dynamic' })] },
      ['Network/Vpc', 'Data', 'Data/Database', 'Data/Alarm'],
    ],
    'over a row with its properties as a whole': [
      {
        head: editFile('data.yaml', 'Tier: small', 'Tier: large'),
        rows: rowsReplacing(
          row('Data/Database', 'AWS::RDS::DBInstance', [aPropertyChange({ path: '/Properties' })], {
            replacement: 'never',
          }),
        ),
      },
      ['Data/Database', 'Data/Alarm', 'Data/Alarm Dimension'],
    ],
    'over a row with fewer changes than the templates': [
      {
        head: editFile('data.yaml', 'Tier: small', 'Tier: large'),
        rows: rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('VPC')])),
      },
      ['Data/Database', 'Data/Database VPC', 'Data/Alarm', 'Data/Alarm Dimension'],
    ],
    'in a resource that another uncertain change may replace': [
      {
        head: editFile('data.yaml', '${Log}-words', '${Log}-other'),
        rows: rowsReplacing(
          row(
            'Data/Database',
            'AWS::RDS::DBInstance',
            [uncertainProperty('VPC'), uncertainProperty('Words/1', { replacement: 'always' })],
            {
              replacement: 'conditional',
            },
          ),
        ),
      },
      ['Data/Database', 'Data/Database in place', 'Data/Alarm Dimension'],
    ],
    'if CloudFormation is certain, also of a tag': [
      {
        base: taggedFiles,
        head: taggedFiles,
        rows: rowsReplacing(
          row('Data/Database', 'AWS::RDS::DBInstance', [
            changedProperty('Tags/0/Value', { before: undefined, after: undefined }),
            uncertainProperty('VPC'),
          ]),
        ),
        tagsDiffer: true,
      },
      ['Data/Database', 'Data/Database Tags/0/Value'],
    ],
    'inside a value that differs as a whole': [
      {
        head: editFile('data.yaml', "[a, !Sub '${Log}-words']", '!Ref Log'),
        rows: rowsReplacing(
          row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('Words'), uncertainProperty('Words/1')]),
        ),
      },
      ['Data/Database', 'Data/Database Words/1'],
    ],
    'over the name of a nested stack that may be replaced': [
      {
        base: editFile('network.yaml', '!Ref Vpc', '!Ref AWS::StackName'),
        head: editFile('network.yaml', '!Ref Vpc', '!Ref AWS::StackName'),
        rows: rowsReplacing(
          row('Network', NESTED_STACK, [changedProperty('Parameters/Days')], { replacement: 'conditional' }),
        ),
      },
      ['Data/Database', 'Data/Database VPC'],
    ],
    'over a row without a property': [
      { rows: [...ROWS, row('Network/Vpc', 'AWS::EC2::VPC', [])] },
      ['Data', 'Data/Database', 'Data/Alarm'],
    ],
    'in a nested stack that may be replaced': [
      {
        rows: rowsReplacing(
          row('Network', NESTED_STACK, [changedProperty('Parameters/Days')], { replacement: 'conditional' }),
        ),
      },
      ALL,
    ],
    'over an attribute of a changed resource that is not stable': [
      {
        head: editFile('data.yaml', 'Tier: small', 'Tier: large'),
        rows: rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [changedProperty('Tier')])),
      },
      ['Data/Database', 'Data/Alarm'],
    ],
    'over a stable attribute that this property changes': [
      {
        base: editFile('data.yaml', 'Tier: small', 'NetworkType: small'),
        head: editFile('data.yaml', 'Tier: small', 'NetworkType: large'),
        rows: rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [changedProperty('NetworkType')])),
      },
      ['Data/Database', 'Data/Alarm', 'Data/Alarm Host'],
    ],
    'over a reference whose name changes': [
      {
        base: editFile('data.yaml', 'Tier: small', 'DBInstanceIdentifier: small'),
        head: editFile('data.yaml', 'Tier: small', 'DBInstanceIdentifier: large'),
        rows: rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [changedProperty('DBInstanceIdentifier')])),
      },
      ['Data/Database', 'Data/Alarm', 'Data/Alarm Dimension', 'Data/Alarm Host'],
    ],
    'at a path that the templates do not have': [
      {
        rows: rowsReplacing(
          row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('VPC'), uncertainProperty('Words/2')]),
        ),
      },
      ['Data/Database'],
    ],
    'if CloudFormation lists it as added': [
      {
        rows: rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('VPC', { kind: 'add' })])),
      },
      ['Data/Database'],
    ],
    'if CloudFormation shows two values': [
      {
        rows: rowsReplacing(
          row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('VPC', { before: 'a', after: 'b' })]),
        ),
      },
      ['Data/Database'],
    ],
    'in a resource that is certainly replaced without a visible reason': [
      {
        rows: rowsReplacing(
          row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('VPC', { replacement: 'always' })], {
            replacement: 'always',
          }),
        ),
      },
      ['Data/Database', 'Data/Database VPC', 'Data/Alarm'],
    ],
    'in a row that counts list items differently': [
      {
        head: editFile('data.yaml', '${Log}-words', '${Log}-other'),
        rows: rowsReplacing(
          row('Data/Database', 'AWS::RDS::DBInstance', [uncertainProperty('VPC'), uncertainProperty('Words/0')]),
        ),
      },
      ['Data/Database', 'Data/Alarm'],
    ],
  }
  for (const [title, [input, unproven]] of Object.entries(CASES))
    test(`a change is not proven unchanged ${title}`, () => {
      const stays = provenNames(input)
      const wrong = unproven.filter(name => stays.includes(name))
      // 'Data/Alarm' is changed as a whole, while one of its values may be unchanged.
      assert.deepEqual(wrong, [], stays.join(', '))
    })

  for (const [what, value] of [
    ['of availability zones', "!Select [0, !GetAZs '']"],
    ['of another stack', '!ImportValue shared'],
    ['of a dynamic reference to a secret', "!Sub '{{resolve:secretsmanager:${Log}}}'"],
    ['of a dynamic reference to a Systems Manager parameter', "'{{resolve:ssm:/app/name}}'"],
    ['of a function over zones', "!Join ['-', [!Select [1, !GetAZs ''], !Ref Log]]"],
  ] as const)
    test(`a change is not proven unchanged if the value is made ${what}`, () => {
      const tree = editFile('data.yaml', "!Sub '${Log}-words'", value)
      const stays = provenNames({ base: tree, head: tree })
      assert.ok(stays.includes('Data/Database VPC') && stays.includes('Data/Alarm Dimension'), stays.join(', '))
      assert.ok(!stays.includes('Data/Database') && !stays.some(name => name.includes('Words')), stays.join(', '))
    })
})

suite('no change is proven unchanged if CloudFormation and the templates contradict each other', () => {
  for (const [what, rows] of [
    [
      'a certain change that the templates do not have',
      rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [changedProperty('Tier')])),
    ],
    [
      'a certain change without values',
      rowsReplacing(
        row('Data/Database', 'AWS::RDS::DBInstance', [
          changedProperty('Tier', { before: undefined, after: undefined }),
        ]),
      ),
    ],
    [
      'a tag that changes while the tags of the stack do not',
      rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [aPropertyChange({ path: '/Tags/0' })])),
    ],
    [
      'a change of a resource that is not deployed',
      [...ROWS, row('Data/Unknown', 'AWS::RDS::DBInstance', [uncertainProperty('VPC')])],
    ],
    [
      'an addition of a deployed resource',
      rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [], { action: 'add' })),
    ],
    [
      'a removal of a target resource',
      rowsReplacing(row('Data/Database', 'AWS::RDS::DBInstance', [], { action: 'remove' })),
    ],
  ] as const)
    test(`no change is proven unchanged beside ${what}`, () => {
      const { unprovenReason } = prove({ rows })
      assert.deepEqual([provenNames({ rows }), typeof unprovenReason], [[], 'string'])
    })
})

function withoutVpc(): Files {
  const less = editFile(
    'network.yaml',
    "  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }\n",
    '',
  )
  return {
    ...less,
    'network.yaml': (less['network.yaml'] ?? '').replace('Vpc: { Value: !Ref Vpc }', 'Vpc: { Value: !Ref Spare }'),
  }
}
