import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { dirname } from 'node:path'
import type { Proof } from '../proof.ts'
import { freePort } from '../services/freePort.ts'
import { isHealthyByCommand } from '../services/runHealthCommand.ts'

/** A port on which the application is not what it should be, and whether the command says so. */
const BROKEN: Readonly<Record<string, RequestListener | undefined>> = {
  'has a closed port': undefined,
  'accepts and does not answer': () => {},
  'answers with an error': (_, response) => response.writeHead(500).end('Internal Server Error'),
  'answers with the page of unknown paths': (_, response) => response.end('<!doctype html><html></html>'),
  'says that it is not healthy': (_, response) => response.end('{"status":false}'),
}

/** The health check of the container, as the task definition has it, with tools of this machine. */
export const healthCommand: readonly Proof[] = [
  {
    title: "the container's health check passes for the running application",
    run: async ({ setting: { task, processes }, tools }) => {
      const pythonFolder = dirname(tools.installed.python)
      for (const { port } of processes)
        assert.ok(await isHealthyByCommand(task.healthCommand, { port, pythonFolder }), `port ${port} is not healthy`)
      return `${processes.length} of ${processes.length}`
    },
  },
  {
    title: "the container's health check fails for an application that does not answer, or answers anything else",
    run: async ({ setting: { task }, tools }) => {
      const pythonFolder = dirname(tools.installed.python)
      await Promise.all(
        Object.entries(BROKEN).map(async ([condition, listener]) => {
          const host = await startHost(listener)
          const isHealthy = await isHealthyByCommand(task.healthCommand, { port: host.port, pythonFolder })
          await host.stop()
          assert.ok(!isHealthy, `an application that ${condition} passes`)
        }),
      )
      return Object.keys(BROKEN).join(', ')
    },
  },
]

async function startHost(listener: RequestListener | undefined): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort()
  if (!listener) return { port, stop: async () => {} }
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  return {
    port,
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
