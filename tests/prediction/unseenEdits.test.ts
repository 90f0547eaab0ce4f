import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import { previewDifferences } from '#lib/operations/review/previewDifferences.ts'
import { storedPreviewOf } from '#lib/operations/review/storedPreview.ts'
import { textOf } from '#lib/render/text/layout/line.ts'
import { previewLines } from '#lib/render/text/preview.ts'
import { rootStackOf } from '../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { type AnyEdit, anyEditOf, EDIT_KINDS, NO_EDIT_KINDS } from '../fakes/anyEdit/anyEdit.ts'
import { type ExampleState, exampleState, filesOf } from '../fakes/anyEdit/exampleState.ts'
import { storeValues } from '../fakes/anyEdit/parameterStore.ts'
import { createInProcessStack, type InProcessStack, type ResolvedPreview } from '../fakes/emulator/inProcessStack.ts'
import { isLongRun } from '../fakes/testSize.ts'

/** When the edit is made: with the change that is reviewed, after its review, or to the deployed stack after its review. */
const TIMES = ['before the review', 'after the review', 'by somebody else'] as const
type Time = (typeof TIMES)[number]

type Case = { readonly edit: AnyEdit; readonly time: Time }
/** `wrong` is empty where all holds. */
type Finding = {
  readonly kind: string
  readonly time: Time
  readonly isUpdate: boolean
  readonly wrong: readonly string[]
}

const PER_KIND = isLongRun ? 51 : 2
const SEED = 9

/** Each kind at each time equally often. */
const cases: readonly Case[] = [...EDIT_KINDS, ...NO_EDIT_KINDS].flatMap((kind, index) =>
  fc
    .sample(anyEditOf(kind), { seed: SEED + index, numRuns: PER_KIND })
    .map((edit, number) => ({ edit, time: TIMES[(number + index) % TIMES.length] ?? 'before the review' })),
)

/** The change that is reviewed, where the edit comes after. */
const reviewedChange = (state: ExampleState): ExampleState => ({
  ...state,
  parameters: { ...state.parameters, Flag: 'off', Days: '60' },
})

const findings: Finding[] = []
for (const given of cases) findings.push(await judge(given))

suite('an edit of anything', () => {
  test('no edit is executed unseen: CloudFormation updates nothing, or preview and fingerprint differ and name it', () =>
    assert.deepEqual(
      findings.flatMap(({ kind, time, wrong }) => wrong.map(text => `${kind}, ${time}: ${text}`)),
      [],
    ))

  test('at least half of the edits execute an update', () => {
    const updates = findings.filter(({ isUpdate }) => isUpdate).length
    assert.ok(updates * 2 >= findings.length, `${updates} of ${findings.length}`)
  })

  test('every kind of edit is made as often as planned', t => {
    t.diagnostic(tableText())
    for (const [kind, group] of Map.groupBy(findings, ({ kind }) => kind)) assert.equal(group.length, PER_KIND, kind)
    assert.ok(findings.length >= (isLongRun ? 2_000 : 100), `only ${findings.length} edits`)
  })
})

async function judge({ edit, time }: Case): Promise<Finding> {
  const stack = await createInProcessStack('example', filesOf(exampleState), {
    before: engine => storeValues(engine, exampleState.stored),
  })
  try {
    const { isUpdate, wrong } =
      time === 'before the review'
        ? await editBeforeReview(stack, edit)
        : time === 'after the review'
          ? await editAfterReview(stack, edit)
          : await editBySomebody(stack, edit)
    return { kind: edit.kind, time, isUpdate, wrong }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const texts = [error.message, ...error.findings.map(({ message }) => message)]
    return { kind: edit.kind, time, isUpdate: false, wrong: [`refused: ${texts.join(' ')}`] }
  }
}

type Judgement = Pick<Finding, 'isUpdate' | 'wrong'>

/** The edit is the change: the preview has to name something, with another fingerprint than for nothing. */
async function editBeforeReview(stack: InProcessStack, edit: AnyEdit): Promise<Judgement> {
  const nothing = await stack.previewChange(filesOf(exampleState))
  const { preview, again } = await previewTwice(stack, edit.apply(exampleState))
  const { effect, isUpdate } = await execute(stack, edit.apply(exampleState))
  const text = previewLines(preview).map(textOf).join('\n')
  return {
    isUpdate,
    wrong: [
      ...when(effect === 'refused', 'CloudFormation refuses it'),
      ...when(preview.fingerprint !== again.fingerprint, 'two makings of it have two fingerprints'),
      ...when(isUpdate && preview.fingerprint === nothing.preview.fingerprint, 'the fingerprint is that of no change'),
      ...when(isUpdate && text.startsWith('Nothing changes'), 'the preview shows nothing'),
    ],
  }
}

