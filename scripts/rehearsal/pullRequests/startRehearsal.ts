import { delimiter } from 'node:path'
import type { Clock } from '#lib/ports.ts'
import { type EmulatedAwsOptions, startEmulatedAws } from '../../emulator/aws/startAws.ts'
import { createHostedRepository } from '../../emulator/gitHub/git/hostedRepository.ts'
import { hostWorkflows } from '../../emulator/gitHub/hostWorkflows.ts'
import type { RepositoryHost } from '../../emulator/gitHub/repositoryHost.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../emulator/gitHub/startGitHub.ts'
import type { JobStart } from '../../emulator/gitHub/workflow/runnerOptions.ts'
import type { JobRun } from '../../emulator/gitHub/workflow/workflowRun.ts'
import { linkInstalledPackages } from './installedPackages.ts'
import { environmentFiles, ROOT, workflowFiles } from './repositoryFiles.ts'

/** An account of its own: the actions treat the account number of AWS's documentation as "not set up". */
export const REHEARSAL_ACCOUNT = '111122223333'

type RehearsalStart = {
  /** Its templates and environments are in the copy of the repository. */
  readonly folder: string
  readonly aws: Omit<EmulatedAwsOptions, 'account' | 'onRoleAssumed' | 'clock'>
  readonly clock: Clock
  readonly onJobStart: (start: JobStart) => void
  readonly onLog: (job: { readonly runId: number; readonly name: string }, text: string) => void
  readonly onJobEnd: (runId: number, job: JobRun) => void
}

type Rehearsal = {
  readonly gitHub: EmulatedGitHub
  readonly host: RepositoryHost
  /** The role that a job assumed in AWS; undefined if it assumed none. */
  readonly roleOf: (job: Pick<JobRun, 'claims'>) => string | undefined
  /** Variables of an administrator of the account and the repository. */
  readonly administratorVariables: Readonly<Record<string, string>>
  /** Rejects when a request broke GitHub's OpenAPI document. */
  readonly close: () => Promise<void>
}

/** These jobs take longer than the rest of the rehearsal; required checks count skipped jobs as passed. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'check.yml test': "Not run in the rehearsal; run 'npm test'",
  'check.yml lint': "Not run in the rehearsal; run 'npm run lint'",
  'application.yml application': "Not run in the rehearsal; run 'npm run test:app'",
  'linters.yml linters': "Not run in the rehearsal; run 'npm run test:linters'",
  'clients.yml clients': "Not run in the rehearsal; run 'npm run test:clients'",
  'local.yml local': "Not run in the rehearsal; run 'npm run test:local'",
}

/** The built-in AWS and the built-in GitHub with a copy of the repository. */
export async function startRehearsal({ folder, clock, ...start }: RehearsalStart): Promise<Rehearsal> {
  const roles = new Map<string, string>()
  const aws = await startEmulatedAws({
    ...start.aws,
    account: REHEARSAL_ACCOUNT,
    clock,
    onRoleAssumed: (roleArn, { check_run_id: id = '' }) => roles.set(id, roleArn.slice(roleArn.lastIndexOf('/') + 1)),
  })
  // The copy that "Use this template" would make, with as much as the workflows need.
  const hosted = createHostedRepository({ files: { ...workflowFiles(), ...environmentFiles(folder) } })
  const gitHub = await startEmulatedGitHub({ commits: hosted.commits, branches: hosted.tips })
  const packages = await linkInstalledPackages(ROOT)
  const token = 'ghp_administrator'
  gitHub.state.tokens.set(token, { kind: 'user', login: 'octocat', scopes: ['repo'] })
  const host = hostWorkflows({
    gitHub,
    hosted,
    variables: { ...aws.jobVariables, PATH: `${packages.folder}${delimiter}${process.env.PATH}` },
    now: () => clock.now(),
    skipJob: ({ file, id }) => NOT_RUN[`${file} ${id}`],
    onJobStart: start.onJobStart,
    onLog: start.onLog,
    onJobEnd: ({ id }, job) => start.onJobEnd(id, job),
  })
  return {
    gitHub,
    host,
    roleOf: ({ claims }) => roles.get(claims?.check_run_id ?? ''),
    administratorVariables: { ...aws.variables, GITHUB_API_URL: gitHub.url, GITHUB_TOKEN: token },
    close: async () => {
      await aws.close()
      await packages.remove()
      hosted.remove()
      await gitHub.close()
    },
  }
}
