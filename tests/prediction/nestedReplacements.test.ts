import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { Problem } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { dataLossIn, guardDataLoss } from '#lib/operations/review/guardDataLoss.ts'
import { informativeChanges } from '#lib/render/phrases/changeGroup.ts'
import { createInProcessStack, type InProcessStack } from '../fakes/emulator/inProcessStack.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../fakes/files/cachedWorkspace.ts'
import { exampleFiles } from '../fakes/files/fakeWorkspace.ts'

/** A database that an output of another nested stack and two attributes of topics beside it would replace. */
const FILES = {
  ...exampleFiles(),
  'cloudformation/main.yaml': `
Parameters:
  DomainName: { Type: String }
  DeletionProtection: { Type: String, Default: 'false' }
Resources:
  Network: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: network.yaml } }
  Data:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: database.yaml
      Parameters: { Subnets: !GetAtt Network.Outputs.Subnets, Protection: !Ref DeletionProtection }
`,
  'cloudformation/network.yaml': `
Resources:
  Subnets: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { DBSubnetGroupDescription: Private subnets, SubnetIds: [subnet-1, subnet-2] } }
  Log: { Type: 'AWS::Logs::LogGroup', DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: { RetentionInDays: 30 } }
Outputs: { Subnets: { Value: !Ref Subnets } }
`,
  'cloudformation/database.yaml': `
Parameters: { Subnets: { Type: String }, Protection: { Type: String } }
Resources:
  Label: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: chat } }
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: alarms } }
  Instance:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties: { Engine: postgres, DBInstanceClass: db.t4g.micro, DBSubnetGroupName: !Ref Subnets, DBName: !GetAtt Label.DisplayName, MasterUsername: !GetAtt Topic.TopicName, DeletionProtection: !Ref Protection }
`,
} as const
const FILE = 'environments/dev.yaml'
const PROTECTED = { ...FILES, [FILE]: (exampleFiles()[FILE] ?? '').replace('protected: false', 'protected: true') }

const CASES = [
  ['no database, if its subnets stay', 'network', 'RetentionInDays: 30', 'RetentionInDays: 60', ['Network/Log'], false],
  [
    'no database, if the group of its subnets changes in place',
    'network',
    '[subnet-1, subnet-2]',
    '[subnet-1, subnet-3]',
    ['Network/Subnets'],
    false,
  ],
  [
    'the database, if its subnets get another name',
    'network',
    '  Subnets: {',
    '  PrivateSubnets: {',
    ['Data/Instance', 'Network/PrivateSubnets', 'Network/Subnets'],
    true,
  ],
  [
    'the database, if an attribute that it reads changes in place',
    'database',
    'DisplayName: chat',
    'DisplayName: talk',
    ['Data/Instance', 'Data/Label'],
    true,
  ],
  [
    'no database, if it reads an attribute that stays',
    'database',
    'DisplayName: alarms',
    'DisplayName: warnings',
    ['Data/Topic'],
    false,
  ],
] as const

suite('a change of what a database reads', () => {
  let stack: InProcessStack
  before(async () => {
    stack = await createInProcessStack('dev', PROTECTED)
  })

  for (const [what, template, from, to, listed, isReplaced] of CASES)
    test(`a preview and the guard of a protected environment announce the replacement of ${what}`, async () => {
      const path = `cloudformation/${template}.yaml` as const
      assert.ok(PROTECTED[path].includes(from))
      const text = PROTECTED[path]
        .replace(from, to)
        .replace('Ref Subnets }', from === '  Subnets: {' ? 'Ref PrivateSubnets }' : '$&')
      const files = { ...PROTECTED, [path]: text }
      const environment = await readEnvironment('dev', {
        workspace: cachedWorkspace(files),
        schemas: cachedSchemaValidator,
      })

      const { preview } = await stack.previewChange(files)
      const again = await stack.previewChange(files)

      assert.deepEqual(informativeChanges(preview).map(resourcePathOf).toSorted(), listed)
      assert.equal(again.preview.fingerprint, preview.fingerprint)
      const guard = () => guardDataLoss(environment, dataLossIn(preview), undefined)
      if (isReplaced) assert.throws(guard, error => error instanceof Problem && error.message.includes('Data/Instance'))
      else assert.doesNotThrow(guard)

      const executed = await createInProcessStack('dev', PROTECTED)
      const before = databaseIn(executed)
      await executed.deploy(files)
      assert.equal(databaseIn(executed) !== before, isReplaced)
    })
})

function databaseIn({ engine }: InProcessStack): string | undefined {
  const resources = [...engine.stacks.values()].flatMap(stack => [...stack.resources.values()])
  return resources.find(({ type }) => type === 'AWS::RDS::DBInstance')?.physicalId
}
