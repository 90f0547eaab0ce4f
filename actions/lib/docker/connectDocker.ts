import { join, parse } from 'node:path'
import { LOCAL_PROJECT } from '../model/local/localProfile.ts'
import type { Docker } from '../ports/docker.ts'
import { containersIn, INSPECT_FORMAT, inspectionsIn, servicesIn, volumeSizesIn } from './composeDocuments.ts'
import { engineStateOf } from './engineState.ts'
import { type DockerSession, outputOf, runDocker } from './runDocker.ts'

type DockerOptions = DockerSession & {
  /** The repository: compose.yaml and .env are in its folder `docker`. */
  readonly root: string
}

const PROJECT_LABEL = 'com.docker.compose.project'
/** Without a file: the labels of containers, networks and volumes are enough, and a wrong setting keeps nothing running. */
const COMPOSE = ['compose', '--project-name', LOCAL_PROJECT, '--ansi', 'never'] as const
/** Milliseconds: an engine at an address that does not answer keeps the command waiting. */
const READ_LIMIT = 20_000
/** Docker measures every volume of the machine for their sizes. */
const SIZE_LIMIT = 5_000

/** The docker command of this machine: https://docs.docker.com/reference/cli/docker/compose/. */
export function connectDocker({ root, ...session }: DockerOptions): Docker {
  const folder = join(root, 'docker')
  // Compose searches a file in the working directory and above.
  const outside = parse(folder).root
  const read = (...args: readonly string[]) => outputOf({ args, folder: outside, limit: READ_LIMIT }, session)
  const tryTo = (...args: readonly string[]) => runDocker({ args, folder: outside, limit: READ_LIMIT }, session)
  const change = (...args: readonly string[]) => outputOf({ args, folder: outside }, session)
  const inProfile = (profile: string) => ['--file', 'compose.yaml', '--profile', profile]
  return {
    engine: async () => {
      const result = await tryTo('info', '--format', '{{json .}}')
      return result ? engineStateOf(result) : { kind: 'no-command' }
    },
    composeVersion: async () => {
      const result = await tryTo('compose', 'version')
      return /\bv?(\d+\.\d+\.\d+\S*)/.exec(result?.code === 0 ? result.stdout : '')?.[1]
    },
    services: async profile => {
      const args = [...COMPOSE, ...inProfile(profile), 'config', '--format', 'json']
      return servicesIn(await outputOf({ args, folder, limit: READ_LIMIT }, session))
    },
    hasImage: async image => (await tryTo('image', 'inspect', '--format', '{{.Id}}', image))?.code === 0,
    containers: async () => {
      const containers = containersIn(await read(...COMPOSE, 'ps', '--all', '--format', 'json'))
      if (containers.length === 0) return []
      // A container that is gone by now is left out, and its end is no error.
      const inspected = await tryTo('inspect', '--format', INSPECT_FORMAT, ...containers.map(({ id }) => id))
      const inspections = inspectionsIn(inspected?.stdout ?? '')
      return containers.flatMap(container => {
        const found = inspections.find(({ id }) => id.startsWith(container.id))
        return found ? [{ ...container, ...found }] : []
      })
    },
    publisherOf: async port => {
      const format = `{{.Names}}\t{{.Label "${PROJECT_LABEL}"}}`
      const [first = ''] = (await read('ps', '--filter', `publish=${port}`, '--format', format)).split('\n')
      const [container = '', project = ''] = first.split('\t')
      return container === '' ? undefined : { container, project: project || undefined }
    },
    up: async ({ profile, signal, onLine }) => {
      const args = [...COMPOSE, '--progress', 'plain', ...inProfile(profile), 'up', '--detach']
      await outputOf({ args, folder, signal, onLine }, session)
    },
    stop: async (services = []) => {
      await change(...COMPOSE, 'stop', ...services)
    },
    remove: async () => {
      await change(...COMPOSE, 'down', '--volumes', '--remove-orphans')
    },
    volumes: async () => {
      const filter = `label=${PROJECT_LABEL}=${LOCAL_PROJECT}`
      const names = (await read('volume', 'ls', '--filter', filter, '--format', '{{.Name}}')).split('\n')
      const found = names.filter(name => name !== '').toSorted()
      if (found.length === 0) return []
      const args = ['system', 'df', '--verbose', '--format', '{{json .Volumes}}']
      const measured = await outputOf({ args, folder: outside, limit: SIZE_LIMIT }, session).catch(() => '')
      const sizes = volumeSizesIn(measured)
      return found.map(name => ({ name, size: sizes.get(name) }))
    },
    logs: async ({ service, follow, lines, signal, onLine }) => {
      const which = service === undefined ? [] : ['--no-log-prefix', service]
      const args = [
        ...COMPOSE,
        'logs',
        '--no-color',
        '--tail',
        String(lines),
        ...(follow ? ['--follow'] : []),
        ...which,
      ]
      await outputOf({ args, folder: outside, signal, onLine }, session)
    },
  }
}
