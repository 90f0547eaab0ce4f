import assert from 'node:assert/strict'
import { suite, type TestContext, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { compareWithReviewed } from '#lib/operations/review/compareWithReviewed.ts'
import { storePreview } from '#lib/operations/review/storedPreview.ts'
import { textOf } from '#lib/render/text/layout/line.ts'
import { wrap } from '#lib/render/text/layout/wrap.ts'
import { problemLines } from '#lib/render/text/problem.ts'
import { fakeObjectStore } from '../../fakes/aws/fakeObjectStore.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import type { Files } from '../../fakes/edits/generateEdits.ts'
import { createInProcessStack, type ResolvedPreview } from '../../fakes/emulator/inProcessStack.ts'
import { fixtureFiles, fourStackFiles } from '../../fakes/repository/fixtureFiles.ts'

const FILE = 'environments/production.yaml'
const TEMPLATE = 'cloudformation/compute.yaml'

function withText(files: Files, file: string, before: string, after: string): Files {
  const text = files[file] ?? ''
  assert.ok(text.includes(before), `${file} has no '${before}'`)
  return { ...files, [file]: text.replace(before, after) }
}

const moreRetention = (files: Files) => withText(files, FILE, 'LogRetentionDays: "365"', 'LogRetentionDays: "400"')

/** The refusal as a terminal of 80 columns prints it. */
async function refusalRows(reviewed: ResolvedPreview, now: ResolvedPreview): Promise<readonly string[]> {
  const cloudFormation = { events: async () => ({ events: [], next: undefined }), deletedStacks: async () => [] }
  const tools = { objectStore: fakeObjectStore(), reporter: fakeReporter(), cloudFormation }
  await storePreview(reviewed.preview, reviewed.resolved, { bucket: 'artifacts' }, tools)
  const expect = reviewed.preview.fingerprint
  try {
    await compareWithReviewed({ expect, ...now, bucket: 'artifacts' }, tools)
  } catch (error) {
    assert.ok(error instanceof Problem)
    return problemLines(error).flatMap(line => wrap(line, 80).map(spans => textOf({ spans })))
  }
  throw new Error('Nothing was refused.')
}

/** The templates of this repository, and smaller ones of which golden files show every row. */
const STACKS = [
  ["this repository's templates", fixtureFiles],
  ['four nested stacks', fourStackFiles],
] as const

const manyChanges = (files: Files): Files => {
  const parameters = [
    ['AccessLogDays: "365"', 'AccessLogDays: "400"'],
    ['DatabaseMultiAz: "true"', 'DatabaseMultiAz: "false"'],
    ['EgressMode: nat-per-az', 'EgressMode: nat-single'],
    ['AlarmEmail: operations@example.com', 'AlarmEmail: on-call@example.com'],
    ['ImageTag: v0.12.4', 'ImageTag: v0.12.5'],
    ['DomainName: chat.example.com', 'DomainName: talk.example.com'],
    ['cost-center: ai-platform', 'cost-center: research'],
  ] as const
  const changed = parameters.reduce((all, [before, after]) => withText(all, FILE, before, after), moreRetention(files))
  return withText(changed, TEMPLATE, 'Type: AWS::ECS::Cluster', 'Type: AWS::ECS::Cluster\n    DeletionPolicy: Retain')
}

suite('the refusal of a change of production that was not reviewed', () => {
  for (const [templates, files] of STACKS) {
    const reviewed = withText(files, FILE, 'AlarmEmail: operations@example.com', 'AlarmEmail: alarms@example.com')
    const stack = createInProcessStack('production', files)
    const review = async (before: Files, now: Files): Promise<readonly string[]> => {
      const { previewChange } = await stack
      return refusalRows(await previewChange(before), await previewChange(now))
    }

    test(`the refusal of an unreviewed change of ${templates} lists an additional parameter first, with both values, and fits a screen`, async t => {
      const rows = await review(reviewed, moreRetention(reviewed))

      assert.ok(rows.length <= 24, `${rows.length} rows`)
      const listed = rows.filter(row => row.startsWith('  - '))
      assert.equal(listed[0], '  - LogRetentionDays 365 → 400 was not reviewed')
      if (files === fourStackFiles) assertGolden(t, rows, 'deploy-not-reviewed')
    })

    test(`the refusal of an unreviewed change of ${templates} counts many differences by nested stack, and fits a screen`, async t => {
      const rows = await review(reviewed, manyChanges(files))

      assert.ok(rows.length <= 24, `${rows.length} rows`)
      assert.ok(!/and \d+ more/.test(rows.join('\n')))
      if (files === fourStackFiles) assertGolden(t, rows, 'deploy-much-not-reviewed')
    })

    test(`the refusal of an unreviewed change of ${templates} lists the parameter that was reviewed and is missing now`, async () => {
      const rows = await review(moreRetention(reviewed), reviewed)

      assert.ok(rows.includes('  - LogRetentionDays 400 → 365 was not reviewed'), rows.join('\n'))
      assert.match(
        rows.map(row => row.trim()).join(' '),
        /Compute\/LogGroup RetentionInDays would change when reviewed, and not now/,
      )
    })

    test(`the refusal of an unreviewed change of ${templates} lists no row of a nested stack beside the rows inside it`, async () => {
      const { previewChange } = await stack
      const now = await previewChange(moreRetention(reviewed))
      const nestedRows = now.preview.changes.filter(({ type }) => type === NESTED_STACK).map(resourcePathOf)
      assert.ok(nestedRows.includes('Compute'))

      const rows = await refusalRows(await previewChange(reviewed), now)

      assert.ok(!rows.some(row => nestedRows.some(path => row.startsWith(`  - ${path} `))), rows.join('\n'))
    })
  }
})

function assertGolden(t: TestContext, rows: readonly string[], name: string): void {
  t.assert.fileSnapshot(`${rows.join('\n')}\n`, `tests/expected/${name}.txt`, { serializers: [String] })
}
