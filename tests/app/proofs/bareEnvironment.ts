import assert from 'node:assert/strict'
import { readTask } from '../environment/readTask.ts'
import type { AloneContext, Proof } from '../proof.ts'
import { startSetting } from '../setting/startSetting.ts'

/**
 * Variables of the installed packages' own: they have no model inside, and an image of another variant may expect one.
 * They change nothing that the templates set.
 */
const OF_THE_PACKAGES = { RAG_EMBEDDING_ENGINE: 'openai' }

export const bareEnvironment: Proof<AloneContext> = {
  title: 'the environment starts with its own parameters alone, and is ready',
  run: async ({ task: { environment }, tools }) => {
    const task = await readTask(environment)
    const variables = task.variables.RAG_EMBEDDING_ENGINE ? {} : OF_THE_PACKAGES
    const setting = await startSetting({ task, variables, processes: 1 }, tools)
    try {
      const [process] = setting.processes
      assert.ok(process, 'no process was started')
      assert.equal(process.exitCode(), undefined, process.log().slice(-4_000))
      const ready = await fetch(`${process.url}/ready`)
      assert.equal(ready.status, 200, await ready.text())
      return `${process.seconds?.toFixed(1)} s`
    } finally {
      await setting.stop()
    }
  },
}
