import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Engine } from '../../scripts/emulator/aws/engine/engine.ts'
import { type EmulatedStack, rootStackOf, stackPathOf } from '../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { editOf } from '../fakes/edits/edit.ts'
import { type Edit, type Files, generateEdits } from '../fakes/edits/generateEdits.ts'
import { createInProcessStack } from '../fakes/emulator/inProcessStack.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'
import { isLongRun } from '../fakes/testSize.ts'
import { predict } from './compare.ts'

/** One edit after the other, each on what the one before left. */
type Step = { readonly edit: Edit } & (
  | { readonly kind: 'deployed' | 'rolled-back'; readonly wrong: readonly string[]; readonly replaced: number }
  | { readonly kind: 'refused' | 'out of place' }
)

const stackInProcess = await createInProcessStack('dev', fixtureFiles)
const steps: Step[] = []
let files: Files = fixtureFiles
/** Edits that replace a resource, whatever is generated beside them. */
const replacingEdits = [
  ['cloudformation/load-balancer.yaml', 'Port: !If [IsInternal, 8081, 8080]', 'Port: 8082'],
  ['cloudformation/compute.yaml', 'Cpu: !Ref TaskCpu', "Cpu: '2048'"],
].map(([file = '', from = '', to = '']) =>
  editOf('text', file, `'${from}' is '${to}'`, text => {
    assert.ok(text.includes(from), `${file} has no '${from}'`)
    return text.replace(from, to)
  }),
)
const generatedEdits = await generateEdits(fixtureFiles, {
  environment: 'dev',
  seed: 21,
  perKind: isLongRun ? 2 : 1,
  more: { region: 0, nothing: 1 },
})
// Edits that make others impossible come last.
const rank = ({ kind }: Edit): number =>
  ['renamed', 'removed'].findIndex(word => kind.endsWith(word)) + (kind.startsWith('nested') ? 3 : 0)
for (const edit of [...replacingEdits, ...generatedEdits].toSorted((a, b) => rank(a) - rank(b))) {
  const { step, head } = await executeEdit(edit, files)
  steps.push(step)
  files = head
}
const deployed = steps.flatMap(step => (step.kind === 'deployed' ? [step] : []))

suite('an executed change', () => {
  test('an executed change does exactly what was predicted', () =>
    assert.deepEqual(
      steps.flatMap(step => ('wrong' in step ? step.wrong.map(line => `${step.edit.label}: ${line}`) : [])),
      [],
    ))

  test('many predicted changes are executed, replacements among them', () => {
    assert.ok(
      deployed.length >= (isLongRun ? 25 : 10),
      steps.map(({ kind, edit }) => `${kind} ${edit.label}`).join('\n'),
    )
    assert.ok(deployed.filter(({ replaced }) => replaced > 0).length >= (isLongRun ? 5 : 2))
  })
})

async function executeEdit(edit: Edit, base: Files): Promise<{ readonly step: Step; readonly head: Files }> {
  const head = orUndefined(() => edit.apply(base))
  if (!head) return { step: { edit, kind: 'out of place' }, head: base }
  const before = resourcesIn(stackInProcess.engine, stackInProcess.stack)
  let predicted: readonly Change[]
  try {
    predicted = (await predict('dev', base, head)).changes
    await stackInProcess.deploy(head)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { step: { edit, kind: 'refused' }, head: base }
  }
  const after = resourcesIn(stackInProcess.engine, stackInProcess.stack)
  if (stackInProcess.stack.status !== 'UPDATE_COMPLETE' && stackInProcess.stack.status !== 'CREATE_COMPLETE') {
    assert.equal(stackInProcess.stack.status, 'UPDATE_ROLLBACK_COMPLETE', edit.label)
    const wrong = [...before].flatMap(([name, { id }]) =>
      after.get(name)?.id === id ? [] : [`${name} has another id`],
    )
    return { step: { edit, kind: 'rolled-back', wrong, replaced: 0 }, head: base }
  }
  const wrong = differencesIn(predicted, before, after)
  const replaced = predicted.filter(({ replacement }) => replacement === 'always').length
  return { step: { edit, kind: 'deployed', wrong, replaced }, head }
}

type FoundResource = {
  readonly id: string | undefined
  readonly type: string
  readonly properties: JsonMap
  readonly tags: JsonMap
}

/** Every resource that is there, nested ones too, as it is. */
function resourcesIn({ stacks }: Engine, root: EmulatedStack): ReadonlyMap<string, FoundResource> {
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
function differencesIn(
  predicted: readonly Change[],
  before: ReadonlyMap<string, FoundResource>,
  after: ReadonlyMap<string, FoundResource>,
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
