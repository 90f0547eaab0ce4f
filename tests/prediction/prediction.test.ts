import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { type Edit, editsWithLabels, generateEdits } from '../fakes/edits/generateEdits.ts'
import { createInProcessStack, creationChanges } from '../fakes/emulator/inProcessStack.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'
import { isLongRun, testLong } from '../fakes/testSize.ts'
import { type Comparison, compare, explainDifferences, predict } from './compare.ts'
import { type PredictionCase, REFUSALS, RULES } from './documented.ts'
import { lineOf, type Row } from './view.ts'

const ALL_EDITS = [
  { environment: 'dev', seed: 11, perKind: 8, more: { region: 0 } },
  { environment: 'production', seed: 12, perKind: 2, more: { region: 0 } },
] as const
const SAMPLE = [{ environment: 'dev', seed: 11, perKind: 2, more: { region: 0 } }] as const
const EDIT_OPTIONS = isLongRun ? ALL_EDITS : SAMPLE

/** Rare edits: names that cannot change, a call that is only written differently beside a real change, a broken rule, a text for a number. */
const CHOSEN_LABELS = [
  ['cognito.yaml UserPool/UsernameAttributes goes'],
  [
    "load-balancer.yaml DnsRecord 'DNSName: !GetAtt LoadBalancer.DNSName' is written as a Sub",
    'load-balancer.yaml LoadBalancer/LoadBalancerAttributes/0/Value is "901"',
  ],
  ["dev.yaml MaximumTasks is '4'"],
  ["storage.yaml BackupPlan 'DeleteAfterDays: !Ref BackupDays' gets an end"],
]

const comparisons: Comparison[] = []
const chosen = await editsWithLabels(CHOSEN_LABELS)
for (const order of EDIT_OPTIONS) {
  const near = await createInProcessStack(order.environment, fixtureFiles)
  const edits = [...(await generateEdits(fixtureFiles, order)), ...(order.environment === 'dev' ? chosen : [])]
  for (const edit of edits) comparisons.push(await compare(order.environment, fixtureFiles, edit, near))
}
const compared = comparisons.flatMap(one => (one.kind === 'compared' ? [one] : []))

suite('a prediction and the change set of CloudFormation', () => {
  test('a prediction equals the change set, or differs as documented', () =>
    assert.deepEqual(
      compared.filter(({ open }) => open.length > 0).map(({ edit, open }) => [titleOf(edit), ...open.map(lineOf)]),
      [],
    ))

  test('a prediction is compared with the change set for every kind of edit', () => {
    const kinds = Map.groupBy(comparisons, ({ edit }) => edit.kind)

    assert.equal(kinds.size, 23)
    assert.ok(compared.length >= 30, `${compared.length} of ${comparisons.length}`)
    assert.ok(compared.filter(({ about }) => about.actual.size > 0).length >= 25)
  })

  testLong('are compared for 200 changes, five of each kind', () => {
    const kinds = Map.groupBy(comparisons, ({ edit }) => edit.kind)
    const thin = [...kinds].filter(
      ([, drawn]) => drawn.filter(({ kind }) => kind === 'compared').length < Math.min(5, drawn.length),
    )

    assert.deepEqual(
      thin.map(([kind]) => kind),
      [],
    )
    assert.ok(compared.length >= 200, `${compared.length} of ${comparisons.length}`)
    assert.ok(compared.filter(({ about }) => about.actual.size > 0).length >= 150)
  })

  test('a prediction refuses what CloudFormation refuses, except for its own checks', () => {
    const refused = comparisons.filter(({ kind }) => kind !== 'compared')
    assert.ok(refused.length > 0)
    const strange = refused.filter(
      one =>
        (one.kind === 'refused' && one.theirs === undefined) ||
        (one.kind === 'refused by CloudFormation' && one.rule === undefined),
    )
    assert.deepEqual(
      strange.map(({ edit, ...rest }) => [titleOf(edit), rest]),
      [],
    )
  })

  testLong('need every rule that is written here', () => {
    const used = new Set([
      ...compared.flatMap(one => one.used),
      ...comparisons.flatMap(one => (one.kind === 'refused by CloudFormation' ? [one.rule] : [])),
    ])
    assert.deepEqual(
      [...RULES, ...REFUSALS].map(({ name }) => name).filter(name => !used.has(name)),
      [],
    )
  })

  test('a prediction is empty if nothing changes', () => {
    const idle = compared.filter(({ edit }) => edit.kind === 'nothing' || edit.kind === 'dependency')
    assert.ok(idle.length >= (isLongRun ? 11 : 3))
    for (const { edit, about } of idle) {
      assert.equal(about.predicted.size, 0, titleOf(edit))
      // Another text of a nested template has another address, so its outputs count as unknown.
      const properties = [...about.actual.values()].flatMap(row => [...row.properties.values()])
      assert.ok(
        properties.every(({ evaluation }) => evaluation === 'dynamic'),
        titleOf(edit),
      )
    }
  })
})

suite('a certain change', () => {
  test('every certain change of a prediction is in the change set', () =>
    assert.deepEqual(
      compared.flatMap(({ edit, about }) => missing(about).map(line => `${titleOf(edit)}: ${line}`)),
      [],
    ))

  test('every certain replacement or removal of CloudFormation is in the prediction', () =>
    assert.deepEqual(
      compared.flatMap(({ edit, about }) => unpredicted(about).map(line => `${titleOf(edit)}: ${line}`)),
      [],
    ))
})

