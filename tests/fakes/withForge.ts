import { connectForge } from '#lib/gitHub/connectForge.ts'
import type { Clock, Forge } from '#lib/ports.ts'
import type { RepositoryState } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'
import { anAutomaticClock } from './anAutomaticClock.ts'

type Scene = {
  readonly gitHub: EmulatedGitHub
  readonly state: RepositoryState
  readonly forge: Forge
  readonly clock: Clock
  /** Seconds that were waited so far, on the clock of the connection. */
  readonly waited: () => number
}

/** Our real Forge, connected to a fake GitHub; afterwards the fake tells what it had to complain about. */
export async function withForge(
  play: (scene: Scene) => Promise<void>,
  given: Partial<RepositoryState> = {},
): Promise<void> {
  const gitHub = await startEmulatedGitHub(given)
  const clock = anAutomaticClock()
  const start = clock.now().getTime()
  const { token, url: apiUrl, state } = gitHub
  try {
    const forge = connectForge({ token, repository: state.repository, apiUrl, clock })
    await play({ gitHub, state, forge, clock, waited: () => (clock.now().getTime() - start) / 1000 })
  } catch (error) {
    await gitHub.close().catch(() => {})
    throw error
  }
  await gitHub.close()
}
