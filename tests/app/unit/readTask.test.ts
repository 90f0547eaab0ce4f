import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { repositoryEnvironments } from '../../fakes/template/repositoryStack.ts'
import { CHAT_PARAMETERS } from '../chatParameters.ts'
import { localVariablesOf } from '../environment/localVariables.ts'
import { readTask } from '../environment/readTask.ts'

/** Every secret of the templates stands for itself. */
const ANY_SECRET = new Proxy({}, { get: (_, name) => `secret ${String(name)}` })

const LOCAL = {
  host: 'chat.localhost:1',
  signInHost: '127.0.0.1:2',
  issuer: 'https://localhost:2/pool',
  clientId: 'client',
  modelUrl: 'http://127.0.0.1:3/v1',
  database: { host: '127.0.0.1', port: 4, name: 'app' },
  dataFolder: '/tmp/data',
  secrets: ANY_SECRET,
}

suite('the task of an environment', () => {
  for (const environment of repositoryEnvironments)
    test(`of ${environment} has a value on this machine for each of its variables`, async () => {
      const task = await readTask(environment, CHAT_PARAMETERS)

      const { variables } = localVariablesOf(task, LOCAL)

      assert.equal(variables.OPENAI_API_BASE_URLS, LOCAL.modelUrl)
      assert.equal(variables.WEBUI_URL, `https://${LOCAL.host}`)
      assert.match(task.healthCommand, /\/health/)
      assert.ok(task.graceSeconds > 0 && task.memoryMiB > 0 && task.tasks > 0)
      assert.ok(task.addedHeaders['strict-transport-security'])
    })
})
