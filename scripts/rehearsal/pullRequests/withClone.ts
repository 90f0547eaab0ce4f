import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostedRepository } from '../../emulator/gitHub/git/hostedRepository.ts'

/** Clones a branch with its history into a new folder, as an administrator does, and removes the clone after the work. */
export async function withClone<Result>(
  hosted: HostedRepository,
  branch: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'))
  try {
    await hosted.checkout({ ref: branch, sha: hosted.tip(branch), folder, fetchDepth: 0 })
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
