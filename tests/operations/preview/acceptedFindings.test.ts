import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { predictFromCommit } from '#lib/operations/preview/predictFromCommit.ts'
import { immediateClock } from '../../fakes/clock/immediateClock.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { exampleFiles, fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'

const DATABASE = 'cloudformation/database.yaml'
const FILES = exampleFiles()

function withMetadata(metadata: string) {
  const text = (FILES[DATABASE] ?? '').replace(
    'DeletionPolicy: Snapshot',
    `Metadata: ${metadata}\n    DeletionPolicy: Snapshot`,
  )
  return { ...FILES, [DATABASE]: text.replace('Resources:', 'Conditions:\n  Never: !Equals [a, b]\nResources:') }
}

async function previewOf(files: Readonly<Record<string, string>>, today = '2026-03-01') {
  const workspace = fakeWorkspace(files, { main: FILES })
  const clock = { ...immediateClock(), now: () => new Date(`${today}T23:59:59Z`) }
  const types = async () => ({ find: () => undefined })
  const tools = { workspace, schemas: schemaValidator, types, reporter: fakeReporter(), clock }
  return predictFromCommit('main', await readEnvironment('dev', tools), tools)
}

const ENTRY = { id: 'guard/CT.RDS.PR.1', reason: 'One zone is enough here.', expires: '2026-12-31' }
const LISTED = withMetadata(`{ Lint: { Suppress: [${JSON.stringify(ENTRY)}] } }`)
const ROW = { resource: 'Database/Instance', rule: ENTRY.id, reason: ENTRY.reason, expires: ENTRY.expires }

suite('the accepted findings in a preview', () => {
  test('the accepted findings in a preview are those of nested stacks too', async () => {
    assert.deepEqual((await previewOf(LISTED)).accepted, [ROW])
  })

  test('the accepted findings in a preview have their age once their last day is over', async () => {
    assert.deepEqual((await previewOf(LISTED, '2026-12-31')).accepted, [ROW])
    assert.deepEqual((await previewOf(LISTED, '2027-01-02')).accepted, [{ ...ROW, expiredDays: 2 }])
  })

  test('the accepted findings in a preview are no part of its fingerprint', async () => {
    const [before, after] = [await previewOf(LISTED), await previewOf(LISTED, '2027-01-02')]
    assert.equal(before.fingerprint, after.fingerprint)
  })

  test('the accepted findings in a preview lack the branch that is not taken, and a preview without any has no list', async () => {
    const branch = withMetadata(`{ Lint: { Suppress: [!If [Never, ${JSON.stringify(ENTRY)}, !Ref AWS::NoValue]] } }`)
    assert.equal((await previewOf(branch)).accepted, undefined)
    assert.equal((await previewOf(FILES)).accepted, undefined)
  })
})
