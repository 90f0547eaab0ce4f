import type { Docker } from '../../ports/docker.ts'
import type { Machine } from '../../ports/machine.ts'
import type { Clock, HttpClient, Prompt, Reporter, Workspace } from '../../ports.ts'

/** All tools of the local runs; each operation picks those that it needs. */
export type LocalRunTools = {
  readonly docker: Docker
  readonly machine: Machine
  readonly workspace: Pick<Workspace, 'exists' | 'readText'>
  readonly httpClient: HttpClient
  readonly clock: Clock
  readonly reporter: Reporter
  readonly prompt: Prompt
  /** Aborted by Ctrl-C. Containers that have started keep running. */
  readonly signal?: AbortSignal | undefined
}

/** The variables of the shell: compose prefers them to those of docker/.env. */
export type ShellVariables = Readonly<Record<string, string | undefined>>
