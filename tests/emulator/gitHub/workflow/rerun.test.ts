import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { createTestRunner } from '../../../fakes/gitHub/testRunner.ts'

const WORKFLOW = (file: string) => `
on: push
jobs:
  first:
    runs-on: ubuntu-24.04
    outputs: {attempt: '\${{ github.run_attempt }}'}
    steps: []
  flaky:
    runs-on: ubuntu-24.04
    steps: [{run: test -e ${file}}]
  last:
    needs: [first, flaky]
    runs-on: ubuntu-24.04
    steps: [{run: "echo first \${{ needs.first.outputs.attempt }}, by \${{ github.triggering_actor }} for \${{ github.actor }}"}]
  other:
    runs-on: ubuntu-24.04
    steps: []
`

suite('a run that is run again', () => {
  for (const [jobs, executed, log] of [
    ['failed', ['flaky', 'last'], 'first 1, by jonas for mira\n'],
    [['first'], ['first', 'last'], undefined],
    [undefined, ['first', 'flaky', 'last', 'other'], 'first 2, by jonas for mira\n'],
  ] as const)
    test(`running ${jobs ?? 'all'} again runs ${executed.join(', ')} with the same commit`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'rerun-'))
      const file = join(folder, 'exists')
      const started: string[] = []
      const runner = createTestRunner({ 'test.yml': WORKFLOW(file) }, { onJobStart: ({ job }) => started.push(job.id) })
      const [run] = await runner.run(runner.pushTo('main'))
      assert.ok(run && !existsSync(file))
      if (log !== undefined) writeFileSync(file, '')
      started.length = 0
      const again = await (await runner.rerun(run, { actor: 'jonas', ...(jobs && { jobs }) })).completed
      await rm(folder, { recursive: true })

      assert.equal(run.conclusion, 'failure')
      assert.deepEqual(
        started.toSorted(),
        executed.filter(id => id !== 'last' || log !== undefined),
      )
      assert.deepEqual(
        [again.id, again.number, again.attempt, again.event.sha, again.jobs.length],
        [run.id, run.number, 2, run.event.sha, 4],
      )
      assert.equal(again.conclusion, log === undefined ? 'failure' : 'success')
      if (log !== undefined) assert.equal(again.jobs[2]?.log, log)
      assert.deepEqual(
        runner.state.runs.map(({ attempt, status }) => [attempt, status]),
        [
          [1, 'completed'],
          [2, 'completed'],
        ],
      )
    })
})