suite('the comparison of a prediction', () => {
  // A property whose change is certain: the test of less certainty changes it.
  const certainIn = (row: Row) =>
    [...row.properties.values()].find(
      ({ replacement, evaluation }) => replacement === 'always' && evaluation === 'static',
    )
  const isReplaced = (row: Row): boolean => row.replacement === 'always' && certainIn(row) !== undefined
  const about = compared.find(one => one.open.length === 0 && [...one.about.predicted.values()].some(isReplaced))?.about
  assert.ok(about)
  const replaced = [...about.predicted.values()].find(isReplaced)
  assert.ok(replaced)
  const property = certainIn(replaced)
  assert.ok(property)
  const withProperties = (properties: Row['properties']): Row => ({ ...replaced, properties })
  const without = new Map([...replaced.properties].filter(([path]) => path !== property.path))
  const put = (one: Partial<typeof property>): Row =>
    withProperties(new Map([...replaced.properties, [property.path, { ...property, ...one }]]))

  for (const [what, row] of [
    ['a missing row', undefined],
    ['another action', { ...replaced, action: 'remove' }],
    ['a missing replacement', { ...replaced, replacement: 'never' }],
    ['another policy', { ...replaced, policyAction: 'Elsewhere' }],
    ['a missing property', withProperties(without)],
    ['an additional property', withProperties(new Map([...replaced.properties, ['/Properties/More', property]]))],
    ['another kind of change', put({ kind: property.kind === 'add' ? 'remove' : 'add' })],
    ['another replacement', put({ replacement: 'never' })],
    ['less certainty', put({ evaluation: 'dynamic' })],
    ['another cause', put({ causes: ['SomethingElse'] })],
  ] as const)
    test(`the comparison of a prediction finds ${what}`, () => {
      const others = [...about.predicted].filter(([name]) => name !== replaced.name)
      const predicted = new Map([...others, ...(row ? [[replaced.name, row] as const] : [])])
      const knowsCause = (about.actual.get(replaced.name)?.properties.get(property.path)?.causes.length ?? 0) > 0
      if (what === 'another cause' && !knowsCause) return
      assert.notDeepEqual(explainDifferences({ ...about, predicted }).open, [])
    })
})

suite('a change of the region or the account', () => {
  const dev = fixtureFiles['environments/dev.yaml'] ?? ''
  const withDev = (text: string) => ({ ...fixtureFiles, 'environments/dev.yaml': text })
  const withAccount = (account: string) => withDev(dev.replace(/^account:.*$/m, `account: "${account}"`))
  const moved = withDev(dev.replace('eu-central-1', 'us-east-1'))

  test('a change of the region adds every resource, in the prediction and in the change set', async () => {
    const preview = await predict('dev', fixtureFiles, moved)
    const rows = await creationChanges('dev', moved)

    assert.equal(preview.kind, 'create')
    assert.deepEqual(preview.changes.map(lineOfRow), rows.map(lineOfRow))
    assert.ok(preview.changes.every(({ action }) => action === 'add'))
  })

  test('a change of the account keeps the old stack, with a warning', async () => {
    const reporter = fakeReporter()
    await predict('dev', withAccount('111122223333'), withAccount('444455556666'), reporter)
    assert.match(
      reporter
        .ofKind('warning')
        .map(({ text }) => text)
        .join(),
      /stack 'open-webui-dev' in region '.*' of account '111122223333'.*This change neither modifies nor deletes it/,
    )
  })

  test("the first real account needs no warning: the account of AWS's documentation has no stack", async () => {
    const reporter = fakeReporter()
    const preview = await predict('dev', withAccount('123456789012'), withAccount('444455556666'), reporter)

    assert.equal(preview.kind, 'create')
    assert.deepEqual(reporter.ofKind('warning'), [])
  })
})

function lineOfRow(
  change: Parameters<typeof resourcePathOf>[0] & { readonly action: string; readonly type: string },
): string {
  return `${change.action} ${resourcePathOf(change)} ${change.type}`
}

function titleOf({ kind, label }: Edit): string {
  return `${kind}: ${label}`
}

/** The certain changes of the prediction that the change set does not have. */
function missing({ predicted, actual }: PredictionCase): readonly string[] {
  return [...predicted.values()].flatMap(({ name, action, replacement, properties }) => {
    const row = actual.get(name)
    const sure = [...properties.values()].filter(({ evaluation }) => evaluation === 'static')
    if (!row) return action !== 'modify' || sure.length > 0 || replacement === 'always' ? [`${name} ${action}`] : []
    return [
      ...(row.action === action ? [] : [`${name} ${action}`]),
      ...(replacement === 'always' && row.replacement === 'never' ? [`${name} is replaced`] : []),
      ...sure.filter(({ path }) => !row.properties.has(path)).map(({ path }) => `${name} ${path}`),
    ]
  })
}

/** The certain changes of the change set that the prediction does not have. */
function unpredicted({ predicted, actual }: PredictionCase): readonly string[] {
  return [...actual.values()].flatMap(({ name, action, replacement }) => {
    const said = predicted.get(name)
    const isForeseen =
      action === 'remove' ? said?.action === 'remove' : said !== undefined && said.replacement !== 'never'
    const isLoss = action === 'remove' || replacement === 'always'
    return isLoss && !isForeseen ? [`${name} ${action} ${replacement}`] : []
  })
}