/** A change was reviewed; then the files, or Parameter Store, are edited. */
async function editAfterReview(stack: InProcessStack, edit: AnyEdit): Promise<Judgement> {
  const state = reviewedChange(exampleState)
  const reviewed = await stack.previewChange(filesOf(state))
  const { now, again } = await previewTwice(stack, edit.apply(state))
  const { effect, isUpdate: isExecuted } = await execute(stack, edit.apply(state))
  const isEdited = canonical(edit.apply(state)) !== canonical(state)
  const isUpdate = isExecuted && isEdited
  return {
    isUpdate,
    wrong: [
      ...when(effect === 'refused', 'CloudFormation refuses it'),
      ...when(now.preview.fingerprint !== again.fingerprint, 'two makings of it have two fingerprints'),
      ...differenceFaults(reviewed, now, isUpdate, !isEdited),
    ],
  }
}

/** A change was reviewed; then somebody else deploys the edit. */
async function editBySomebody(stack: InProcessStack, edit: AnyEdit): Promise<Judgement> {
  const state = reviewedChange(exampleState)
  const reviewed = await stack.previewChange(filesOf(state))
  const other = edit.apply(exampleState)
  if (other.stored !== exampleState.stored) await storeValues(stack.engine, other.stored)
  const { effect, isUpdate } = await execute(stack, other)
  const { now, again } = await previewTwice(stack, { ...state, stored: other.stored })
  const isStoredElsewhere = other.stored !== exampleState.stored
  return {
    isUpdate,
    wrong: [
      ...when(effect === 'refused', 'CloudFormation refuses it'),
      ...when(now.preview.fingerprint !== again.fingerprint, 'two makings of it have two fingerprints'),
      ...differenceFaults(reviewed, now, isUpdate || isStoredElsewhere, !isUpdate && !isStoredElsewhere),
    ],
  }
}

/** An execution, and whether any stack is another one after it: the URL of a nested template alone changes nothing. */
async function execute(stack: InProcessStack, state: ExampleState) {
  const before = stateOf(stack)
  const effect = await stack.execute(filesOf(state))
  return { effect, isUpdate: effect === 'updated' && stateOf(stack) !== before }
}

function stateOf({ engine, stack: root }: InProcessStack): string {
  const stacks = [...engine.stacks.values()].filter(stack => rootStackOf(stack) === root)
  return JSON.stringify(
    stacks.map(({ name, status, definition, outputs, resources }) => ({
      ...{
        name,
        isLive: status !== 'DELETE_COMPLETE',
        outputs,
        tags: definition?.tags,
        parameters: definition?.parameters,
      },
      body: canonical(JSON.parse(definition?.body ?? 'null')),
      resources: [...resources.values()].map(({ logicalId, properties, tags, metadata, deletionPolicy }) => {
        return { logicalId, properties, tags, metadata, deletionPolicy }
      }),
    })),
  ).replaceAll(/templates\/[0-9a-f]{64}/g, 'templates/')
}

function differenceFaults(
  reviewed: ResolvedPreview,
  now: ResolvedPreview,
  mustDiffer: boolean,
  mustEqual: boolean,
): readonly string[] {
  const isEqual = reviewed.preview.fingerprint === now.preview.fingerprint
  const lines = isEqual
    ? []
    : previewDifferences({
        reviewed: storedPreviewOf(reviewed.preview, reviewed.resolved),
        now: storedPreviewOf(now.preview, now.resolved),
        changes: now.preview.changes,
        redact: text => text,
      })
  return [
    ...when(mustDiffer && isEqual, 'the fingerprint is the reviewed one'),
    ...when(mustEqual && !isEqual, `the fingerprint differs: ${lines.join('; ')}`),
    ...when(mustDiffer && !isEqual && lines.length === 0, 'nothing names the difference'),
  ]
}

async function previewTwice(stack: InProcessStack, state: ExampleState) {
  await storeValues(stack.engine, state.stored)
  const now = await stack.previewChange(filesOf(state))
  const { preview: again } = await stack.previewChange(filesOf(state))
  return { now, preview: now.preview, again }
}

function when(condition: boolean, text: string): readonly string[] {
  return condition ? [text] : []
}

function tableText(): string {
  const rows = [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, group]) => {
    const updates = group.filter(({ isUpdate }) => isUpdate).length
    return `${kind.padEnd(26)} ${String(group.length).padStart(4)} edits, ${String(updates).padStart(4)} executed`
  })
  return ['edits that were judged', ...rows].join('\n')
}
