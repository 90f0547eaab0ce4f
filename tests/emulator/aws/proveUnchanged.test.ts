import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { type Change, resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import type { Preview } from '#lib/model/preview/preview.ts'
import { Problem } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { predictFromCommit } from '#lib/operations/preview/predictFromCommit.ts'
import { informativeChanges } from '#lib/render/phrases/changeGroup.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import type { EmulatedStack } from '../../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { WireError } from '../../../scripts/emulator/aws/wire/wireError.ts'
import { immediateClock } from '../../fakes/clock/immediateClock.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { type Edit, generateEdits } from '../../fakes/edits/generateEdits.ts'
import { createInProcessStack, type InProcessStack, type ResolvedPreview } from '../../fakes/emulator/inProcessStack.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../../fakes/files/cachedWorkspace.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'
import { isLongRun } from '../../fakes/testSize.ts'

const SEED = 20261123
const EDITS_PER_KIND = isLongRun ? 12 : 0
const DEFAULT_COUNTS = {
  ...{ parameter: 3, several: 2 },
  ...{ region: 0, nothing: 0, dependency: 0, output: 0, metadata: 0, policy: 0 },
} as const

/** The live values of a resource. */
type LiveValues = { readonly physicalId: string | undefined; readonly properties: Json }
type LiveResources = ReadonlyMap<string, LiveValues>

type ExecutedEdit = {
  readonly label: string
  readonly proposal: ResolvedPreview
  readonly before: LiveResources
  readonly after: LiveResources
}

suite('the proof of unchanged resources, over generated edits that the built-in CloudFormation executes', () => {
  const executedEdits: ExecutedEdit[] = []

  before(async () => {
    const edits = await generateEdits(fixtureFiles, {
      seed: SEED,
      environment: 'dev',
      perKind: EDITS_PER_KIND || 1,
      more: EDITS_PER_KIND ? { region: 0 } : DEFAULT_COUNTS,
    })
    let stack = await createInProcessStack('dev', fixtureFiles)
    for (const edit of edits) {
      // An earlier edit may have left the stack in a state without updates.
      if (!stack.stack.status.endsWith('_COMPLETE')) stack = await createInProcessStack('dev', fixtureFiles)
      const executed = await executeEdit(edit, stack)
      if (executed) executedEdits.push(executed)
    }
  })

  test('many resources are proven unchanged', t => {
    const rows = executedEdits.flatMap(({ proposal }) => proposal.preview.changes)
    const unchanged = rows.filter(({ proven }) => proven === 'unchanged')
    const listed = executedEdits.filter(({ proposal }) => proposal.preview.unprovenReason === undefined)
    t.diagnostic(
      `${executedEdits.length} edits, ${listed.length} understood, ${rows.length} rows, ${unchanged.length} unchanged`,
    )
    assert.ok(listed.length > 15 && listed.length > executedEdits.length * 0.8 && unchanged.length > 300)
  })

  test('a resource that is proven unchanged keeps its physical id and its properties', () => {
    assert.deepEqual(
      executedEdits.flatMap(item =>
        rowsOf(item).flatMap(change => {
          if (change.proven !== 'unchanged') return []
          const [before, after] = [item.before.get(resourcePathOf(change)), item.after.get(resourcePathOf(change))]
          return isDeepEqual(before, after) ? [] : [`${item.label}: ${resourcePathOf(change)}`]
        }),
      ),
      [],
    )
  })

  test('a resource that is proven to change in place keeps its physical id', () => {
    const inPlace = executedEdits.flatMap(item =>
      rowsOf(item)
        .filter(({ proven }) => proven === 'in-place')
        .map(change => [item, change] as const),
    )
    assert.ok(inPlace.length > 0)
    assert.deepEqual(
      inPlace.flatMap(([{ label, before, after }, change]) =>
        before.get(resourcePathOf(change))?.physicalId === after.get(resourcePathOf(change))?.physicalId
          ? []
          : [`${label}: ${resourcePathOf(change)}`],
      ),
      [],
    )
  })

  test('a property that is proven unchanged keeps its value', () => {
    const unchangedProperties = executedEdits.flatMap(item =>
      rowsOf(item).flatMap(change =>
        change.properties.filter(property => property.unchanged).map(({ path }) => [item, change, path] as const),
      ),
    )
    assert.ok(unchangedProperties.length > 500)
    assert.deepEqual(
      unchangedProperties.flatMap(([{ label, before, after }, change, path]) => {
        const values = [before, after].map(resources =>
          valueAt(resources.get(resourcePathOf(change))?.properties, path),
        )
        return isDeepEqual(values[0], values[1])
          ? []
          : [`${label}: ${resourcePathOf(change)} ${path} ${JSON.stringify(values)}`]
      }),
      [],
    )
  })

  test('a resource that changed is listed as changed', () => {
    assert.deepEqual(
      executedEdits.flatMap(({ label, proposal, before, after }) => {
        const listed = new Set(
          proposal.preview.changes.filter(({ proven }) => proven !== 'unchanged').map(resourcePathOf),
        )
        return [...after].flatMap(([name, live]) =>
          isDeepEqual(before.get(name), live) || listed.has(name) ? [] : [`${label}: ${name}`],
        )
      }),
      [],
    )
  })
})

suite('a preview and its prediction from the templates alone list the same resources', () => {
  let stack: InProcessStack
  before(async () => {
    stack = await createInProcessStack('dev', fixtureFiles)
  })

  for (const [description, from, to, expected] of [
    [
      'for longer log retention',
      'AlarmEmail:',
      'LogRetentionDays: "180"\n  AlarmEmail:',
      ['Compute/LogGroup never', 'LoadBalancer/WebAclLogGroup never', 'Network/FlowLogGroup never'],
    ],
    [
      'for longer sessions',
      'AlarmEmail:',
      'SessionDuration: 12h\n  AlarmEmail:',
      ['Compute/Service never', 'Compute/TaskDefinition always'],
    ],
    [
      'for a larger database',
      'AlarmEmail:',
      'DatabaseInstanceClass: db.t4g.large\n  AlarmEmail:',
      ['Database/Instance never'],
    ],
    [
      'for another egress mode',
      'EgressMode: nat-single',
      'EgressMode: nat-per-az',
      ['Network/NatAddressB never', 'Network/NatGatewayB never', 'Network/PrivateRouteB never'],
    ],
  ] as const)
    test(`a preview and its prediction list the same resources ${description}`, async () => {
      const text = fixtureFiles['environments/dev.yaml'] ?? ''
      assert.ok(text.includes(from))
      const head = { ...fixtureFiles, 'environments/dev.yaml': text.replace(from, to) }
      const workspace = cachedWorkspace(head, { main: fixtureFiles })
      const tools = {
        workspace,
        schemas: cachedSchemaValidator,
        types: loadResourceTypes,
        reporter: fakeReporter(),
        clock: immediateClock(),
      }
      const environment = await readEnvironment('dev', tools)

      const proposal = await stack.previewChange(head)
      const predicted = await predictFromCommit('main', environment, tools)

      assert.deepEqual(listedChanges(proposal.preview), expected)
      assert.deepEqual(listedChanges(predicted), expected)
    })
})

/** The listed resources. */
function listedChanges(preview: Preview): readonly string[] {
  return informativeChanges(preview).map(change => `${resourcePathOf(change)} ${change.replacement}`)
}

/** Starts from the state after the previous edit, so each edit changes back the previous one, too. */
async function executeEdit(edit: Edit, { engine, stack, deploy }: InProcessStack): Promise<ExecutedEdit | undefined> {
  const before = liveResourcesOf(engine.stacks.values(), stack)
  try {
    const proposal = await deploy(edit.apply(fixtureFiles))
    if (stack.status === 'UPDATE_COMPLETE')
      return { label: edit.label, proposal, before, after: liveResourcesOf(engine.stacks.values(), stack) }
  } catch (error) {
    // An edit that CloudFormation or the schema refuses changes nothing.
    if (!(error instanceof Problem || error instanceof WireError)) throw error
    return undefined
  }
  await deploy(fixtureFiles)
  return undefined
}

/** Nested stacks have rows of their own, with their properties. */
function rowsOf({ proposal }: ExecutedEdit): readonly Change[] {
  return proposal.preview.changes.filter(({ type }) => type !== NESTED_STACK)
}

function liveResourcesOf(stacks: Iterable<EmulatedStack>, root: EmulatedStack): LiveResources {
  const all = [...stacks]
  const inside = (stack: EmulatedStack, prefix: string): readonly (readonly [string, LiveValues])[] =>
    [...stack.resources.values()].flatMap(({ logicalId, physicalId, type, properties, tags }) => {
      if (type !== NESTED_STACK)
        return [[prefix + logicalId, { physicalId, properties: { ...properties, '(tags)': tags } }] as const]
      const nested = all.find(({ id }) => id === physicalId)
      return nested ? inside(nested, `${prefix}${logicalId}/`) : []
    })
  return new Map(inside(root, '').map(([name, live]) => [name, structuredClone(live)]))
}

function valueAt(properties: Json | undefined, path: string): Json | undefined {
  return path
    .split('/')
    .slice(2)
    .reduce<Json | undefined>((node, step) => {
      if (Array.isArray(node)) return node[Number(step)]
      return isMap(node) ? node[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined
    }, properties)
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b)
    return true
  } catch {
    return false
  }
}
