import { Problem } from '#lib/model/problem.ts'
import { runProgram } from './runProgram.ts'

/**
 * The versions of engine and compose.
 * @throws Problem that says what to install or to start
 */
export async function inspectDocker(): Promise<string> {
  const docker = (args: readonly string[]) => runProgram({ program: 'docker', arguments: args, deadlineSeconds: 20 })
  const client = await docker(['--version'])
  if (client.code !== 0)
    throw new Problem("The command 'docker' is missing.", {
      todo: 'Install Docker Desktop, or Docker Engine with its compose plugin, from https://docs.docker.com/get-started/get-docker/, then run the command again.',
    })
  const [engine, compose] = await Promise.all([
    docker(['version', '--format', '{{.Server.Version}}']),
    docker(['compose', 'version', '--short']),
  ])
  const problems = [
    ...(engine.code === 0
      ? []
      : [
          `The Docker engine does not answer: '${lastLine(engine.stderr)}'. Start Docker Desktop, or the service with 'sudo systemctl start docker'.`,
        ]),
    ...(compose.code === 0
      ? []
      : [
          "The command 'docker compose' is missing. Install the plugin: https://docs.docker.com/compose/install/linux/.",
        ]),
  ]
  if (problems.length > 0)
    throw new Problem('The local run cannot be tried on this machine.', { todo: problems.join(' ') })
  return `Docker ${engine.stdout.trim()}, compose ${compose.stdout.trim()}`
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
