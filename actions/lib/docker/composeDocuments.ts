import { isMap } from '../model/json.ts'
import type { LocalContainer, LocalService, PublishedPort } from '../model/local/localService.ts'

// What compose and docker print as JSON; a field that a version leaves out has its plain value here.

/** From `docker compose config --format json`. Its values hold secrets: only names, images and restart policies are read. */
export function servicesIn(text: string): readonly LocalService[] {
  const document = parse(text)
  const services = isMap(document) && isMap(document.services) ? document.services : {}
  return Object.entries(services).map(([name, service]) => {
    const { image, restart } = isMap(service) ? service : {}
    return { name, image: textOf(image), runsOnce: restart === 'no' }
  })
}

type Row = Readonly<Record<string, unknown>>

/** From `docker compose ps --format json`: one document in each line, and before compose 2.21 one list. */
export function containersIn(text: string): readonly Omit<LocalContainer, 'restarts' | 'outOfMemory'>[] {
  return rowsIn(text)
    .map(row => ({
      id: textOf(row.ID),
      name: textOf(row.Name),
      service: textOf(row.Service),
      image: textOf(row.Image),
      state: STATES.find(state => state === row.State) ?? 'dead',
      health: HEALTHS.find(health => health === row.Health) ?? ('none' as const),
      exitCode: typeof row.ExitCode === 'number' ? row.ExitCode : 0,
      ports: listOf(row.Publishers).flatMap(portOf),
    }))
    .toSorted((a, b) => (a.service < b.service ? -1 : 1))
}

const STATES = ['created', 'running', 'restarting', 'paused', 'exited', 'dead', 'removing'] as const
const HEALTHS = ['healthy', 'unhealthy', 'starting'] as const

/** A port that the container has and does not publish has the number 0. */
function portOf(entry: unknown): readonly PublishedPort[] {
  const { URL: host, PublishedPort: port } = isMap(entry) ? entry : {}
  return typeof port === 'number' && port > 0 ? [{ host: textOf(host), port }] : []
}

/** Facts that compose does not print, by container id, which compose may cut. */
export const INSPECT_FORMAT = '{"id":{{json .Id}},"restarts":{{.RestartCount}},"outOfMemory":{{.State.OOMKilled}}}'

/** From `docker inspect --format` with `INSPECT_FORMAT`. */
export function inspectionsIn(text: string): readonly Pick<LocalContainer, 'id' | 'restarts' | 'outOfMemory'>[] {
  return rowsIn(text).map(({ id, restarts, outOfMemory }) => ({
    id: textOf(id),
    restarts: typeof restarts === 'number' ? restarts : 0,
    outOfMemory: outOfMemory === true,
  }))
}

/** From `docker system df --verbose --format '{{json .Volumes}}'`: sizes by name. */
export function volumeSizesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    rowsIn(text).flatMap(({ Name: name, Size: size }) =>
      // Docker says N/A for a volume of a driver that does not measure.
      typeof name === 'string' && typeof size === 'string' && /^\d/.test(size) ? [[name, size] as const] : [],
    ),
  )
}

function rowsIn(text: string): readonly Row[] {
  const documents = text.split('\n').filter(line => line.trim() !== '')
  return documents.map(parse).flatMap(document => (Array.isArray(document) ? document : [document]).filter(isMap))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
