import assert from 'node:assert/strict'
import type { Proof } from '../proof.ts'

/** The limits of the task, compared with what the processes of the run needed. */
export const taskLimits: readonly Proof[] = [
  {
    title: 'each process is healthy within the grace period of the service and its container',
    run: async ({ setting: { processes, task } }) => {
      const seconds = processes.map(each => each.seconds ?? Number.POSITIVE_INFINITY)
      assert.ok(Math.max(...seconds) < task.graceSeconds, `${seconds} of ${task.graceSeconds} seconds`)
      return `${seconds.map(each => each.toFixed(1)).join(' and ')} of ${task.graceSeconds} s`
    },
  },
  {
    title: "each process stays within the task's memory",
    run: async ({ setting: { processes, task } }) => {
      const peaks = await Promise.all(processes.map(async each => (await each.memory()).peak))
      assert.ok(Math.max(...peaks) < task.memoryMiB, `${peaks} of ${task.memoryMiB} MiB`)
      return `${peaks.map(each => each.toFixed(0)).join(' and ')} of ${task.memoryMiB} MiB`
    },
  },
]
