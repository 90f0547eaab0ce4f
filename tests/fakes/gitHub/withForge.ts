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
  /** Seconds that were waited so far, on the clock of the connection. */
  readonly secondsWaited: () => number
}

/** Our real Forge, connected to a fake GitHub; afterwards the fake tells what it had to complain about. */
export async function withForge(
  run: (scene: ForgeConnection) => Promise<void>,
  given: Partial<RepositoryState> = {},
): Promise<void> {
  const gitHub = await startEmulatedGitHub(given)
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
