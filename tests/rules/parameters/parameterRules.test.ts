import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deployedDatabase } from '#lib/rules/parameters/deployedDatabase.ts'
import { instanceClasses } from '#lib/rules/parameters/instanceClasses.ts'
import { numbers } from '#lib/rules/parameters/numbers.ts'
import { officeHours } from '#lib/rules/parameters/officeHours.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `Parameters:
  DatabaseMode: { Type: String, Default: postgres }
  DatabaseInstanceClass: { Type: String, Default: db.t4g.small }
  DatabaseStorage: { Type: Number, Default: 20 }
  DatabaseMaximumStorage: { Type: Number, Default: 100 }
  DatabaseSnapshotId: { Type: String, Default: '' }
  CacheMode: { Type: String, Default: none }
  CacheNodeType: { Type: String, Default: cache.t4g.micro }
  MinimumTasks: { Type: Number, Default: 1 }
  MaximumTasks: { Type: Number, Default: 1 }
  OfficeHoursStart: { Type: String, Default: '' }
  OfficeHoursEnd: { Type: String, Default: '' }
  OfficeHoursTimeZone: { Type: String, Default: '' }
  TasksOutsideOfficeHours: { Type: Number, Default: 0 }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`
type Parameters = Readonly<Record<string, string>>

const stackWith = (parameters: Parameters) => aResolvedStack({ 'main.yaml': TEMPLATE }, parameters)
const LAYER = { file: 'environments/sizes/small.yaml', line: 9, column: 3 }
const environmentWith = (parameters: Parameters, region = 'eu-central-1') =>
  anEnvironment({
    region,
    parameters,
    locationOf: ([, name]) =>
      name === 'DatabaseStorage' ? LAYER : { file: 'environments/dev.yaml', line: 5, column: 3 },
  })

suite('numbers that belong together', () => {
  const findings = (parameters: Parameters) => findingLines(numbers(environmentWith(parameters), stackWith(parameters)))

  for (const parameters of [
    {},
    { DatabaseStorage: '20', DatabaseMaximumStorage: '22' },
    { DatabaseStorage: '25', DatabaseMaximumStorage: '28' },
    { MinimumTasks: '2', MaximumTasks: '2' },
    { MinimumTasks: '9', MaximumTasks: '10' },
  ])
    test(`numbers that AWS accepts have no finding: ${JSON.stringify(parameters)}`, () =>
      assert.deepEqual(findings(parameters), []))

  test('storage that may grow by less than a tenth is an error that names both parameters and their files', () =>
    assert.deepEqual(findings({ DatabaseStorage: '25', DatabaseMaximumStorage: '27' }), [
      "environments/dev.yaml:5:3 error environment/storage: DatabaseMaximumStorage 27 (environments/dev.yaml) is less than a tenth above DatabaseStorage 25 (environments/sizes/small.yaml), which AWS refuses. Set 'DatabaseMaximumStorage' to 28 or more.",
    ]))

  test('a limit of growth that only the template sets is located in the template', () =>
    assert.deepEqual(findings({ DatabaseStorage: '200' }), [
      "cloudformation/main.yaml:5:43 error environment/storage: DatabaseMaximumStorage 100 (default of cloudformation/main.yaml) is less than a tenth above DatabaseStorage 200 (environments/sizes/small.yaml), which AWS refuses. Set 'DatabaseMaximumStorage' to 220 or more.",
    ]))

  test('fewer tasks at most than at least are an error, compared as numbers', () =>
    assert.deepEqual(findings({ MinimumTasks: '9', MaximumTasks: '2' }), [
      "environments/dev.yaml:5:3 error environment/tasks: MaximumTasks 2 (environments/dev.yaml) is less than MinimumTasks 9 (environments/dev.yaml), which AWS refuses. Set 'MaximumTasks' to 9 or more.",
    ]))

  test('a template without these parameters has no finding', () =>
    assert.deepEqual(
      numbers(anEnvironment(), aResolvedStack({ 'main.yaml': "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n" })),
      [],
    ))
})

suite('office hours of an environment', () => {
  const hours = { OfficeHoursStart: '07:30', OfficeHoursEnd: '19:00', OfficeHoursTimeZone: 'Europe/Berlin' }
  const findings = (parameters: Parameters) =>
    findingLines(officeHours(environmentWith(parameters), stackWith(parameters)))

  for (const parameters of [
    {},
    hours,
    { ...hours, TasksOutsideOfficeHours: '1' },
    { OfficeHoursTimeZone: 'Asia/Kolkata' },
    { TasksOutsideOfficeHours: '5' },
  ])
    test(`office hours that AWS accepts have no finding: ${JSON.stringify(parameters)}`, () =>
      assert.deepEqual(findings(parameters), []))

  test('office hours in an unknown time zone are an error with the nearest one', () =>
    assert.deepEqual(findings({ ...hours, OfficeHoursTimeZone: 'Europe/Berlim' }), [
      "environments/dev.yaml:5:3 error environment/office-hours: OfficeHoursTimeZone Europe/Berlim (environments/dev.yaml) is no time zone of the IANA database. Did you mean 'Europe/Berlin'? Set 'OfficeHoursTimeZone' to a name such as Europe/Berlin or UTC.",
    ]))

  test('office hours that end before they start are an error', () =>
    assert.deepEqual(findings({ ...hours, OfficeHoursEnd: '06:00' }), [
      "environments/dev.yaml:5:3 error environment/office-hours: OfficeHoursEnd 06:00 (environments/dev.yaml) is before OfficeHoursStart 07:30 (environments/dev.yaml), and office hours end on the day on which they start: the service would have its tasks at night alone. Set 'OfficeHoursEnd' to a later time than 'OfficeHoursStart'.",
    ]))

  test('office hours with more tasks outside of them are an error', () =>
    assert.deepEqual(findings({ ...hours, TasksOutsideOfficeHours: '2' }), [
      "environments/dev.yaml:5:3 error environment/office-hours: TasksOutsideOfficeHours 2 (environments/dev.yaml) is more than MinimumTasks 1 (default of cloudformation/main.yaml): the service would have more tasks at night. Set 'TasksOutsideOfficeHours' to 1 or less.",
    ]))
})

suite('an instance class', () => {
  const findings = (parameters: Parameters, region?: string) =>
    findingLines(instanceClasses(environmentWith(parameters, region), stackWith(parameters)))

  for (const parameters of [
    {},
    { DatabaseInstanceClass: 'db.m7g.large' },
    { DatabaseInstanceClass: 'db.t9.micro', DatabaseMode: 'sqlite' },
    { CacheNodeType: 'cache.t9.micro' },
    { CacheMode: 'valkey', CacheNodeType: 'cache.m7g.large' },
  ])
    test(`an instance class that AWS has, or that is not used, has no finding: ${JSON.stringify(parameters)}`, () =>
      assert.deepEqual(findings(parameters), []))

  test('a class that RDS does not have is an error with the nearest one', () =>
    assert.deepEqual(findings({ DatabaseInstanceClass: 'db.t9.micro' }), [
      "environments/dev.yaml:5:3 error environment/instance-class: DatabaseInstanceClass db.t9.micro (environments/dev.yaml) is a class that RDS does not have for PostgreSQL. Did you mean 'db.t3.micro'? Choose one of the classes on AWS's price page. For a class that is newer than cfn-lint, update it and run 'npm run document'.",
    ]))

  for (const [parameter, value, mode] of [
    ['DatabaseInstanceClass', 'db.t4g.nano', {}],
    ['DatabaseInstanceClass', 'db.t2.micro', {}],
    ['CacheNodeType', 'cache.t9.micro', { CacheMode: 'valkey' }],
    ['CacheNodeType', 'cache.constructor.micro', { CacheMode: 'valkey' }],
  ] as const)
    test(`${parameter} ${value} is an error`, () =>
      assert.deepEqual(
        instanceClasses(environmentWith({ [parameter]: value }), stackWith({ ...mode, [parameter]: value })).map(
          ({ level }) => level,
        ),
        ['error'],
      ))

  test('a class that its region lacks is a warning', () =>
    assert.deepEqual(findings({ DatabaseInstanceClass: 'db.m7g.large' }, 'af-south-1'), [
      "environments/dev.yaml:5:3 warning environment/instance-class: DatabaseInstanceClass db.m7g.large (environments/dev.yaml) is a class that, as far as cfn-lint knows, RDS does not have for PostgreSQL in region 'af-south-1'. Look it up, or choose a class of another family.",
    ]))
})

suite('the database of the deployed files', () => {
  const findings = (before: Parameters, after: Parameters) =>
    findingLines(deployedDatabase(environmentWith(after), stackWith(after), stackWith(before)))
  const FROM_SNAPSHOT = { DatabaseSnapshotId: 'before-the-fire' }

  for (const [what, before, after] of [
    ['stays as it is', FROM_SNAPSHOT, FROM_SNAPSHOT],
    ['is restored', {}, FROM_SNAPSHOT],
    ['is restored from another snapshot', FROM_SNAPSHOT, { DatabaseSnapshotId: 'after-the-fire' }],
    ['becomes one of another kind', FROM_SNAPSHOT, { DatabaseMode: 'sqlite' }],
    ['grows', { DatabaseStorage: '20' }, { DatabaseStorage: '100' }],
    ['becomes one of another kind with less storage', { DatabaseStorage: '90' }, { DatabaseMode: 'sqlite' }],
  ] as const)
    test(`a database that ${what} has no finding`, () => assert.deepEqual(findings(before, after), []))

  test('a snapshot that is taken away is an error, even when its line is gone', () =>
    assert.deepEqual(findings(FROM_SNAPSHOT, {}), [
      "environments/dev.yaml:5:3 error environment/snapshot: DatabaseSnapshotId '' (default of cloudformation/main.yaml) takes away the snapshot 'before-the-fire' that the deployed database of DatabaseMode postgres (default of cloudformation/main.yaml) was made from: CloudFormation would replace it with an empty one. Set 'DatabaseSnapshotId' to 'before-the-fire' again, and leave it for as long as the database exists.",
    ]))

  test('less storage than deployed is an error', () =>
    assert.deepEqual(findings({ DatabaseStorage: '50' }, { DatabaseStorage: '20' }), [
      "environments/sizes/small.yaml:9:3 error environment/storage: DatabaseStorage 20 (environments/sizes/small.yaml) is less than the 50 GiB of the deployed files, and the storage of a database can only grow. Set 'DatabaseStorage' to 50 or more.",
    ]))
})
