import { isMap } from '../model/json.ts'
import type { EngineState } from '../model/local/engine.ts'
import type { DockerResult } from './runDocker.ts'

/** From the result of `docker info --format '{{json .}}'`, which describes the client alone if there is no engine. */
export function engineStateOf({ stdout, stderr }: DockerResult): EngineState {
  const info = parsed(stdout)
  const { ServerVersion: version, MemTotal: memoryBytes, NCPU: processors, DockerRootDir: dataFolder } = info
  const isWhole = isText(version) && isNumber(memoryBytes) && isNumber(processors) && isText(dataFolder)
  if (isWhole) return { kind: 'running', engine: { version, memoryBytes, processors, dataFolder } }
  const errors = Array.isArray(info.ServerErrors) ? info.ServerErrors.map(String) : []
  const reason = (errors[0] ?? stderr.trim().split('\n').at(-1) ?? '').replace(/^ERROR: /i, '').trim()
  // Docker's words on Linux, then those on Windows.
  const isDenied = /permission denied|access is denied/i.test(reason)
  return { kind: isDenied ? 'denied' : 'not-running', reason }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && value > 0
}

type Info = Readonly<Record<string, unknown>>

function parsed(text: string): Info {
  try {
    const info: unknown = JSON.parse(text)
    return isMap(info) ? info : {}
  } catch {
    return {}
  }
}
