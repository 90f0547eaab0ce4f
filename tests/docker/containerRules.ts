import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

export type ContainerRule = {
  /** A sentence that holds for every service. */
  readonly title: string
  readonly holds: (service: JsonMap, name: string) => boolean
  /** A change of compose.yaml that breaks it. */
  readonly mutation: readonly [from: string, to: string]
}

/** It ends when it has checked the settings. */
const ENDS = ['cognito-settings']

export const CONTAINER_RULES: readonly ContainerRule[] = [
  {
    title: 'has no capability',
    holds: ({ cap_drop, cap_add }) => isListOf(cap_drop, 'ALL') && cap_add === undefined,
    mutation: ['  cap_drop: [ALL]\n', ''],
  },
  {
    title: 'gets no further privileges',
    holds: ({ security_opt, privileged }) =>
      isListOf(security_opt, 'no-new-privileges:true') && privileged === undefined,
    mutation: ["  security_opt: ['no-new-privileges:true']\n", ''],
  },
  {
    title: 'has a bounded log',
    holds: ({ logging }) =>
      isMap(logging) && isMap(logging.options) && 'max-size' in logging.options && 'max-file' in logging.options,
    mutation: ['max-size: 10m, ', ''],
  },
  {
    title: 'has an init process, which ends what it started',
    holds: ({ init }) => init === true,
    mutation: ['  init: true\n', ''],
  },
  {
    title: 'has limits of memory, processors and processes',
    holds: ({ mem_limit, cpus, pids_limit }) => [mem_limit, cpus, pids_limit].every(limit => limit !== undefined),
    mutation: ['    mem_limit: 512m\n', ''],
  },
  {
    title: 'opens its ports on 127.0.0.1 alone',
    holds: ({ ports, network_mode }) =>
      listOf(ports).every(port => String(port).startsWith('127.0.0.1:')) && network_mode !== 'host',
    mutation: [`'127.0.0.1:\${SIGN_IN_PORT:-9011}`, `'\${SIGN_IN_PORT:-9011}`],
  },
  {
    title: 'has a health check, and the time to start',
    holds: ({ healthcheck }, name) =>
      ENDS.includes(name) || (isMap(healthcheck) && 'test' in healthcheck && 'start_period' in healthcheck),
    mutation: ['      start_period: 60s\n', ''],
  },
  {
    title: 'starts again after a failure and after a start of the engine',
    holds: ({ restart }, name) => restart === (ENDS.includes(name) ? 'no' : 'unless-stopped'),
    mutation: ['  restart: unless-stopped\n', ''],
  },
  {
    title: 'has a time for its end',
    holds: ({ stop_grace_period }, name) => ENDS.includes(name) || stop_grace_period !== undefined,
    mutation: ['    stop_grace_period: 60s\n', ''],
  },
  {
    title: 'has a read-only root file system, unless it is Open WebUI',
    holds: ({ read_only }, name) => (name.startsWith('open-webui') ? read_only === undefined : read_only === true),
    mutation: ['    read_only: true\n    tmpfs: [/data]\n', '    tmpfs: [/data]\n'],
  },
  {
    title: 'is no root, unless its image needs it',
    holds: ({ user }, name) => name.startsWith('open-webui') || ENDS.includes(name) || user !== undefined,
    mutation: ['    user: valkey\n', ''],
  },
  {
    title: 'belongs to a profile',
    holds: ({ profiles }) => listOf(profiles).length > 0,
    mutation: ['    profiles: [plain]\n', ''],
  },
  {
    title: 'waits until the services that it needs are healthy',
    holds: ({ depends_on }) =>
      Object.values(isMap(depends_on) ? depends_on : {}).every(
        need => isMap(need) && /^service_(healthy|completed_successfully)$/.test(String(need.condition)),
      ),
    mutation: ['cache: { condition: service_healthy }', 'cache: { condition: service_started }'],
  },
  {
    title: 'has an image with a version',
    holds: ({ image }) => /^[a-z0-9./-]+:[\w.-]*\d[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(String(image)),
    mutation: ['image: node:24-slim', 'image: node:latest'],
  },
]

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function isListOf(value: Json | undefined, item: string): boolean {
  return listOf(value).length === 1 && listOf(value)[0] === item
}
