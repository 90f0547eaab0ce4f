import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import type { ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { type ResourceAbout, stackOfResources } from '../../fakes/template/stackOfResources.ts'

type Resources = Readonly<Record<string, ResourceAbout>>

const task = (tag: string, Name = 'open-webui'): ResourceAbout => ({
  type: 'AWS::ECS::TaskDefinition',
  properties: { ContainerDefinitions: [{ Name, Image: `ghcr.io/open-webui/open-webui:${tag}` }] },
})
const database = (properties: ValueMap = {}, type = 'AWS::RDS::DBInstance'): ResourceAbout => ({ type, properties })

function changesBetween(before: Resources | undefined, after: Resources) {
  const risks = risksOf({ changes: [], before: before && stackOfResources(before), after: stackOfResources(after) })
  return risks.filter(({ kind }) => kind === 'version')
}
const ofTags = (from: string, to: string, databases: readonly [ValueMap, ValueMap] = [{}, {}]) =>
  changesBetween(
    { Task: task(from), Database: database(databases[0]) },
    { Task: task(to), Database: database(databases[1]) },
  ).map(({ severity, resource, before, after }) => `${severity} ${resource} ${before} → ${after}`)

suite('a change of version', () => {
  for (const [from, to] of [
    ['v0.12.4', 'v0.12.5'],
    ['v0.12.9', 'v0.13.0'],
    ['v0.13.0-rc.1', 'v0.13.0'],
    ['v0.12.4', 'latest'],
    ['latest', 'v0.12.4'],
  ] as const)
    test(`a change of version is named from ${from} to ${to}`, () =>
      assert.deepEqual(ofTags(from, to), [`caution Task ${from} → ${to}`]))

  for (const [from, to] of [
    ['v0.12.4', 'v0.12.4'],
    ['v0.12.4', 'v0.12.4-slim'],
    ['v0.12.4', 'v0.12.4@sha256:0a1b'],
    ['v0.12.4', 'v0.12.3'],
  ] as const)
    test(`a change of version is not ${from} to ${to}`, () => assert.deepEqual(ofTags(from, to), []))

  test('a restore of an older database with an unknown tag is no change of version', () =>
    assert.deepEqual(ofTags('v0.12.4', 'latest', [{}, { DBSnapshotIdentifier: 'earlier' }]), []))

  test('a restore with a newer version is a change of version', () =>
    assert.deepEqual(ofTags('v0.12.4', 'v0.13.0', [{}, { DBSnapshotIdentifier: 'earlier' }]), [
      'caution Task v0.12.4 → v0.13.0',
    ]))

  for (const [title, before, text] of [
    ['an instance', { Database: database() }, /takes a snapshot of the database first/],
    ['a cluster', { Database: database({}, 'AWS::RDS::DBCluster') }, /takes a snapshot of the database first/],
    ['no database', {}, /has no database of its own, so deploy takes no snapshot/],
  ] as const)
    test(`a change of version says what is saved of a stack with ${title}`, () => {
      const [risk] = changesBetween({ Task: task('v0.12.4'), ...before }, { Task: task('v0.13.0'), ...before })

      assert.match(messageText(risk?.message ?? []), text)
      assert.match(messageText(risk?.message ?? []), /nobody is served for about 2 to 10 minutes/)
    })

  test('a first creation is no change of version', () => {
    assert.deepEqual(changesBetween({}, { Task: task('v0.13.0') }), [])
  })

  test('a new version of another application is no change of version', () => {
    const other = (tag: string): Resources => ({
      Task: {
        type: 'AWS::ECS::TaskDefinition',
        properties: { ContainerDefinitions: [{ Name: 'x', Image: `x:${tag}` }] },
      },
    })
    assert.deepEqual(changesBetween(other('v1.0'), other('v2.0')), [])
  })
})
