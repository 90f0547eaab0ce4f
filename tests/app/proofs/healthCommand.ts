import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Proof } from '../proof.ts'
import { freePort } from '../services/freePort.ts'

/** The port of the container, which its own command asks. */
const CONTAINER_PORT = /localhost:8080\b/g

export const healthCommand: readonly Proof[] = [
  {
    title: "the task definition's health command is content with each process, and with no other port",
    run: async ({ setting, task, tools }) => {
      const path = `${dirname(tools.installed.python)}:${process.env.PATH}`
      assert.match(task.healthCommand, CONTAINER_PORT)
      for (const { port } of setting.processes) assert.equal(await exitCodeOf(commandFor(port), path), 0)
      assert.notEqual(await exitCodeOf(commandFor(await freePort()), path), 0)
      return undefined

      function commandFor(port: number): string {
        return task.healthCommand.replaceAll(CONTAINER_PORT, `localhost:${port}`)
      }
    },
  },
]

/** As ECS runs a check of the kind CMD-SHELL. */
function exitCodeOf(command: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], { env: { PATH: path }, stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', code => resolve(code ?? 1))
  })
}
