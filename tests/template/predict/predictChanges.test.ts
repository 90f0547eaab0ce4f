// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { redactionOf } from '#lib/redaction/redaction.ts'
import { redactChange } from '#lib/redaction/redactPreview.ts'
import { secretsIn } from '#lib/redaction/secrets/secretValues.ts'
import { predictChanges, type TagChange } from '#lib/template/predict/predictChanges.ts'
import { aResolvedStack, type Files } from '../../fakes/template/aResolvedStack.ts'
import { resourceTypesWith } from '../../fakes/template/resourceTypesWith.ts'

const TYPES = resourceTypesWith({
  'AWS::CloudFormation::Stack': {},
  'AWS::ECS::Service': { Cluster: 'always' },
  'AWS::ECS::TaskDefinition': { Image: 'always' },
  'AWS::EC2::VPC': { CidrBlock: 'always', InstanceTenancy: 'conditional' },
  'AWS::EC2::Subnet': { VpcId: 'always' },
  'AWS::RDS::DBInstance': { DBName: 'always', Engine: 'conditional' },
  'AWS::EC2::Route': {},
  'AWS::SNS::Topic': {},
})

type PredictionInput = { readonly parameters?: Readonly<Record<string, string>>; readonly tags?: TagChange }

function predict(
  base: string | Files | undefined,
  head: string | Files | undefined,
  { parameters = {}, tags }: PredictionInput = {},
) {
  const stackOf = (side: string | Files | undefined, values: Readonly<Record<string, string>>) =>
    side === undefined ? undefined : aResolvedStack(typeof side === 'string' ? { 'main.yaml': side } : side, values)
  return predictChanges(stackOf(base, {}), stackOf(head, parameters), TYPES, tags)
}

/** The rows as a person would list them. */
function rows(...order: Parameters<typeof predict>): readonly string[] {
  return predict(...order).flatMap(change => [
    [change.action, resourcePathOf(change), change.replacement, change.policyAction ?? '-'].join(' '),
    ...change.properties.map(
      ({ path, kind, replacement, evaluation }) => `  ${kind} ${path} ${replacement} ${evaluation}`,
    ),
  ])
}

const topic = (properties: string, more = ''): string =>
  `Resources:\n  Topic: { Type: 'AWS::SNS::Topic', Properties: ${properties}${more} }\n`

suite('a prediction', () => {
  test('a prediction between equal stacks is empty', () => {
    const text = topic('{ Name: a, Tags: [{ Key: a, Value: b }] }')
    assert.deepEqual(rows(text, text), [])
  })

  for (const [what, base, head, expected] of [
    ['an edit', '{ Name: a }', '{ Name: b }', ['  modify /Properties/Name never static']],
    ['a new property', '{ Name: a }', '{ Name: a, Other: { A: b } }', ['  add /Properties/Other never static']],
    ['a removed property', '{ Name: a, Other: b }', '{ Name: a }', ['  remove /Properties/Other never static']],
    [
      'an item of a list',
      '{ L: [{ K: a }, { K: b }] }',
      '{ L: [{ K: a }, { K: c }] }',
      ['  modify /Properties/L/1/K never static'],
    ],
    ['a new item', '{ L: [a] }', '{ L: [a, b] }', ['  add /Properties/L/1 never static']],
    ['a key with a slash', '{ M: { a/b: 1 } }', '{ M: { a/b: 2 } }', ['  modify /Properties/M/a~1b never static']],
    ['another kind of value', '{ M: { a: 1 } }', '{ M: a }', ['  modify /Properties/M never static']],
    ['a value that becomes unknown', '{ M: a }', '{ M: !Ref AWS::StackId }', ['  modify /Properties/M never static']],
  ] as const)
    test(`a prediction names ${what}`, () =>
      assert.deepEqual(rows(topic(base), topic(head)), ['modify Topic never -', ...expected]))

  for (const [what, base, head] of [
    ['a number and its text', '{ A: 80, B: true }', "{ A: '80', B: 'true' }"],
    ['the order of keys', '{ A: 1, B: 2 }', '{ B: 2, A: 1 }'],
    ['another form of the same value', '{ A: web }', "{ A: !Join ['', [we, b]] }"],
  ] as const)
    test(`a prediction ignores ${what}`, () => assert.deepEqual(rows(topic(base), topic(head)), []))

  test('a prediction names attributes other than properties', () =>
    assert.deepEqual(rows(topic('{}'), topic('{}', ', DeletionPolicy: Retain, Metadata: { A: b }')), [
      'modify Topic never -',
      '  add /DeletionPolicy never static',
      '  add /Metadata/A never static',
    ]))
})

