import assert from 'node:assert/strict'
import type { AloneContext, Proof } from '../proof.ts'
import { startSetting } from '../setting/startSetting.ts'
import { accountsOf } from './accounts.ts'

/** The words of PostgreSQL for a table or a row that the other process has made in between. */
const RACE = /UniqueViolation|DuplicateTable|DuplicateColumn|DuplicateObject|already exists|IntegrityError/

export const firstBoots: Proof<AloneContext> = {
  title: 'a service starts with one task, and a task that ends because two started on an empty database starts again',
  concerns: ({ tasks }) => tasks > 1,
  run: async ({ task, tools }) => {
    assert.ok(task.startsWithOneTask, 'the service is created with several tasks, which race for an empty database')
    const setting = await startSetting({ task, processes: 2, oneAfterTheOther: false }, tools)
    try {
      const ended = setting.processes.filter(each => each.exitCode() !== undefined)
      assert.ok(ended.length < setting.processes.length, ended.map(each => each.log().slice(-2_000)).join('\n'))
      for (const each of ended) assert.match(each.log(), RACE)

      if (ended.length > 0) await setting.restart()

      for (const each of setting.processes) assert.equal((await fetch(`${each.url}/ready`)).status, 200)
      assert.deepEqual(Object.values(await accountsOf(setting)), ['admin'])
      return `${ended.length} of 2 ended in the race`
    } finally {
      await setting.stop()
    }
  },
}
