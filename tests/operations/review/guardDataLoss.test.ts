import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { dataLossIn, guardDataLoss } from '#lib/operations/review/guardDataLoss.ts'
import { previewLines } from '#lib/render/text/preview.ts'
import { aChangeSet, aProposedChange } from '../../fakes/cloudFormation/aChangeSet.ts'
import type { CloudFormationScript } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource } from '../../fakes/cloudFormation/healthyStack.ts'
import { rowsOf } from '../../fakes/console/fakeScreen.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'
import { dangerousPreview } from '../../fakes/model/previews.ts'

suite('the guard against data loss', () => {
  test('the guard against data loss reads the verdicts that the preview shows', async () => {
    assert.deepEqual(
      dataLossIn(dangerousPreview).map(({ resource, how }) => `${how} ${resource}`),
      ['replace Database/Instance', 'remove Storage/FileSystem'],
    )
    const environment = anEnvironment({ protected: true })
    guardDataLoss(environment, dataLossIn({ ...dangerousPreview, risks: [] }), undefined)
    const problem = await expectProblem(() => guardDataLoss(environment, dataLossIn(dangerousPreview), undefined))
    assert.match(problem.message, /replace 'Database\/Instance', because DBName changed; remove 'Storage\/FileSystem'/)
  })

  test('the guard against data loss accepts a change without data loss', () => {
    guardDataLoss(anEnvironment({ protected: true }), dataLossIn(aPreview()), undefined)
  })
})

test('the guard against data loss reads the resources of a removed nested stack once, and shows them', async () => {
  const removal = aProposedChange({
    logicalId: 'Database',
    type: NESTED_STACK,
    action: 'remove',
    physicalId: 'database',
  })
  const reads: string[] = []
  const script: Partial<CloudFormationScript> = {
    changeSets: [aChangeSet({ changes: [removal] })],
    resources: { database: [aStackResource('Instance', 'AWS::RDS::DBInstance', 'instance')] },
    onCall: (call: string, stack: string) => {
      if (call === 'resources' && stack === 'database') reads.push(stack)
    },
  }

  const { preview } = await changeSet({ environment: anEnvironment() }, fakeTools({ script }))

  assert.deepEqual(reads, ['database'])
  assert.match(rowsOf(previewLines(preview)).join('\n'), /✗ Database\/Instance is removed with its stack Database/)
})
