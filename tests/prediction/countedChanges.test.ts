import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { holdsData } from '#lib/analysis/lifecycle/dataLoss.ts'
import { mayReplace, resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { dataLossIn } from '#lib/operations/review/guardDataLoss.ts'
import { informativeChanges } from '#lib/render/phrases/changeGroup.ts'
import type { Engine } from '../../scripts/emulator/aws/engine/engine.ts'
import { type EmulatedStack, rootStackOf, stackPathOf } from '../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import type { Files } from '../fakes/edits/generateEdits.ts'
import { createInProcessStack } from '../fakes/emulator/inProcessStack.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'
import { sampleOf } from '../fakes/testSize.ts'

/** The resources of each effect, by path: `Database/Instance`. */
type Effects = Readonly<Record<(typeof EFFECTS)[number], readonly string[]>>

const EFFECTS = ['changed', 'replaced', 'added', 'removed', 'lost'] as const

/** One edit of one of our templates, with all resources that have some of the effects. */
type Case = {
  readonly template: string
  readonly from: string
  readonly to: string
  readonly expected: Partial<Effects>
}

/** The last two are the sample of `npm test`: other nested stacks read both, one keeps what they read, one does not. */
const CASES: readonly Case[] = [
  {
    template: 'cognito',
    from: 'MinimumLength: !Ref PasswordMinimumLength',
    to: 'MinimumLength: 24',
    expected: { changed: ['SignIn/UserPool'], replaced: [], lost: [] },
  },
  {
    template: 'cognito',
    from: 'GenerateSecret: true',
    to: 'GenerateSecret: false',
    expected: { replaced: ['Compute/TaskDefinition', 'SignIn/Client', 'SignIn/SignInBranding'] },
  },
  {
    template: 'storage',
    from: 'PerformanceMode: !Ref PerformanceMode',
    to: 'PerformanceMode: maxIO',
    expected: { lost: ['Storage/FileSystem'] },
  },
  {
    template: 'storage',
    from: 'TransitionToPrimaryStorageClass: AFTER_1_ACCESS',
    to: 'TransitionToArchive: AFTER_365_DAYS',
    expected: { changed: ['Storage/FileSystem'], replaced: [], lost: [] },
  },
  {
    template: 'database',
    from: 'PreferredBackupWindow: 02:00-03:00',
    to: 'PreferredBackupWindow: 01:00-02:00',
    expected: { changed: ['Database/Instance'], replaced: [], lost: [] },
  },
  {
    template: 'database',
    from: 'DBName: !If [IsNew, openwebui, !Ref AWS::NoValue]',
    to: 'DBName: chat',
    expected: { lost: ['Database/Instance'] },
  },
  {
    template: 'load-balancer',
    from: "Value: '900'",
    to: "Value: '600'",
    expected: { changed: ['LoadBalancer/LoadBalancer'], replaced: [] },
  },
  {
    template: 'load-balancer',
    from: 'Port: !If [IsInternal, 8081, 8080]',
    to: 'Port: 8082',
    expected: { replaced: ['LoadBalancer/TargetGroup'], lost: [] },
  },
  {
    template: 'compute',
    from: 'Cpu: !Ref TaskCpu',
    to: "Cpu: '2048'",
    expected: { changed: ['Compute/Service'], replaced: ['Compute/TaskDefinition'] },
  },
  {
    template: 'monitoring',
    from: 'Threshold: 85',
    to: 'Threshold: 80',
    expected: { replaced: [], added: [], removed: [], lost: [] },
  },
  {
    template: 'main',
    from: 'LogRetentionDays: !Ref LogRetentionDays',
    to: "LogRetentionDays: '400'",
    expected: { changed: ['Network/FlowLogGroup'], replaced: [], lost: [] },
  },
  {
    template: 'network',
    from: 'TrafficType: !Ref FlowLogTraffic',
    to: 'TrafficType: ACCEPT',
    expected: { replaced: ['Network/FlowLog'], lost: [] },
  },
  {
    template: 'network',
    from: 'RetentionInDays: !Ref LogRetentionDays',
    to: 'RetentionInDays: 400',
    expected: { changed: ['Network/FlowLogGroup'], replaced: [] },
  },
  {
    template: 'security',
    from: 'GroupDescription: The database.',
    to: 'GroupDescription: The database of Open WebUI.',
    expected: { changed: ['Database/Instance'], lost: [] },
  },
]

suite('a preview counts what then happens', () => {
  for (const { template, from, to, expected } of sampleOf(CASES, 2))
    test(`a preview counts what then happens after a change of ${template}.yaml: ${to}`, async t => {
      const file = `cloudformation/${template}.yaml`
      const { engine, stack, deploy } = await createInProcessStack('dev', fixtureFiles)
      const before = resourcesIn(engine, stack)
      const eventCounts = countEvents(engine)

      const { preview } = await deploy(edited(file, from, to))

      assert.equal(stack.status, 'UPDATE_COMPLETE', stack.statusReason)
      const counted = effectsOf(preview)
      const happened = effectsBetween(before, resourcesIn(engine, stack), updatedSince(engine, stack, eventCounts))
      t.diagnostic(rowOf(`${template}.yaml`, counted, happened, preview.changes.length))
      assert.equal(preview.unprovenReason, undefined)
      assert.deepEqual(counted, happened)
      assert.deepEqual({ ...happened, ...expected }, happened)
    })
})

function edited(file: string, from: string, to: string): Files {
  const text = fixtureFiles[file] ?? ''
  assert.ok(text.includes(from), `${file} has no '${from}'`)
  return { ...fixtureFiles, [file]: text.replace(from, to) }
}

function effectsOf(preview: Preview): Effects {
  const changes = informativeChanges(preview).filter(({ type }) => type !== NESTED_STACK)
  const pathsOf = (some: typeof changes): readonly string[] => some.map(resourcePathOf).toSorted()
  const modified = changes.filter(({ action }) => action === 'modify')
  return {
    changed: pathsOf(modified.filter(change => !mayReplace(change))),
    replaced: pathsOf(modified.filter(mayReplace)),
    added: pathsOf(changes.filter(({ action }) => action === 'add')),
    removed: pathsOf(changes.filter(({ action }) => action === 'remove')),
    lost: dataLossIn(preview)
      .map(({ resource }) => resource)
      .toSorted(),
  }
}

type FoundResource = { readonly id: string | undefined; readonly type: string }

function effectsBetween(
  before: ReadonlyMap<string, FoundResource>,
  after: ReadonlyMap<string, FoundResource>,
  updated: ReadonlySet<string>,
): Effects {
  const removed = [...before.keys()].filter(path => !after.has(path)).toSorted()
  const both = [...before.keys()].filter(path => after.has(path)).toSorted()
  const replaced = both.filter(path => before.get(path)?.id !== after.get(path)?.id)
  return {
    changed: both.filter(path => updated.has(path) && !replaced.includes(path)),
    replaced,
    added: [...after.keys()].filter(path => !before.has(path)).toSorted(),
    removed,
    lost: [...removed, ...replaced].filter(path => holdsData(before.get(path)?.type ?? '')).toSorted(),
  }
}

function stacksUnder({ stacks }: Engine, root: EmulatedStack): readonly EmulatedStack[] {
  return [...stacks.values()].filter(stack => rootStackOf(stack) === root && stack.status !== 'DELETE_COMPLETE')
}

function pathIn(stack: EmulatedStack, logicalId: string): string {
  return resourcePathOf({ nestedPath: stackPathOf(stack), logicalId })
}

function resourcesIn(engine: Engine, root: EmulatedStack): ReadonlyMap<string, FoundResource> {
  return new Map(
    stacksUnder(engine, root).flatMap(stack =>
      [...stack.resources.values()]
        .filter(({ type }) => type !== NESTED_STACK)
        .map(({ logicalId, physicalId: id, type }) => [pathIn(stack, logicalId), { id, type }] as const),
    ),
  )
}

/** The number of events of each stack. */
type EventCount = ReadonlyMap<string, number>

function countEvents({ stacks }: Engine): EventCount {
  return new Map([...stacks.values()].map(({ id, events }) => [id, events.length]))
}

/** The resources that CloudFormation says it has updated. */
function updatedSince(engine: Engine, root: EmulatedStack, counts: EventCount): ReadonlySet<string> {
  return new Set(
    stacksUnder(engine, root).flatMap(stack =>
      stack.events
        .slice(counts.get(stack.id) ?? 0)
        .filter(({ type, status }) => type !== NESTED_STACK && status === 'UPDATE_COMPLETE')
        .map(({ logicalId }) => pathIn(stack, logicalId)),
    ),
  )
}

/** `network.yaml       changed 1 = 1, replaced 0 = 0, … of 60 rows of CloudFormation` */
function rowOf(name: string, counted: Effects, happened: Effects, listed: number): string {
  const cells = EFFECTS.map(effect => `${effect} ${counted[effect].length} = ${happened[effect].length}`)
  return `${name.padEnd(18)} ${cells.join(', ')} of ${listed} rows of CloudFormation`
}