suite('tags of the stack', () => {
  const text = `
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
  Route: { Type: 'AWS::EC2::Route', Properties: { GatewayId: !GetAtt Topic.Arn } }`

  test('changed tags of the stack change resources with tags, and may change their attributes', () =>
    assert.deepEqual(rows(text, text, { tags: { before: { owner: 'a' }, after: { owner: 'b', team: 'c' } } }), [
      'modify Route never -',
      '  modify /Properties/GatewayId never dynamic',
      'modify Topic never -',
      '  modify /Tags/owner never static',
      '  add /Tags/team never static',
    ]))

  const nested = (tags: string): Files => ({
    'main.yaml': `Resources:\n  Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml, Tags: ${tags} } }\n`,
    'inner.yaml': topic('{ Name: a }'),
  })

  test('changed tags of a nested stack change its resources with tags', () =>
    assert.deepEqual(rows(nested('[]'), nested('[{ Key: stack, Value: a }]')), [
      'modify Inner never -',
      '  add /Properties/Tags/0 never static',
      'modify Inner/Topic never -',
      '  add /Tags/stack never static',
    ]))

  test('a tag of a nested stack takes the place of the same one of the root stack', () =>
    assert.deepEqual(
      rows(nested('[{ Key: owner, Value: c }]'), nested('[{ Key: owner, Value: c }]'), {
        tags: { before: { owner: 'a' }, after: { owner: 'b' } },
      }),
      ['modify Inner never -', '  modify /Tags/owner never static'],
    ))

  test('tags of the stack are no change if they are equal', () =>
    assert.deepEqual(rows(text, text, { tags: { before: { owner: 'a' }, after: { owner: 'a' } } }), []))
})

suite('an addition or a removal', () => {
  const database = (policy: string, properties = ''): string =>
    `Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n  Data: { Type: 'AWS::RDS::DBInstance'${policy}, Properties: { Engine: postgres${properties} } }\n`
  const nothing = topic('{}')

  test('a prediction without a base adds every resource', () =>
    assert.deepEqual(rows(undefined, nothing), ['add Topic never -']))

  test('an addition has the digest of the whole added resource', () => {
    const [change] = predict(undefined, topic('{ Name: a }'))
    assert.deepEqual(change?.resolved, { '': { Type: 'AWS::SNS::Topic', Properties: { Name: 'a' } } })
  })

  for (const [what, policy, expected] of [
    ['is deleted by its policy', ', DeletionPolicy: Delete', 'Delete'],
    ['is retained by its policy', ', DeletionPolicy: Retain', 'Retain'],
    ['is retained by the policy RetainExceptOnCreate', ', DeletionPolicy: RetainExceptOnCreate', 'Retain'],
    ['gets a snapshot without a policy', '', 'Snapshot'],
  ] as const)
    test(`a removed database instance ${what}`, () =>
      assert.deepEqual(rows(database(policy), nothing), [`remove Data never ${expected}`]))

  test('a removed member of a cluster gets no snapshot', () =>
    assert.deepEqual(rows(database('', ', DBClusterIdentifier: a'), nothing), ['remove Data never Delete']))

  test('a prediction without a head removes every resource', () =>
    assert.deepEqual(rows(nothing, undefined), ['remove Topic never Delete']))

  for (const [policy, expected] of [
    ['', 'ReplaceAndDelete'],
    [', UpdateReplacePolicy: Snapshot', 'ReplaceAndSnapshot'],
    [', UpdateReplacePolicy: Retain', 'ReplaceAndRetain'],
  ] as const)
    test(`a replacement has the policy ${expected}`, () =>
      assert.deepEqual(rows(database(policy, ', DBName: a'), database(policy, ', DBName: b')), [
        `modify Data always ${expected}`,
        '  modify /Properties/DBName always static',
      ]))

  test('a replacement that depends on the value is conditional', () =>
    assert.deepEqual(rows(database(''), database('').replace('postgres', 'mysql')), [
      'modify Data conditional ReplaceAndDelete',
      '  modify /Properties/Engine conditional static',
    ]))

  test('a change of an unknown type is a possible replacement', () => {
    const custom = (name: string): string =>
      `Resources: { A: { Type: 'Custom::Thing', Properties: { Name: ${name} } } }`
    assert.deepEqual(rows(custom('a'), custom('b'))[0], 'modify A conditional ReplaceAndDelete')
  })
})

