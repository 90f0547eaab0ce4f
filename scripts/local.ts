import { connectHttpClient } from '#lib/aws/httpClient.ts'
import { connectDocker } from '#lib/docker/connectDocker.ts'
import { connectMachine } from '#lib/machine/connectMachine.ts'
import { LOCAL_COMMAND } from './command/catalogue/local.ts'
import { localRequestOf } from './command/localRequest.ts'
import { runLocal } from './command/runLocal.ts'
import { runScript } from './command/runScript.ts'

await runScript(LOCAL_COMMAND, async ({ args, tools, terminal }) => {
  const request = localRequestOf(args)
  const { env: variables } = process
  const docker = connectDocker({ executable: 'docker', root: process.cwd(), variables })
  const local = { ...tools, docker, machine: connectMachine(variables), httpClient: connectHttpClient() }
  return runLocal({ request, shell: variables, print: terminal.print }, local)
})
