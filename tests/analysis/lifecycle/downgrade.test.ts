import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import type { ResolvedStack, ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { type ResourceAbout, stackOfResources } from '../../fakes/template/stackOfResources.ts'

const TASK = 'AWS::ECS::TaskDefinition'
const REPOSITORY = 'ghcr.io/open-webui/open-webui'
type Resources = Readonly<Record<string, ResourceAbout>>

const image = (tag: string) => `${REPOSITORY}:${tag}`
const task = (Image: ValueMap[string], Name = 'open-webui'): ResourceAbout => ({
  type: TASK,
  properties: {
    ContainerDefinitions: [
      { Name: 'proxy', Image: 'envoy:v2.0.0' },
      { Name, Image },
    ],
  },
})
const database = (properties: ValueMap = {}, type = 'AWS::RDS::DBInstance'): ResourceAbout => ({ type, properties })
const DATABASE = { Database: database() }

function downgrades(
  before: ResolvedStack | undefined,
  after: ResolvedStack | undefined,
  changes: readonly Change[] = [],
) {
  return risksOf({ changes, before, after })
    .filter(({ kind }) => kind === 'downgrade')
    .map(({ severity, resource, message }) => `${severity} ${resource} ${messageText(message)}`)
}
const between = (before: Resources, after: Resources) => downgrades(stackOfResources(before), stackOfResources(after))
const ofImages = (before: string, after: string) =>
  between({ Task: task(before), ...DATABASE }, { Task: task(after), ...DATABASE })

const OLDER = ': the newer version has migrated the database, and the older one does not start on it'
const REFUSED = [`danger Task runs v0.12.3 instead of v0.12.4${OLDER}`]

suite('a downgrade', () => {
  test('a downgrade is an older version of Open WebUI in a task definition', () =>
    assert.deepEqual(ofImages(image('v0.12.4'), image('v0.12.3')), REFUSED))

  for (const [before, after] of [
    [image('v0.12.4'), `${image('v0.12.3')}@sha256:0a1b`],
    [`${image('v0.12.4')}@sha256:0a1b`, image('v0.12.3')],
    [image('v0.12.4'), '123456789012.dkr.ecr.eu-central-1.amazonaws.com/ghcr/open-webui/open-webui:v0.12.3'],
    [image('v0.12.4'), 'mirror.example.com/other-name:v0.12.3'],
  ] as const)
    test(`a downgrade is recognized from '${before}' to '${after}'`, () =>
      assert.deepEqual(ofImages(before, after), REFUSED))

  for (const [before, after] of [
    ['v0.12.4', 'v0.12.4'],
    ['v0.12.4', 'v0.12.5'],
    ['v0.12.4', 'v0.12.10'],
    ['v0.12.9', 'v0.13.0'],
    ['v0.13.0-rc.1', 'v0.13.0'],
    ['v0.12.4', 'v0.12.4-slim'],
    ['v0.12.4', 'v0.12.4@sha256:0a1b'],
    ['latest', 'latest'],
  ] as const)
    test(`a downgrade is not ${before} to ${after}`, () => assert.deepEqual(ofImages(image(before), image(after)), []))

  for (const [before, after] of [
    [image('v0.12.4'), image('latest')],
    [image('latest'), image('v0.12.4')],
    [image('v0.12.4'), `${REPOSITORY}@sha256:0a1b`],
    [`${REPOSITORY}@sha256:0a1b`, `${REPOSITORY}@sha256:0a1c`],
    [image('v0.12.4'), image('v0.12')],
    [image('main'), image('dev')],
  ] as const)
    test(`a downgrade is possible from '${before}' to '${after}', whose tags do not tell`, () => {
      const [text = '', ...others] = ofImages(before, after)
      assert.deepEqual(others, [])
      assert.match(text, /^caution Task runs .* instead of .*: the tags do not tell which is older/)
    })

  for (const [what, before, after] of [
    ['in a nested stack', { 'App/Inner/Task': task(image('v0.12.4')) }, { 'App/Inner/Task': task(image('v0.12.3')) }],
    ['with another logical id', { Task: task(image('v0.12.4')) }, { 'Compute/Task2': task(image('v0.12.3')) }],
    [
      'beside the newer one',
      { Task: task(image('v0.12.4')) },
      { Task: task(image('v0.12.4')), Two: task(image('v0.12.3')) },
    ],
    [
      'in a container of another name',
      { Task: task(image('v0.12.4'), 'chat') },
      { Task: task(image('v0.12.3'), 'web') },
    ],
    [
      'of an image in a repository of the same stack',
      { Task: task(image('v0.12.4')) },
      { Task: task(unknownReference('Mirror', 'RepositoryUri')) },
    ],
  ] as const)
    test(`a downgrade is found ${what}`, () => assert.equal(between(before, after).length, 1))

  for (const [what, before, after] of [
    [
      'another image than Open WebUI',
      { Task: task('envoy:v2.0.0', 'proxy2') },
      { Task: task('envoy:v1.0.0', 'proxy2') },
    ],
    ['a first task definition', {}, { Task: task(image('v0.12.3')) }],
    ['a removed task definition', { Task: task(image('v0.12.3')) }, {}],
    [
      'a sidecar beside it',
      { Task: task(image('v0.12.4')) },
      { Task: task(image('v0.12.4')), Job: task('backup:v0.1.0', 'job') },
    ],
  ] as const)
    test(`a downgrade is not ${what}`, () => assert.deepEqual(between(before, after), []))
})

suite('a downgrade with a database that is made anew', () => {
  const withDatabase = (before: Resources, after: Resources) =>
    between({ Task: task(image('v0.12.4')), ...before }, { Task: task(image('v0.12.3')), ...after })
  const fromSnapshot = (name: string) => ({ Database: database({ DBSnapshotIdentifier: name }) })

  for (const [what, before, after] of [
    ['from a snapshot', DATABASE, fromSnapshot('before-v0-12-4')],
    ['from another snapshot', fromSnapshot('first'), fromSnapshot('second')],
    ['because there was none', {}, DATABASE],
    ['under another logical id', DATABASE, { Other: database() }],
    [
      'as a cluster, with its instances',
      { Cluster: database({}, 'AWS::RDS::DBCluster'), Database: database({ DBClusterIdentifier: 'c' }) },
      {
        Cluster: database({ SnapshotIdentifier: 'first' }, 'AWS::RDS::DBCluster'),
        Database: database({ DBClusterIdentifier: 'c' }),
      },
    ],
    [
      'beside its replica',
      { ...DATABASE, Replica: database({ SourceDBInstanceIdentifier: 'd' }) },
      { ...fromSnapshot('first'), Replica: database({ SourceDBInstanceIdentifier: 'd' }) },
    ],
  ] as const)
    test(`a downgrade with a database that is made anew ${what} is a restore`, () =>
      assert.deepEqual(withDatabase(before, after), []))

  for (const [what, before, after] of [
    ['stays', DATABASE, DATABASE],
    ['was made from the same snapshot', fromSnapshot('first'), fromSnapshot('first')],
    ['loses its snapshot', fromSnapshot('first'), fromSnapshot('')],
    ['does not exist', {}, {}],
    ['is only one of two', DATABASE, { ...DATABASE, Second: database() }],
    ['is removed', DATABASE, {}],
  ] as const)
    test(`a downgrade is none of a restore if the database ${what}`, () =>
      assert.deepEqual(withDatabase(before, after), REFUSED))
})

suite('a downgrade of a stack whose deployed templates are unknown', () => {
  const after = stackOfResources({ Task: task(image('v0.12.3')), ...DATABASE })
  const rowOf = (logicalId: string, type: string, path: string, before: string, now: string) =>
    aChange({ nestedPath: '', logicalId, type, properties: [aPropertyChange({ path, before, after: now })] })
  const imageRow = (before: string) =>
    rowOf('Task', TASK, '/Properties/ContainerDefinitions/1/Image', before, image('v0.12.3'))

  test('a downgrade of an unknown stack is found in the values of the change set', () =>
    assert.deepEqual(downgrades(undefined, after, [imageRow(image('v0.12.4'))]), REFUSED))

  test('a downgrade of an unknown stack is found in a list as JSON', () => {
    const list = (tag: string) => JSON.stringify([{ Name: 'open-webui', Image: image(tag) }])
    const row = rowOf('Task', TASK, '/Properties/ContainerDefinitions', list('v0.12.4'), list('v0.12.3'))

    assert.deepEqual(downgrades(undefined, after, [row]), REFUSED)
    assert.deepEqual(downgrades(undefined, undefined, [row]), REFUSED)
  })

  test('a downgrade of an unknown stack is a restore if the snapshot changes', () => {
    const snapshot = rowOf('Database', 'AWS::RDS::DBInstance', '/Properties/DBSnapshotIdentifier', 'first', 'second')
    const restored = stackOfResources({
      Task: task(image('v0.12.3')),
      Database: database({ DBSnapshotIdentifier: 'second' }),
    })

    assert.deepEqual(downgrades(undefined, restored, [imageRow(image('v0.12.4')), snapshot]), [])
  })

  test('a downgrade of an unknown stack is none without a row of the task definition', () =>
    assert.deepEqual(downgrades(undefined, after), []))
})
