import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type ChangeSetMark, markedDescription, markOf } from '#lib/model/cloudFormation/changeSetMark.ts'

const NAME = 'deploy-0123456789ab-20261123080000000-0a1b'
const own: ChangeSetMark['run'] & { readonly kind: 'process' } = {
  kind: 'process',
  host: "Eva's laptop: büro [2]",
  processId: 4711,
  startedAt: 'Mon Nov 23 08:00:00 2026',
}
const mark: ChangeSetMark = {
  purpose: 'deploy',
  environment: 'dev',
  run: own,
  deadline: new Date('2026-11-23T10:00:00Z'),
}

suite('the mark of a change set', () => {
  for (const [whose, run] of [
    ['a process', own],
    ['a process whose start is unknown', { ...own, startedAt: '' }],
    ['a workflow', { kind: 'workflow', repository: 'team/open-webui.aws', id: '19876543210', attempt: 2 }],
  ] as const)
    test(`the mark of a change set of ${whose} is read back as it was written`, () => {
      const description = markedDescription({ ...mark, run })

      assert.deepEqual(markOf({ name: NAME, description }), { ...mark, run })
      assert.match(description, /^deploy of environment dev \[/)
      assert.ok(description.length <= 1024)
    })

  const description = markedDescription(mark)
  for (const [what, changeSet] of [
    ['without a description', { name: NAME, description: undefined }],
    ['whose description is only our sentence', { name: NAME, description: 'deploy of environment dev' }],
    ['whose name has only our prefix', { name: 'deploy-hotfix', description }],
    ['whose name is another tool’s', { name: 'cdk-deploy-change-set', description }],
    ['whose name says another purpose', { name: NAME.replace('deploy', 'preview'), description }],
    ['with more text behind the mark', { name: NAME, description: `${description} reviewed by Eva` }],
    ['with a time that is none', { name: NAME, description: description.replace(/until .*]/, 'until later]') }],
    [
      'with a host that is not encoded',
      { name: NAME, description: description.replace(/process:[^:]*/, 'process:%E0%') },
    ],
    ['with another kind of run', { name: NAME, description: description.replace('process:', 'pipeline:') }],
  ] as const)
    test(`a change set ${what} has no mark`, () => assert.equal(markOf(changeSet), undefined))
})
