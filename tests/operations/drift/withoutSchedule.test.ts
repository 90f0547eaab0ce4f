import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { drift } from '#lib/operations/drift.ts'
import { virtualClock } from '../../fakes/clock/virtualClock.ts'
import { aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { aDriftedProperty, aResourceDrift } from '../../fakes/model/aDriftedResource.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

const NIGHT = '2026-11-23T22:00:00Z'
const DAY = '2026-11-23T10:00:00Z'
const HOURS = { OfficeHours: '07:30-19:00 MON-FRI Europe/Berlin' }
const number = (path: string, actual: string) => aDriftedProperty({ path, expected: '1', actual })
const ZERO = [number('/MinCapacity', '0'), number('/MaxCapacity', '0')]

suite('drift of the limits of scaling', () => {
  for (const [what, now, outputs, properties, expected] of [
    ['is none outside of office hours', NIGHT, HOURS, ZERO, 'in-sync'],
    ['is drift in office hours', DAY, HOURS, ZERO, 'drifted'],
    ['is drift without office hours', NIGHT, {}, ZERO, 'drifted'],
    ['is drift with another number than the schedule has', NIGHT, HOURS, [number('/MinCapacity', '2')], 'drifted'],
    ['is drift beside another property', NIGHT, HOURS, [...ZERO, number('/RoleARN', 'x')], 'drifted'],
  ] as const)
    test(`a changed number of tasks ${what}`, async () => {
      const target = aResourceDrift('ScalableTarget', {
        type: 'AWS::ApplicationAutoScaling::ScalableTarget',
        kind: 'modified',
        properties,
      })
      const stack = aStack({ outputs, parameters: { TasksOutsideOfficeHours: '0' } })
      const script = { stacks: [stack], drifts: { [stackIdOf('open-webui-dev')]: [target] } }

      const outcome = await drift(
        { environment: anEnvironment() },
        fakeTools({ script, clock: virtualClock(new Date(now)) }),
      )

      assert.equal(outcome.kind, expected)
    })
})
