import { join } from 'node:path'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { outputOf, type ProgramResult, runProgram } from './runProgram.ts'

export type ComposeProject = {
  readonly name: string
  /** Runs `docker compose` with the files, the profile and the variables of the project. */
  readonly run: (profile: string, args: readonly string[]) => Promise<ProgramResult>
  /** The same, for a command that must succeed. */
  readonly outputOf: (profile: string, args: readonly string[]) => Promise<string>
  /** `healthy`, `unhealthy`, `starting` or an empty text; undefined without a container. */
  readonly healthOf: (profile: string, service: string) => Promise<string | undefined>
  /** The names of its volumes that exist. */
  readonly volumes: () => Promise<readonly string[]>
}

export type ProjectOrder = {
  readonly name: string
  /** Files beside docker/compose.yaml, later wins. */
  readonly files: readonly string[]
  /** No file with values of the person who runs it: `docker/.env` is not read. */
  readonly variables: Readonly<Record<string, string>>
  readonly emptyFile: string
}

const COMPOSE_FILE = join(import.meta.dirname, '../../docker/compose.yaml')

/** A project of its own, with own containers, networks and volumes beside those of a person's local run. */
export function composeProject({ name, files, variables, emptyFile }: ProjectOrder): ComposeProject {
  const options = [COMPOSE_FILE, ...files].flatMap(file => ['--file', file])
  const order = (profile: string, args: readonly string[]) => ({
    program: 'docker',
    arguments: ['compose', '--env-file', emptyFile, '--project-name', name, ...options, '--profile', profile, ...args],
    variables,
    deadlineSeconds: 600,
  })
  return {
    name,
    run: (profile, args) => runProgram(order(profile, args)),
    outputOf: (profile, args) => outputOf(order(profile, args)),
    healthOf: async (profile, service) => {
      const lines = await outputOf(order(profile, ['ps', '--all', '--format', 'json']))
      const containers = lines.split('\n').filter(Boolean).map(parsed)
      const found = containers.find(container => container.Service === service)
      return found && String(found.Health)
    },
    volumes: async () => {
      const filter = `label=com.docker.compose.project=${name}`
      const names = await outputOf({ program: 'docker', arguments: ['volume', 'ls', '--quiet', '--filter', filter] })
      return names.split('\n').filter(Boolean)
    },
  }
}

function parsed(line: string): JsonMap {
  const value: Json = JSON.parse(line)
  return isMap(value) ? value : {}
}
