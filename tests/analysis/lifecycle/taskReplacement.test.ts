import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import type { ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { stackOfResources } from '../../fakes/template/stackOfResources.ts'

const STOP_FIRST = { MinimumHealthyPercent: 0, MaximumPercent: 100 }
const SIDE_BY_SIDE = { MinimumHealthyPercent: 100, MaximumPercent: 200 }
const HealthCheck = { StartPeriod: 300, Interval: 30, Retries: 3 }

type Shape = { readonly deployment: ValueMap; readonly grace?: number; readonly container?: ValueMap }
function stack({ deployment, grace = 420, container = { HealthCheck, StopTimeout: 30 } }: Shape) {
  return stackOfResources({
    Service: {
      type: 'AWS::ECS::Service',
      properties: { DeploymentConfiguration: deployment, HealthCheckGracePeriodSeconds: grace },
    },
    Task: {
      type: 'AWS::ECS::TaskDefinition',
      properties: { ContainerDefinitions: [{ Image: 'app:v1', ...container }] },
    },
    Targets: {
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      properties: { TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '15' }] },
    },
  })
}

const change = aChange({
  nestedPath: '',
  logicalId: 'Service',
  type: 'AWS::ECS::Service',
  properties: [aPropertyChange({ path: '/Properties/TaskDefinition' })],
})
function textsOf(before: Shape, after: Shape): readonly string[] {
  return risksOf({ changes: [change], before: stack(before), after: stack(after) })
    .filter(({ resource }) => resource === 'Service')
    .map(({ severity, kind, message }) => `${severity} ${kind}: ${messageText(message)}`)
}
const stopped = (minutes: number) =>
  `notice interruption: stops its old tasks before it starts new ones: the application is unavailable (503) for about 1 to ${minutes} minutes`

suite('the replacement of tasks', () => {
  test('the replacement of tasks side by side interrupts nothing, and says how long both run', () =>
    assert.deepEqual(textsOf({ deployment: SIDE_BY_SIDE }, { deployment: SIDE_BY_SIDE }), [
      'notice side-by-side: starts its new tasks beside the old ones, which stop when the new ones are healthy: the application stays available, and old and new tasks run together for up to 8 minutes',
    ]))

  for (const [what, before, after, minutes] of [
    ['draining, stop and grace period', STOP_FIRST, STOP_FIRST, 8],
    ['the same while the setting changes to side by side', STOP_FIRST, SIDE_BY_SIDE, 8],
    ['the same while the setting changes to stop first', SIDE_BY_SIDE, STOP_FIRST, 8],
  ] as const)
    test(`the replacement of tasks that stop first takes ${what}`, () =>
      assert.deepEqual(textsOf({ deployment: before }, { deployment: after }), [stopped(minutes)]))

  for (const [what, shape, minutes] of [
    ['a longer grace period', { deployment: STOP_FIRST, grace: 900 }, 16],
    ['a health check that waits longer than the grace period', { deployment: STOP_FIRST, grace: 60 }, 8],
    ['a container that stops slowly', { deployment: STOP_FIRST, container: { StopTimeout: 120 } }, 10],
  ] as const)
    test(`the replacement of tasks takes as long as ${what} gives it`, () =>
      assert.deepEqual(textsOf({ deployment: STOP_FIRST }, shape), [stopped(minutes)]))
})
