import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Engine } from '../../scripts/emulator/aws/engine/engine.ts'
import { type EmulatedStack, rootStackOf, stackPathOf } from '../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { aNearStack } from '../fakes/aNearStack.ts'
import { type Edit, editsOf, type Files, ourTexts } from '../fakes/edits.ts'
import { predict } from './compare.ts'

/** One edit after the other, each on what the one before left. */
type Step = { readonly edit: Edit } & (
  | { readonly kind: 'deployed' | 'rolled-back'; readonly wrong: readonly string[]; readonly replaced: number }
  | { readonly kind: 'refused' | 'out of place' }
)

const near = await aNearStack('dev', ourTexts)
const steps: Step[] = []
let files: Files = ourTexts
const drawn = await editsOf(ourTexts, {
  environment: 'dev',
  seed: 21,
  perKind: 2,
  more: { region: 0, nothing: 1 },
})
// What takes others' places away comes last.
const rank = ({ kind }: Edit): number =>
  ['renamed', 'removed'].findIndex(word => kind.endsWith(word)) + (kind.startsWith('nested') ? 3 : 0)
for (const edit of drawn.toSorted((a, b) => rank(a) - rank(b))) {
  const { step, head } = await taken(edit, files)
  steps.push(step)
  files = head
}
const deployed = steps.flatMap(step => (step.kind === 'deployed' ? [step] : []))

suite('when CloudFormation executes them', () => {
  test('changes do what was predicted of them, and nothing else', () =>
    assert.deepEqual(
      steps.flatMap(step => ('wrong' in step ? step.wrong.map(line => `${step.edit.label}: ${line}`) : [])),
      [],
    ))

  test('at least twenty-five of them are', () => {
    assert.ok(deployed.length >= 25, steps.map(({ kind, edit }) => `${kind} ${edit.label}`).join('\n'))
    assert.ok(deployed.filter(({ replaced }) => replaced > 0).length >= 5)
  })
})

async function taken(edit: Edit, base: Files): Promise<{ readonly step: Step; readonly head: Files }> {
  const head = orUndefined(() => edit.apply(base))
  if (!head) return { step: { edit, kind: 'out of place' }, head: base }
  const before = everythingIn(near.engine, near.stack)
  let predicted: readonly Change[]
  try {
    predicted = (await predict('dev', base, head)).changes
    await near.deploy(head)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { step: { edit, kind: 'refused' }, head: base }
  }
  const after = everythingIn(near.engine, near.stack)
  if (near.stack.status !== 'UPDATE_COMPLETE' && near.stack.status !== 'CREATE_COMPLETE') {
    assert.equal(near.stack.status, 'UPDATE_ROLLBACK_COMPLETE', edit.label)
    const wrong = [...before].flatMap(([name, { id }]) =>
      after.get(name)?.id === id ? [] : [`${name} has another id`],
    )
    return { step: { edit, kind: 'rolled-back', wrong, replaced: 0 }, head: base }
  }
  const wrong = wrongIn(predicted, before, after)
  const replaced = predicted.filter(({ replacement }) => replacement === 'always').length
  return { step: { edit, kind: 'deployed', wrong, replaced }, head }
}

type Found = {
  readonly id: string | undefined
  readonly type: string
  readonly properties: JsonMap
  readonly tags: JsonMap
}

/** Every resource that is there, nested ones too, as it is. */
function everythingIn({ stacks }: Engine, root: EmulatedStack): ReadonlyMap<string, Found> {
  const own = [...stacks.values()].filter(stack => rootStackOf(stack) === root && stack.status !== 'DELETE_COMPLETE')
  return new Map(
    own.flatMap(stack =>
      [...stack.resources.values()].map(({ logicalId, physicalId: id, type, properties, tags }) => [
        resourcePathOf({ nestedPath: stackPathOf(stack), logicalId }),
        { id, type, properties, tags },
      ]),
    ),
  )
}

/** Where the prediction and what came of it differ. */
function wrongIn(
  predicted: readonly Change[],
  before: ReadonlyMap<string, Found>,
  after: ReadonlyMap<string, Found>,
): readonly string[] {
  const said = new Map(predicted.map(change => [resourcePathOf(change), change]))
  const names = [...new Set([...before.keys(), ...after.keys(), ...said.keys()])].toSorted()
  return names.flatMap(name => {
    const [was, is, change] = [before.get(name), after.get(name), said.get(name)]
    if (change?.action === 'add') return !was && is ? [] : [`${name} is not new`]
    if (change?.action === 'remove') return was && !is ? [] : [`${name} is not gone`]
    if (!was || !is) return [`${name} came or went`]
    if (change?.replacement === 'always') return was.id === is.id ? [`${name} was not replaced`] : []
    if (change?.replacement === 'conditional') return []
    if (was.id !== is.id) return [`${name} was replaced`]
    // Of a nested stack only the address of its template may be another.
    if (change || was.type === NESTED_STACK) return []
    return JSON.stringify([was.properties, was.tags]) === JSON.stringify([is.properties, is.tags])
      ? []
      : [`${name} is not what it was`]
  })
}

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
