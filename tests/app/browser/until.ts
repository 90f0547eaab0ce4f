import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MILLISECONDS = 100

/** @throws Error if the sentence has not become true within the seconds */
export async function until(isTrue: () => Promise<boolean>, sentence: string, seconds = 30): Promise<void> {
  const deadline = performance.now() + seconds * 1_000
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`Not within ${seconds} seconds: ${sentence}`)
    await sleep(POLL_MILLISECONDS)
  }
}
