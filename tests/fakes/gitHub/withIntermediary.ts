import { connectForge } from '#lib/gitHub/connectForge.ts'
import type { GitHubLimits } from '#lib/gitHub/requests/gitHubLimits.ts'
import type { Forge } from '#lib/ports.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { virtualClock } from '../clock/virtualClock.ts'
import { everyForgeCall } from './everyForgeCall.ts'
import { startIntermediary } from './startIntermediary.ts'

export type Intercept = Parameters<typeof startIntermediary>[1]
export type IntermediaryConnection = {
  readonly forge: Forge
  readonly calls: ReturnType<typeof everyForgeCall>
  readonly requests: readonly string[]
  readonly gitHub: EmulatedGitHub
}
type Options = { readonly limits?: Partial<GitHubLimits>; readonly signal?: AbortSignal }

/** Runs a test with the real Forge connected to the emulated GitHub through a server that may answer in its place. */
export async function withIntermediary(
  intercept: Intercept,
  options: Options,
  run: (connection: IntermediaryConnection) => Promise<void>,
): Promise<void> {
  const gitHub = await startEmulatedGitHub()
  const { token, state } = gitHub
  const { url: apiUrl, requests, close } = await startIntermediary(gitHub.url, intercept)
  try {
    const calls = everyForgeCall(state)
    const forge = connectForge({ token, repository: state.repository, apiUrl, clock: virtualClock(), ...options })
    await run({ forge, calls, requests, gitHub })
  } finally {
    await close()
    await gitHub.close()
  }
}
