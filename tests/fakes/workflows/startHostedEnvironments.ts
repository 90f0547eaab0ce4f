import assert from 'node:assert/strict'
import { clock } from '#lib/clock.ts'
import { type EmulatedAws, startEmulatedAws } from '../../../scripts/emulator/aws/startAws.ts'
import type { FileEdits } from '../../../scripts/emulator/gitHub/git/branches.ts'
import { createHostedRepository } from '../../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { hostWorkflows } from '../../../scripts/emulator/gitHub/hostWorkflows.ts'
import { addDeployment } from '../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { RepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { StoredPullRequest } from '../../../scripts/emulator/gitHub/repository/storedItems.ts'
import type { RepositoryHost } from '../../../scripts/emulator/gitHub/repositoryHost.ts'
import { startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import type { JobRun, WorkflowRun } from '../../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { workflowFiles } from '../../../scripts/rehearsal/pullRequests/repositoryFiles.ts'
import { deployInProcess } from '../actions/deployInProcess.ts'
import { createBootstrapStack, TRUSTED_REPOSITORY } from '../emulator/createBootstrapStack.ts'
import { createFixtureCopy } from '../repository/fixtureFolder.ts'
import { ACCOUNT, topicEnvironmentFiles } from './topicEnvironmentFiles.ts'

/** The workflows of this repository and environments of two topics, bootstrapped in one account that asks for permission. */
export type HostedEnvironments = {
  readonly aws: EmulatedAws
  readonly state: RepositoryState
  readonly host: RepositoryHost
  /** Opens a pull request into `env/dev` with these values of its parameters. */
  readonly propose: (values: Readonly<Record<string, string>>) => Promise<StoredPullRequest>
  /** Every job of the runs since the last call, by `deploy.yml deploy`. */
  readonly jobs: () => Promise<ReadonlyMap<string, JobRun>>
  readonly runs: () => Promise<readonly WorkflowRun[]>
  /** The names of the topics of 'dev'. */
  readonly topics: () => readonly unknown[]
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** Workflows that prove the repository itself, and take minutes. */
const PROOFS: readonly string[] = ['check.yml', 'application.yml', 'linters.yml', 'clients.yml', 'local.yml']

type HostedEnvironmentsOptions = {
  /** The environments with a branch and a bootstrap stack. */
  readonly environments?: readonly string[]
  /** Begins with the stack of 'dev', deployed from the tip of its branch. */
  readonly deployed?: boolean
  /** Files beside those of two topics, or instead of them. */
  readonly files?: FileEdits
}

export async function startHostedEnvironments({
  environments = ['dev'],
  deployed = false,
  files = {},
}: HostedEnvironmentsOptions = {}): Promise<HostedEnvironments> {
  const topics = topicEnvironmentFiles(environments)
  const hosted = createHostedRepository({ files: { ...workflowFiles(), ...topics, ...files } })
  const gitHub = await startEmulatedGitHub({ commits: hosted.commits, branches: hosted.tips })
  const aws = await startEmulatedAws({
    account: ACCOUNT,
    region: 'eu-central-1',
    port: 0,
    delay: 0,
    permissions: true,
    clock,
  })
  const { state } = gitHub
  const close = async () => {
    await aws.close()
    hosted.remove()
    await gitHub.close()
  }
  try {
    await prepare()
  } catch (error) {
    await close()
    throw error
  }
  async function prepare(): Promise<void> {
    for (const [index, environment] of environments.entries()) {
      await createBootstrapStack(aws.engine, environment, {
        ...TRUSTED_REPOSITORY,
        // The first stack creates the provider, the others use it.
        OidcProviderArn: index === 0 ? '' : `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
      })
      hosted.createBranch(`env/${environment}`, hosted.tip('main'))
      for (const [name, branch] of [
        [environment, `env/${environment}`],
        [`${environment}-teardown`, 'main'],
      ] as const)
        state.environments.set(name, { name, branchPatterns: [branch], reviewers: [] })
    }
    if (deployed) {
      await deployFiles(aws, topics)
      addDeployment(state, 'dev', hosted.tip('env/dev'), 'success')
    }
  }
  const host = hostWorkflows({
    gitHub,
    hosted,
    variables: { ...aws.jobVariables, NO_COLOR: '1' },
    skipJob: ({ file }) => (PROOFS.includes(file) ? 'Not a part of this test.' : undefined),
  })
  const runs = () => host.completed()
  return {
    aws,
    state,
    host,
    propose: async values => {
      const branch = `change-${state.pullRequests.length + 1}`
      hosted.createBranch(branch, hosted.tip('env/dev'))
      host.push(branch, { message: 'Change dev', author: 'mira', edits: devWith(hosted.read('env/dev', DEV), values) })
      await runs()
      return host.open({ author: 'mira', title: 'Change dev', base: 'env/dev', head: branch })
    },
    runs,
    jobs: async () =>
      new Map((await runs()).flatMap(({ file, jobs }) => jobs.map(job => [`${file} ${job.name}`, job] as const))),
    topics: () => aws.engine.world.resources('AWS::SNS::Topic').map(({ properties }) => properties.DisplayName),
    [Symbol.asyncDispose]: close,
  }
}

const DEV = 'environments/dev.yaml'

/** The edit that gives parameters of 'dev' these values. */
export function devWith(text = '', values: Readonly<Record<string, string>>): FileEdits {
  const edited = Object.entries(values).reduce(
    (before, [name, value]) =>
      before.replace(new RegExp(`^  ${name}: .*$`, 'm'), () => `  ${name}: ${JSON.stringify(value)}`),
    text,
  )
  assert.notEqual(edited, text, 'the edit changes nothing')
  return { [DEV]: edited }
}

async function deployFiles({ engine }: EmulatedAws, files: Readonly<Record<string, string>>): Promise<void> {
  const workingCopy = await createFixtureCopy(files)
  try {
    await deployInProcess(engine, workingCopy.folder, 'dev')
  } finally {
    await workingCopy.remove()
  }
}
