import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { estimateOf } from '#lib/cost/estimate.ts'
import { aPriceList } from '../fakes/cost/aPriceList.ts'
import { LIST_PRICES } from '../fakes/cost/listPrices.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'

const HOURS = 730
const ARM_TASK = (0.03238 + 4 * 0.00356) * HOURS

function serviceOf({ provider = 'FARGATE', task = '', more = '', address = 'DISABLED' } = {}): string {
  return `Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties: { Cpu: '1024', Memory: '4096', RuntimePlatform: { CpuArchitecture: ARM64 }, ${task} }
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref TaskDefinition
      CapacityProviderStrategy: [{ CapacityProvider: ${provider} }]
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1], AssignPublicIp: ${address} } }
${more}`
}

const TARGET = `  ScalableTarget:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      ServiceNamespace: ecs
      ScalableDimension: ecs:service:DesiredCount
      ResourceId: !Sub service/default/\${Service.Name}
      MinCapacity: 3
      MaxCapacity: 9
`

suite('the cost of a service', () => {
  for (const [title, template, usd] of [
    ['a service without a number of tasks has one', serviceOf(), ARM_TASK],
    ['a service has its desired tasks', serviceOf({ more: '      DesiredCount: 2\n' }), 2 * ARM_TASK],
    ['a service that is scaled has its fewest tasks', serviceOf({ more: TARGET }), 3 * ARM_TASK],
    ['tasks on Spot cost a share', serviceOf({ provider: 'FARGATE_SPOT' }), ARM_TASK / 2],
    [
      'each task has its public address',
      serviceOf({ address: 'ENABLED', more: TARGET }),
      3 * (ARM_TASK + 0.005 * HOURS),
    ],
    [
      'storage of a task beyond 20 GB is counted',
      serviceOf({ task: 'EphemeralStorage: { SizeInGiB: 50 }' }),
      ARM_TASK + 30 * 0.0001 * HOURS,
    ],
  ] as const)
    test(title, () => {
      const { total, gaps } = estimateOf(
        aResolvedStack({ 'main.yaml': template }),
        aPriceList({ ...LIST_PRICES, 'fargate-storage': 0.0001 }),
      )

      assert.deepEqual(gaps, [])
      assert.equal(total, Math.round(usd * 100) / 100)
    })

  for (const [title, template, reason] of [
    ['tasks on instances', serviceOf({ provider: 'machines' }), /it has 'machines'/],
    [
      'a schedule of another kind',
      serviceOf({
        more: `${TARGET}      ScheduledActions: [{ ScheduledActionName: once, Schedule: 'at(2027-01-01T00:00:00)' }]\n`,
      }),
      /the number of tasks/,
    ],
  ] as const)
    test(`${title} is a gap`, () => {
      const { gaps, lines } = estimateOf(aResolvedStack({ 'main.yaml': template }), aPriceList(LIST_PRICES))

      assert.match(gaps[0]?.reason ?? '', reason)
      assert.deepEqual(lines, [])
    })
})
