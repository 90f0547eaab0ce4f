import type { LocalLogsOutcome } from '../../model/local/localOutcome.ts'
import { profileOfService } from '../../model/local/localProfile.ts'
import type { LocalContainer } from '../../model/local/localService.ts'
import { nearest } from '../../model/nearest.ts'
import { Problem } from '../../model/problem.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import type { LocalRunTools, ShellVariables } from './localTools.ts'
import { localSecretsOf } from './settings/localSecrets.ts'
import { readSettings } from './settings/readSettings.ts'

export type LogsRequest = {
  /** Undefined: all. `open-webui` is Open WebUI in any profile. */
  readonly service: string | undefined
  readonly follow: boolean
  /** The most lines of each service from before; default 200. */
  readonly lines?: number | undefined
  readonly shell: ShellVariables
  /** Gets each line, without the secrets of docker/.env. */
  readonly onLine: (line: string) => void
}

type LogsTools = Pick<LocalRunTools, 'docker' | 'workspace' | 'signal'>

/** The log of a service, or of all. @throws Problem if there is no such container */
export async function logs(request: LogsRequest, { docker, workspace, signal }: LogsTools): Promise<LocalLogsOutcome> {
  const { follow, lines = 200, shell, onLine } = request
  const [containers, settings] = await Promise.all([docker.containers(), readSettings(shell, { workspace })])
  const service = serviceOf(request.service, containers)
  const { text } = redactionOf(localSecretsOf(settings))
  const shown: string[] = []
  await docker.logs({
    service,
    follow,
    lines,
    signal,
    onLine: line => {
      const redacted = text(line)
      if (!follow) shown.push(redacted)
      onLine(redacted)
    },
  })
  return { kind: 'logs', service, lines: shown }
}

function serviceOf(name: string | undefined, containers: readonly LocalContainer[]): string | undefined {
  if (containers.length === 0)
    throw new Problem('There is no log: no container was started, or all were removed.', {
      todo: "Run 'npm run local -- start'.",
    })
  if (name === undefined) return undefined
  const names = containers.map(({ service }) => service)
  if (names.includes(name)) return name
  const application = containers.find(({ service, state }) => profileOfService(service) && state === 'running')
  if (name === 'open-webui' && application) return application.service
  const near = nearest(name, names)
  throw new Problem(`There is no service '${name}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`, {
    kind: 'usage',
    todo: `Services with a container: ${names.join(', ')}.`,
  })
}
