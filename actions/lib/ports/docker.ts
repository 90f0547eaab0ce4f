import type { EngineState } from '../model/local/engine.ts'
import type { LocalProfile } from '../model/local/localProfile.ts'
import type { LocalContainer, LocalService, LocalVolume, PortPublisher } from '../model/local/localService.ts'

/** The docker command with the project of docker/compose.yaml. Every method rejects with a Problem in Docker's own words. */
export type Docker = {
  readonly engine: () => Promise<EngineState>
  /** `5.6.0`; undefined without the plugin. */
  readonly composeVersion: () => Promise<string | undefined>
  /** The services of a profile, with the variables of docker/.env and the shell. Needs no engine. */
  readonly services: (profile: LocalProfile) => Promise<readonly LocalService[]>
  readonly hasImage: (image: string) => Promise<boolean>
  /** The containers of the project, ended ones too, sorted by service. */
  readonly containers: () => Promise<readonly LocalContainer[]>
  readonly publisherOf: (port: number) => Promise<PortPublisher | undefined>
  /**
   * Pulls missing images, creates or changes the containers, and resolves once all are started; those that others wait for
   * are healthy then. A container whose settings are the same stays as it is.
   */
  readonly up: (order: UpOrder) => Promise<void>
  /** Stops the containers of these services, or of all; containers and volumes stay. */
  readonly stop: (services?: readonly string[]) => Promise<void>
  /** Removes containers, networks and volumes of the project. */
  readonly remove: () => Promise<void>
  /** The volumes of the project, sorted by name. */
  readonly volumes: () => Promise<readonly LocalVolume[]>
  /** With `follow` it resolves when the containers have ended. */
  readonly logs: (order: LogsOrder) => Promise<void>
}

export type UpOrder = {
  readonly profile: LocalProfile
  /** Gets the lines that compose prints meanwhile. */
  readonly onLine: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

export type LogsOrder = {
  /** Undefined: all services, each line with the name of its container. */
  readonly service: string | undefined
  readonly follow: boolean
  /** The most lines of each service from before. */
  readonly lines: number
  readonly onLine: (line: string) => void
  readonly signal?: AbortSignal | undefined
}
