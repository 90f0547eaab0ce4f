import type { Environment } from '#lib/model/environment.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import type { EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import { readFixture } from '../repository/fixtureWorkspace.ts'
import { type EmulatedAccount, startAccount } from './startAccount.ts'

/** The protected environment of the tests. */
export const production: Environment = await readFixture('production')

export type ReviewedAccount = EmulatedAccount & {
  /** The fingerprint of the reviewed creation. */
  readonly expect: string
}

/** An account with the bootstrap stack of an environment, whose creation was reviewed. */
export async function startReviewedAccount(
  environment: Environment = production,
  options: Partial<EngineOptions> = {},
): Promise<ReviewedAccount> {
  const { account, region } = environment
  const aws = await startAccount({ account, region, ...options })
  await bootstrap({ environment, yes: true }, aws.tools)
  const { preview } = await changeSet({ environment }, aws.tools)
  return { ...aws, expect: preview.fingerprint }
}
