import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import type { ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { type ResourceAbout, stackOfResources } from '../../fakes/template/stackOfResources.ts'

type Limits = readonly [least: number | string, most: number | string]
const STOP_FIRST: Limits = [0, 100]
const SIDE_BY_SIDE: Limits = [100, 200]
const OLD = 'ghcr.io/open-webui/open-webui:v0.12.4'
const NEW = 'ghcr.io/open-webui/open-webui:v0.12.5'

const task = (Image: string): ResourceAbout => ({
  type: 'AWS::ECS::TaskDefinition',
  properties: { ContainerDefinitions: [{ Name: 'open-webui', Image }] },
})
const service = (limits: Limits | undefined, TaskDefinition = unknownReference('Task', undefined)): ResourceAbout => ({
  type: 'AWS::ECS::Service',
  properties: { TaskDefinition, ...(limits ? { DeploymentConfiguration: configuration(limits) } : {}) },
})
function configuration([MinimumHealthyPercent, MaximumPercent]: Limits): ValueMap {
  return { MinimumHealthyPercent, MaximumPercent }
}

function overlaps(before: Readonly<Record<string, ResourceAbout>>, after: Readonly<Record<string, ResourceAbout>>) {
  return risksOf({ changes: [], before: stackOfResources(before), after: stackOfResources(after) })
    .filter(({ kind }) => kind === 'overlap')
    .map(({ severity, resource, message }) => `${severity} ${resource} ${messageText(message)}`)
}
const between = (before: Limits | undefined, after: Limits | undefined, image = NEW) =>
  overlaps({ Task: task(OLD), Service: service(before) }, { Task: task(image), Service: service(after) })

suite('two versions at once', () => {
  for (const [what, before, after, whose] of [
    ['while both services start new tasks beside old ones', SIDE_BY_SIDE, SIDE_BY_SIDE, 'deployed'],
    ['although the new service stops old tasks first', SIDE_BY_SIDE, STOP_FIRST, 'deployed'],
    ['although the deployed service stops old tasks first', STOP_FIRST, SIDE_BY_SIDE, 'new'],
    ['with the limits of ECS', undefined, undefined, 'deployed'],
    ['while half of the tasks stay', [50, 100], [50, 100], 'deployed'],
    ['while more tasks may start', [0, 200], [0, 200], 'deployed'],
  ] as const)
    test(`two versions run at once ${what}`, () =>
      assert.deepEqual(between(before, after), [
        `danger Service would run v0.12.4 and v0.12.5 on one database: the ${whose} service starts new tasks beside the old ones`,
      ]))

  for (const image of [
    `${OLD}@sha256:0a`,
    'ghcr.io/open-webui/open-webui:v0.12.4-slim',
    'mirror.example.com/open-webui/open-webui:v0.12.4',
    'ghcr.io/open-webui/open-webui:v0.12.3',
  ])
    test(`two versions are two images that differ at all: ${image}`, () =>
      assert.equal(between(SIDE_BY_SIDE, SIDE_BY_SIDE, image).length, 1))

  for (const [what, before, after, image] of [
    ['while old tasks stop first', STOP_FIRST, STOP_FIRST, NEW],
    ['while old tasks stop first, by numbers that are texts', ['0', '100'], ['0', '100'], NEW],
    ['with the same image', SIDE_BY_SIDE, SIDE_BY_SIDE, OLD],
    ['with the same image, while the setting changes', STOP_FIRST, SIDE_BY_SIDE, OLD],
  ] as const)
    test(`two versions do not run at once ${what}`, () => assert.deepEqual(between(before, after, image), []))

  test('two versions do not run at once in a first creation', () =>
    assert.deepEqual(overlaps({}, { Task: task(NEW), Service: service(SIDE_BY_SIDE) }), []))

  test('two versions do not run at once because another service of the stack starts tasks beside old ones', () => {
    const proxy = { Proxy: service(SIDE_BY_SIDE, unknownReference('ProxyTask', undefined)) }

    assert.deepEqual(
      overlaps(
        { Task: task(OLD), Service: service(STOP_FIRST), ...proxy },
        { Task: task(NEW), Service: service(STOP_FIRST), ...proxy },
      ),
      [],
    )
  })
})
