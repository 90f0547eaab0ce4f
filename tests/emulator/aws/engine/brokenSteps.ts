import { setImmediate } from 'node:timers/promises'
import type { Engine } from '../../../../scripts/emulator/aws/engine/engine.ts'
import { immediateClock } from '../../../fakes/clock/immediateClock.ts'
import { createTestEngine, operationsOf, putTemplate } from '../../../fakes/emulator/startCloudFormation.ts'

/** The parts of the engine that break: each is called at many steps of every operation. */
export const BROKEN_PARTS = ['random', 'now', 'sleep', 'find', 'resources'] as const
export type BrokenPart = (typeof BROKEN_PARTS)[number]

export type BrokenRun = {
  /** Calls of the part in the whole run. */
  readonly calls: number
  /** Stacks, change sets and drift detections that were still in progress when nothing ran any more. */
  readonly unfinished: readonly string[]
  /** True if a reason of a stack, a resource, a change set or a drift detection says what broke, or a request did. */
  readonly isReported: boolean
}

const CAUSE = 'this step is broken'

/** A life of a stack with a nested one, in which one call of one part of the engine fails: the n-th, from 1. */
export async function runWithBrokenStep(part: BrokenPart, broken: number): Promise<BrokenRun> {
  let calls = 0
  let isStarted = false
  let isReported = false
  const unfinished = new Set<string>()
  const step = <T>(name: BrokenPart, run: () => T): T => {
    if (isStarted && name === part && ++calls === broken) throw new Error(CAUSE)
    return run()
  }
  const engine = brokenEngine(step)
  const operations = operationsOf(engine)
  const request = async (send: () => unknown) => {
    try {
      send()
    } catch (error) {
      isReported ||= error instanceof Error && error.message === CAUSE
    }
    await engine.waitUntilIdle().catch(() => undefined)
    await setImmediate()
    for (const name of unfinishedIn(engine)) unfinished.add(name)
    // The deletion of a stack deletes its change sets.
    isReported ||= reasonsIn(engine).some(text => text.includes(CAUSE))
  }
  for (const name of ['a', 'b', 'c']) putTemplate(engine, 'templates', name, nestedTemplate(name))
  isStarted = true
  const body = (name: string) => ({ StackName: 'app', TemplateBody: rootTemplate(engine, name) })
  await request(() => operations.CreateStack({ ...body('a'), OnFailure: broken % 2 ? 'DO_NOTHING' : 'ROLLBACK' }))
  await request(() => operations.CreateChangeSet({ ...body('b'), ChangeSetName: 'one', IncludeNestedStacks: true }))
  await request(() => operations.ExecuteChangeSet({ StackName: 'app', ChangeSetName: 'one' }))
  engine.injectedFaults = [{ resource: 'Last', phase: 'update' }]
  await request(() => operations.UpdateStack(body('c')))
  await request(() => operations.DetectStackDrift({ StackName: 'app' }))
  await request(() => operations.DeleteStack({ StackName: 'app' }))
  return { calls, unfinished: [...unfinished], isReported }
}

function brokenEngine(step: <T>(name: BrokenPart, run: () => T) => T): Engine {
  const clock = immediateClock()
  let seed = 1
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const engine = createTestEngine({
    random: () => step('random', random),
    clock: {
      now: () => step('now', clock.now),
      sleep: async (milliseconds, signal) => step('sleep', () => clock.sleep(milliseconds, signal)),
    },
  })
  const { specification, world } = engine
  return {
    ...engine,
    specification: { ...specification, find: type => step('find', () => specification.find(type)) },
    world: { ...world, resources: type => step('resources', () => world.resources(type)) },
  }
}

const nestedTemplate = (name: string) =>
  JSON.stringify({
    Resources: {
      Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: name } },
      Group: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: 'group', RetentionInDays: name === 'a' ? 1 : 3 },
      },
    },
    Outputs: { Topic: { Value: { Ref: 'Topic' } } },
  })

const rootTemplate = ({ region }: Engine, name: string) =>
  JSON.stringify({
    Resources: {
      Inner: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: `https://templates.s3.${region}.amazonaws.com/${name}` },
      },
      Queue: {
        Type: 'AWS::SQS::Queue',
        Properties: { DelaySeconds: name.charCodeAt(0) },
        Metadata: { of: { Ref: 'Last' } },
      },
      Last: {
        Type: 'AWS::SNS::Topic',
        Properties: { DisplayName: { 'Fn::GetAtt': 'Inner.Outputs.Topic' } },
      },
    },
  })

function unfinishedIn({ stacks }: Engine): readonly string[] {
  return [...stacks.values()].flatMap(({ name, status, changeSets, drift }) => [
    ...(status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS' ? [`${name} ${status}`] : []),
    ...changeSets.flatMap(changeSet =>
      /PENDING|IN_PROGRESS/.test(`${changeSet.status} ${changeSet.executionStatus}`)
        ? [`${changeSet.name} ${changeSet.status} ${changeSet.executionStatus}`]
        : [],
    ),
    ...drift.detections.flatMap(detection => (detection.status === 'DETECTION_IN_PROGRESS' ? [detection.status] : [])),
  ])
}

function reasonsIn({ stacks }: Engine): readonly string[] {
  return [...stacks.values()].flatMap(({ statusReason, events, changeSets, drift }) =>
    [
      statusReason,
      ...events.map(({ reason }) => reason),
      ...changeSets.map(set => set.statusReason),
      ...drift.detections.map(({ reason }) => reason),
    ].map(String),
  )
}
