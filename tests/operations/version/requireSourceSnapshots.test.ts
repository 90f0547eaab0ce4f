import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import { Problem } from '#lib/model/problem.ts'
import { requireSourceSnapshots } from '#lib/operations/version/requireSourceSnapshots.ts'
import { aSnapshot, fakeSnapshots } from '../../fakes/aws/fakeSnapshots.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const instance = (over: Partial<Change> = {}) =>
  aChange({
    ...{ nestedPath: '', logicalId: 'Instance', type: 'AWS::RDS::DBInstance', action: 'modify', replacement: 'always' },
    properties: [aPropertyChange({ path: '/Properties/DBSnapshotIdentifier', replacement: 'always' })],
    ...over,
  })
const resolved = aResolvedStack({
  'main.yaml':
    "Resources: { Instance: { Type: 'AWS::RDS::DBInstance', Properties: { DBSnapshotIdentifier: earlier } } }",
})

function check(existing: readonly ReturnType<typeof aSnapshot>[], change = instance()) {
  const tools = fakeTools({ snapshots: fakeSnapshots({ existing }) })
  return requireSourceSnapshots({ environment: anEnvironment(), resolved }, { changes: [change] }, tools)
}

suite('a database that is made from a snapshot', () => {
  test('a database is made from a snapshot that is available', async () => {
    await check([aSnapshot({ id: 'earlier' })])
  })

  for (const [title, existing, message] of [
    ['does not exist', [], /'Instance' would be made from snapshot 'earlier', which does not exist in region/],
    ['is not available yet', [aSnapshot({ id: 'earlier', status: 'creating' })], /which is in status 'creating'/],
  ] as const)
    test(`a change is refused if its snapshot ${title}`, async () => {
      await assert.rejects(check(existing), (error: unknown) => {
        assert.ok(error instanceof Problem && error.kind === 'refused')
        assert.match(error.message, message)
        assert.match(error.todo ?? '', /environments\/dev\.yaml.*'aws rds describe-db-snapshots .*'/)
        return true
      })
    })

  test('a new database needs its snapshot, too', async () => {
    await assert.rejects(check([], instance({ action: 'add', replacement: 'never', properties: [] })), /does not exist/)
  })

  test('a database that was made from a snapshot changes in place without it', async () => {
    const properties = [aPropertyChange({ path: '/Properties/DBInstanceClass', replacement: 'never' })]

    await check([], instance({ replacement: 'never', properties }))
  })

  test('a snapshot that may not be read is a warning', async () => {
    const snapshots = fakeSnapshots({
      onCall: () => {
        throw new Problem('may not rds:DescribeDBSnapshots')
      },
    })
    const tools = fakeTools({ snapshots })

    await requireSourceSnapshots({ environment: anEnvironment(), resolved }, { changes: [instance()] }, tools)

    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /Reading snapshot 'earlier' failed/)
  })
})
