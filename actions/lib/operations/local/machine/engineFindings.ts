import type { EngineState } from '../../../model/local/engine.ts'
import type { Finding } from '../../../model/problem.ts'

/** Root options such as `--progress` and the JSON of `ps` are in every compose of this or a newer version. */
const MINIMUM_COMPOSE = [2, 20] as const

/** The command, the engine and the right to use it. */
export function engineFindings(state: EngineState, dockerHost: string | undefined): readonly Finding[] {
  switch (state.kind) {
    case 'running':
      return []
    case 'no-command':
      return [
        error(
          'docker/command',
          "There is no command 'docker' on the PATH.",
          'Install Docker Desktop, or on Linux Docker Engine with its compose plugin: https://docs.docker.com/get-started/get-docker/.',
        ),
      ]
    case 'not-running':
      return [
        error(
          'docker/engine',
          `The Docker engine does not answer: ${state.reason || 'Docker gives no reason.'}`,
          `Start Docker Desktop, or on Linux run 'sudo systemctl start docker'.${dockerHost ? ` DOCKER_HOST is '${dockerHost}': check that too.` : ''}`,
        ),
      ]
    case 'denied':
      return [
        error(
          'docker/permission',
          `The Docker engine runs, but this user may not use it: ${state.reason}`,
          "Run 'sudo usermod --append --groups docker $USER', then sign in to this machine again. Members of that group have the rights of root.",
        ),
      ]
    default:
      return state satisfies never
  }
}

/** Of a machine that has the docker command. */
export function composeFindings(version: string | undefined): readonly Finding[] {
  const minimum = MINIMUM_COMPOSE.join('.')
  const todo = `Install the compose plugin, version ${minimum} or newer: https://docs.docker.com/compose/install/.`
  if (version === undefined)
    return [error('docker/compose', "There is no 'docker compose'; the former 'docker-compose' is not enough.", todo)]
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor, neededMinor] = MINIMUM_COMPOSE
  const isEnough = major > neededMajor || (major === neededMajor && minor >= neededMinor)
  return isEnough ? [] : [error('docker/compose', `Compose ${version} is too old.`, todo)]
}

function error(rule: string, message: string, todo: string): Finding {
  return { level: 'error', rule, message, todo }
}
