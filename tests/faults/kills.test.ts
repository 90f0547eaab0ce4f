import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { countTable, type TableRow } from '../fakes/faults/countTable.ts'
import { KILLED_VERBS, runKilled } from '../fakes/faults/killedRuns.ts'
import { isLongRun, testLong } from '../fakes/testSize.ts'

/** The calls around which most can go wrong: the run dies right after their effect. */
const SAMPLE: Readonly<Record<string, readonly string[]>> = {
  'deploy of an update': ['cloudFormation.createChangeSet', 'cloudFormation.execute'],
  'deploy of a creation': ['cloudFormation.execute'],
  teardown: ['cloudFormation.deleteStack'],
  'bootstrap of a creation': ['cloudFormation.execute'],
}
/** More than any of these verbs makes. */
const MANY = 1_000

suite('a killed run', { concurrency: false }, () => {
  if (isLongRun) return
  for (const [verb, calls] of Object.entries(SAMPLE))
    test(`a killed run converges when it is repeated: ${verb}`, async context => {
      const killed = KILLED_VERBS[verb]
      assert.ok(killed)
      const undisturbed = await runKilled(killed, { call: MANY, when: 'before' })
      assert.equal(undisturbed.defect, undefined)
      for (const call of calls)
        await context.test(`a killed run converges when it is repeated: ${verb} after ${call}`, async () => {
          const number = undisturbed.calls.indexOf(call) + 1

          const result = await runKilled(killed, { call: number, when: 'after' })

          assert.deepEqual([result.call, result.defect], [call, undefined])
        })
    })
})

suite('a run that is killed at any await', { concurrency: false }, () => {
  const rows: TableRow[] = []
  for (const [verb, killed] of Object.entries(KILLED_VERBS))
    testLong(`a run that is killed at any await converges when it is repeated: ${verb}`, async () => {
      const defects: string[] = []
      let kills = 0
      for (let call = 1; call <= MANY; call++) {
        const results = [
          await runKilled(killed, { call, when: 'before' }),
          await runKilled(killed, { call, when: 'after' }),
        ].filter(result => result.call !== undefined)
        if (results.length === 0) break
        kills += results.length
        for (const result of results) {
          rows.push({ row: verb, column: result.defect === undefined ? 'converged' : 'wrong' })
          if (result.defect !== undefined) defects.push(`${call} ${result.call}: ${result.defect}`)
        }
      }

      assert.deepEqual(defects, [])
      assert.ok(kills >= 30, `only ${kills} kills`)
    })
  testLong('a run that is killed at any await: the table', () => console.log(countTable(rows)))
})
