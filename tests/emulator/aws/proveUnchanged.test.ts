import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { type Change, resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import type { Preview } from '#lib/model/preview.ts'
import { Problem } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { predictFromCommit } from '#lib/operations/preview/predictFromCommit.ts'
import { informativeChanges } from '#lib/render/phrases/changeGroup.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import type { EmulatedStack } from '../../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { WireError } from '../../../scripts/emulator/aws/wire/wireError.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { type Edit, generateEdits, repositoryFiles } from '../../fakes/edits/generateEdits.ts'
import { createInProcessStack, type InProcessStack, type ResolvedPreview } from '../../fakes/emulator/inProcessStack.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../../fakes/files/cachedWorkspace.ts'
import { isLongRun } from '../../fakes/testSize.ts'

const SEED = 20261123
const EDITS_PER_KIND = isLongRun ? 12 : 0
const DEFAULT_COUNTS = {
  ...{ parameter: 3, several: 2 },
  ...{ region: 0, nothing: 0, dependency: 0, output: 0, metadata: 0, policy: 0 },
} as const

/** A live resource by the name that a person uses. */
type LiveValues = { readonly physicalId: string | undefined; readonly properties: Json }
type LiveResources = ReadonlyMap<string, LiveValues>

type ExecutedEdit = {
  readonly label: string
  readonly proposal: ResolvedPreview
  readonly before: LiveResources
  readonly after: LiveResources
}

suite('over generated edits of our templates, executed by the built-in CloudFormation,', () => {
  const played: ExecutedEdit[] = []

  before(async () => {
    const edits = await generateEdits(repositoryFiles, {
      seed: SEED,
      environment: 'dev',
      perKind: EDITS_PER_KIND || 1,
      more: EDITS_PER_KIND ? { region: 0 } : DEFAULT_COUNTS,
    })
    let stack = await createInProcessStack('dev', repositoryFiles)
    for (const edit of edits) {
      // What an edit before has left may be beyond any update.
      if (!stack.stack.status.endsWith('_COMPLETE')) stack = await createInProcessStack('dev', repositoryFiles)
      const one = await executeEdit(edit, stack)
      if (one) played.push(one)
    }
  })

  test('much is told to stay', t => {
    const rows = played.flatMap(({ proposal }) => proposal.preview.changes)
    const unaffected = rows.filter(({ proven }) => proven === 'unchanged')
    const told = played.filter(({ proposal }) => proposal.preview.unprovenReason === undefined)
    t.diagnostic(
      `${played.length} edits, ${told.length} understood, ${rows.length} rows, ${unaffected.length} unaffected`,
    )
    assert.ok(told.length > 15 && told.length > played.length * 0.8 && unaffected.length > 300)
  })

  test('a resource that was called unaffected is the same one with the same properties', () => {
    assert.deepEqual(
      played.flatMap(one =>
        rowsOf(one).flatMap(change => {
          if (change.proven !== 'unchanged') return []
          const [was, is] = [one.before.get(resourcePathOf(change)), one.after.get(resourcePathOf(change))]
          return isDeepEqual(was, is) ? [] : [`${one.label}: ${resourcePathOf(change)}`]
        }),
      ),
      [],
    )
  })

  test('a resource that was said to change in place is the same one', () => {
    const inPlace = played.flatMap(one =>
      rowsOf(one)
        .filter(({ proven }) => proven === 'in-place')
        .map(change => [one, change] as const),
    )
    assert.ok(inPlace.length > 0)
    assert.deepEqual(
      inPlace.flatMap(([{ label, before: was, after: is }, change]) =>
        was.get(resourcePathOf(change))?.physicalId === is.get(resourcePathOf(change))?.physicalId
          ? []
          : [`${label}: ${resourcePathOf(change)}`],
      ),
      [],
    )
  })

  test('a property that was said to stay has the same value', () => {
    const settled = played.flatMap(one =>
      rowsOf(one).flatMap(change =>
        change.properties.filter(property => property.unchanged).map(({ path }) => [one, change, path] as const),
      ),
    )
    assert.ok(settled.length > 500)
    assert.deepEqual(
      settled.flatMap(([{ label, before: was, after: is }, change, path]) => {
        const values = [was, is].map(lives => valueAt(lives.get(resourcePathOf(change))?.properties, path))
        return isDeepEqual(values[0], values[1])
          ? []
          : [`${label}: ${resourcePathOf(change)} ${path} ${JSON.stringify(values)}`]
      }),
      [],
    )
  })

  test('a resource that changed was not kept from the reader', () => {
    assert.deepEqual(
      played.flatMap(({ label, proposal, before: was, after: is }) => {
        const told = new Set(
          proposal.preview.changes.filter(({ proven }) => proven !== 'unchanged').map(resourcePathOf),
        )
        return [...is].flatMap(([name, live]) =>
          isDeepEqual(was.get(name), live) || told.has(name) ? [] : [`${label}: ${name}`],
        )
      }),
      [],
    )
  })
})

suite('a preview and its prediction from the templates alone name the same resources', () => {
  let stack: InProcessStack
  before(async () => {
    stack = await createInProcessStack('dev', repositoryFiles)
  })

  for (const [what, from, to, expected] of [
    [
      'of longer logs',
      'AlarmEmail:',
      'LogRetentionDays: "180"\n  AlarmEmail:',
      ['Compute/LogGroup never', 'Network/FlowLogGroup never'],
    ],
    [
      'of longer sessions',
      'AlarmEmail:',
      'SessionDuration: 12h\n  AlarmEmail:',
      ['Compute/Service never', 'Compute/TaskDefinition always'],
    ],
    [
      'of a larger database',
      'AlarmEmail:',
      'DatabaseInstanceClass: db.t4g.large\n  AlarmEmail:',
      ['Database/Instance never'],
    ],
    [
      'of another way out',
      'EgressMode: nat-single',
      'EgressMode: nat-per-az',
      ['Network/NatAddressB never', 'Network/NatGatewayB never', 'Network/PrivateRouteB never'],
    ],
  ] as const)
    test(what, async () => {
      const text = repositoryFiles['environments/dev.yaml'] ?? ''
      assert.ok(text.includes(from))
      const head = { ...repositoryFiles, 'environments/dev.yaml': text.replace(from, to) }
      const workspace = cachedWorkspace(head, { main: repositoryFiles })
      const tools = { workspace, schemas: cachedSchemaValidator, types: loadResourceTypes, reporter: fakeReporter() }
      const environment = await readEnvironment('dev', tools)

      const proposal = await stack.previewChange(head)
      const predicted = await predictFromCommit('main', environment, tools)

      assert.deepEqual(listedChanges(proposal.preview), expected)
      assert.deepEqual(listedChanges(predicted), expected)
    })
})

/** The resources that a reader sees. */
function listedChanges(preview: Preview): readonly string[] {
  return informativeChanges(preview).map(change => `${resourcePathOf(change)} ${change.replacement}`)
}

/** From whatever the edit before has left, so that each change is two: one back and one on. */
async function executeEdit(edit: Edit, { engine, stack, deploy }: InProcessStack): Promise<ExecutedEdit | undefined> {
  const before = liveResourcesOf(engine.stacks.values(), stack)
  try {
    const proposal = await deploy(edit.apply(repositoryFiles))
    if (stack.status === 'UPDATE_COMPLETE')
      return { label: edit.label, proposal, before, after: liveResourcesOf(engine.stacks.values(), stack) }
  } catch (error) {
    // An edit that CloudFormation or the schema refuses changes nothing.
    if (!(error instanceof Problem || error instanceof WireError)) throw error
    return undefined
  }
  await deploy(repositoryFiles)
  return undefined
}

/** Nested stacks have rows of their own, whose properties are told one by one. */
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

function isDeepEqual(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(one, other)
    return true
  } catch {
    return false
  }
}