suite('a replacement is propagated along references', () => {
  const text = (image: string, name = 'a'): string => `
Resources:
  Cluster: { Type: 'AWS::SNS::Topic', Properties: { Name: ${name} } }
  Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { Image: ${image} } }
  Service:
    Type: AWS::ECS::Service
    Properties: { TaskDefinition: !Ref Task, Cluster: !GetAtt Cluster.Arn, Text: !Sub 'task \${Task}' }
  Alarm: { Type: 'AWS::SNS::Topic', Properties: { Service: !GetAtt Service.Name } }
`
  test('a replacement is propagated along references to resources with the new id', () =>
    assert.deepEqual(rows(text('a'), text('b')), [
      'modify Alarm never -',
      '  modify /Properties/Service never dynamic',
      'modify Service never -',
      '  modify /Properties/TaskDefinition never static',
      '  modify /Properties/Text never static',
      'modify Task always ReplaceAndDelete',
      '  modify /Properties/Image always static',
    ]))

  test('a replacement is propagated along references as a possible replacement where only an attribute may change', () =>
    assert.deepEqual(rows(text('a'), text('a', 'b')), [
      'modify Alarm never -',
      '  modify /Properties/Service never dynamic',
      'modify Cluster never -',
      '  modify /Properties/Name never static',
      'modify Service conditional ReplaceAndDelete',
      '  modify /Properties/Cluster always dynamic',
    ]))

  test('a replacement is propagated along references as certain as its source', () => {
    const network = (block: string): string => `
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: ${block} } }
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc } }`
    assert.deepEqual(rows(network('a'), network('b')), [
      'modify Subnet always ReplaceAndDelete',
      '  modify /Properties/VpcId always static',
      'modify Vpc always ReplaceAndDelete',
      '  modify /Properties/CidrBlock always static',
    ])
    const tenancy = (value: string): string => network('a').replace('CidrBlock: a', `InstanceTenancy: ${value}`)
    assert.equal(rows(tenancy('a'), tenancy('b'))[0], 'modify Subnet conditional ReplaceAndDelete')
  })

  test('a replacement is propagated along references with its cause', () => {
    const change = predict(text('a'), text('b')).find(({ logicalId }) => logicalId === 'Service')
    assert.deepEqual(
      change?.properties.map(({ cause }) => cause),
      ['Task', 'Task'],
    )
  })

  test('a replacement is not propagated into an added resource', () => {
    const base = text('a').replace("!Sub 'task ${Task}'", '[!Ref Task]')
    const head = text('b').replace("!Sub 'task ${Task}'", '[!Ref Task, { Name: !Ref Task }]')
    const service = predict(base, head).find(({ logicalId }) => logicalId === 'Service')
    assert.deepEqual(
      service?.properties.map(({ path, kind }) => `${kind} ${path}`),
      ['modify /Properties/TaskDefinition', 'modify /Properties/Text/0', 'add /Properties/Text/1'],
    )
  })

  test('a replacement is not propagated through an id that does not change', () => {
    const base = text('a').replace('!GetAtt Cluster.Arn', '!Ref Cluster')
    assert.deepEqual(rows(base, base.replace('Name: a', 'Name: b')), [
      'modify Cluster never -',
      '  modify /Properties/Name never static',
    ])
  })
})

