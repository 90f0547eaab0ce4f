import { connectForge } from '#lib/gitHub/connectForge.ts'
import type { Clock, Forge } from '#lib/ports.ts'
import type { RepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { virtualClock } from '../clock/virtualClock.ts'

type ForgeConnection = {
  readonly gitHub: EmulatedGitHub
  readonly state: RepositoryState
  readonly forge: Forge
  readonly clock: Clock
  /** Seconds of waiting so far, on the clock of the connection. */
  readonly secondsWaited: () => number
}

/** Runs a test with the real Forge connected to the emulated GitHub, whose complaints fail the test at the end. */
export async function withForge(
  run: (connection: ForgeConnection) => Promise<void>,
  initial: Partial<RepositoryState> = {},
): Promise<void> {
  const gitHub = await startEmulatedGitHub(initial)
  const clock = virtualClock()
  const start = clock.now().getTime()
  const { token, url: apiUrl, state } = gitHub
  try {
    const forge = connectForge({ token, repository: state.repository, apiUrl, clock })
    await run({ gitHub, state, forge, clock, secondsWaited: () => (clock.now().getTime() - start) / 1000 })
  } catch (error) {
    await gitHub.close().catch(() => {})
    throw error
  }
  await gitHub.close()
}
