import { clock } from '#lib/clock.ts'
import { DOCUMENTATION_ACCOUNT } from '#lib/model/environment.ts'
import { startEmulatedAws } from '../../../scripts/emulator/aws/startAws.ts'
import { addCommit } from '../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { REPOSITORY } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { repositoryFlags } from '../../../scripts/rehearsal/repositoryFlags.ts'
import { runScript, type ScriptResult } from './runScript.ts'

export type BootstrapAccount = {
  readonly gitHub: EmulatedGitHub
  /** An administrator's. */
  readonly token: string
  readonly repositoryFlags: readonly string[]
  /** Runs the verb for environment `dev`, by default without a token. */
  readonly run: (args: readonly string[], token?: string) => Promise<ScriptResult>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** An empty account with the number of the environments' files, and a repository that has its default branch only. */
export async function startBootstrapAccount(): Promise<BootstrapAccount> {
  const account = { account: DOCUMENTATION_ACCOUNT, region: 'eu-central-1' }
  const aws = await startEmulatedAws({ ...account, port: 0, delay: 0, clock })
  const gitHub = await startEmulatedGitHub()
  const token = 'ghp_administrator'
  gitHub.state.branches.set('main', addCommit(gitHub.state, addCommit(gitHub.state)))
  gitHub.state.tokens.set(token, { kind: 'user', login: 'octocat', scopes: ['repo'] })
  return {
    gitHub,
    token,
    repositoryFlags: repositoryFlags(REPOSITORY),
    run: (args, given = '') => {
      const variables = { ...aws.variables, GITHUB_API_URL: gitHub.url, GITHUB_TOKEN: given, GH_TOKEN: '' }
      return runScript('bootstrap', ['dev', ...args], variables)
    },
    [Symbol.asyncDispose]: async () => {
      await aws.close()
      await gitHub.close()
    },
  }
}