suite('nested stacks', () => {
  const main = `
Parameters: { Block: { Type: String, Default: a } }
Resources:
  Network: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: network.yaml, Parameters: { Block: !Ref Block } } }
  Data: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: data.yaml, Parameters: { Vpc: !GetAtt Network.Outputs.Vpc } } }
  Other: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: other.yaml } }
`
  const files = {
    'main.yaml': main,
    'network.yaml': `
Parameters: { Block: { Type: String } }
Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: !Ref Block } } }
Outputs: { Vpc: { Value: !Ref Vpc } }`,
    'data.yaml': `
Parameters: { Vpc: { Type: String } }
Resources: { Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc } } }`,
    'other.yaml': `Resources: { Topic: { Type: 'AWS::SNS::Topic' } }`,
  }

  test('nested stacks propagate a replacement to each other, and have no row without an inner change', () =>
    assert.deepEqual(rows(files, files, { parameters: { Block: 'b' } }), [
      'modify Data never -',
      '  modify /Properties/Parameters/Vpc never dynamic',
      'modify Network never -',
      '  modify /Properties/Parameters/Block never static',
      'modify Data/Subnet conditional ReplaceAndDelete',
      '  modify /Properties/VpcId always dynamic',
      'modify Network/Vpc always ReplaceAndDelete',
      '  modify /Properties/CidrBlock always static',
    ]))

  test('nested stacks have an uncertain value through another nested stack that changes', () => {
    const renamed = {
      ...files,
      'network.yaml': files['network.yaml']
        .replaceAll('Vpc:', 'OtherVpc:')
        .replace('!Ref Vpc', '!Ref OtherVpc')
        .replace('{ OtherVpc: { Value', '{ Vpc: { Value'),
    }
    assert.deepEqual(rows(files, renamed).slice(0, 3), [
      'modify Data never -',
      '  modify /Properties/Parameters/Vpc never dynamic',
      'modify Network never -',
    ])
    assert.deepEqual(rows(files, renamed).slice(3, 5), [
      'modify Data/Subnet conditional ReplaceAndDelete',
      '  modify /Properties/VpcId always dynamic',
    ])
  })

  test('nested stacks have a certain value through another nested stack that does not change', () => {
    const longer = {
      ...files,
      'main.yaml': main.replace('!GetAtt Network.Outputs.Vpc', "!Sub '${Network.Outputs.Vpc}-b'"),
    }
    assert.deepEqual(rows(files, longer), [
      'modify Data never -',
      '  modify /Properties/Parameters/Vpc never static',
      'modify Data/Subnet always ReplaceAndDelete',
      '  modify /Properties/VpcId always static',
    ])
  })

  test('a change in a nested stack names the parameter that causes it', () => {
    const changes = predict(files, files, { parameters: { Block: 'b' } })
    assert.equal(changes.find(change => resourcePathOf(change) === 'Network/Vpc')?.properties[0]?.cause, 'Block')
  })

  for (const [what, list] of [
    ['after an item that a condition leaves out', '[!If [No, x, !Ref AWS::NoValue], !Ref Word]'],
    ['after an item that two conditions leave out', '[!If [No, x, !If [Yes, !Ref AWS::NoValue, y]], !Ref Word]'],
    ['in a list that a condition selects', '!If [Yes, [!If [No, x, !Ref AWS::NoValue], !Ref Word], [!Ref Other]]'],
  ] as const)
    test(`a change of an item ${what} names the parameter that causes it`, () => {
      const text = `
Parameters: { Word: { Type: String, Default: a }, Other: { Type: String, Default: a } }
Conditions: { Yes: !Equals [a, a], No: !Equals [a, b] }
${topic(`{ L: ${list} }`)}`

      const [change] = predict(text, text, { parameters: { Word: 'b', Other: 'b' } })

      assert.deepEqual(
        change?.properties.map(({ path, cause }) => [path, cause]),
        [['/Properties/L/0', 'Word']],
      )
    })

  test('nested stacks list every resource of a removed nested stack', () => {
    const without = {
      ...files,
      'main.yaml': main
        .split('\n')
        .filter(line => !line.includes('Other'))
        .join('\n'),
    }
    assert.deepEqual(rows(files, without), ['remove Other never Delete', 'remove Other/Topic never Delete'])
  })

  test('nested stacks list every resource of an added nested stack', () => {
    const without = {
      ...files,
      'main.yaml': main
        .split('\n')
        .filter(line => !line.includes('Other'))
        .join('\n'),
    }
    assert.deepEqual(rows(without, files), ['add Other never -', 'add Other/Topic never -'])
  })

  test('nested stacks are modified if a resource inside is removed', () => {
    const more = {
      ...files,
      'other.yaml': `Resources: { Topic: { Type: 'AWS::SNS::Topic' }, Extra: { Type: 'AWS::SNS::Topic' } }`,
    }
    assert.deepEqual(rows(more, files), ['modify Other never -', 'remove Other/Extra never Delete'])
  })
})

suite('a value of a predicted change is shown', () => {
  const text = (name: string, extra = ''): string => `
Parameters: { Key: { Type: String, NoEcho: true, Default: canary-1 } }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { Name: ${name}${extra} } }`
  const shown = (base: string, head: string, parameters = {}) => {
    const stacks = [aResolvedStack({ 'main.yaml': base }), aResolvedStack({ 'main.yaml': head }, parameters)]
    const redaction = redactionOf(secretsIn(stacks))
    return predict(base, head, { parameters })
      .map(change => redactChange(change, redaction))
      .flatMap(({ properties }) => properties.map(({ before, after }) => [before, after]))
  }

  test('a value of a predicted change is shown if it is known', () =>
    assert.deepEqual(shown(text('a'), text('b')), [['a', 'b']]))

  test('a value of a predicted change is shown as JSON if it is no text', () =>
    assert.deepEqual(shown(text('a'), text('{ A: 1 }')), [['a', '{"A":1}']]))

  test('an unknown value of a predicted change is not shown', () =>
    assert.deepEqual(shown(text('a'), text('!Ref AWS::StackId')), [['a', undefined]]))

  test('a value of a predicted change with a NoEcho parameter is not shown', () =>
    assert.deepEqual(shown(text("!Sub 'a ${Key}'"), text("!Sub 'a ${Key}'"), { Key: 'canary-2' }), [
      [undefined, undefined],
    ]))

  test('a value of a secret property is not shown in a predicted change', () =>
    assert.deepEqual(shown(text('a', ', MasterUserPassword: one'), text('a', ', MasterUserPassword: two')), [
      [undefined, undefined],
    ]))
})

test('a change is uncertain where CloudFormation reads the new value, or decides a condition that selects it', () => {
  const template = (value: string) => `
Parameters: { Mode: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /mode } }
Conditions: { IsOn: !Equals [!Ref Mode, 'on'] }
Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { Name: ${value}, DisplayName: ${value} } } }`
  for (const value of ['!If [IsOn, b, a]', '!Ref Mode', "!Join ['', [a, !Ref Mode]]"]) {
    const [change] = predict(template('a'), template(value))

    assert.deepEqual(
      change?.properties.map(({ evaluation }) => evaluation),
      ['dynamic', 'dynamic'],
      value,
    )
  }
})
