import assert from 'node:assert/strict'
import { join } from 'node:path'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import { clock } from '#lib/clock.ts'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { BOOTSTRAP_TEMPLATE } from '#lib/operations/environment/resolveBootstrap.ts'
import { compactTemplate } from '#lib/template/package/compactTemplate.ts'
import { startProxy } from '../../../scripts/emulator/aws/application/proxy.ts'
import { createEngine, type Engine, type EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import { accountServices } from '../../../scripts/emulator/aws/services/accountServices.ts'
import { cloudFormationService } from '../../../scripts/emulator/aws/services/cloudFormation/cloudFormationService.ts'
import { createServer } from '../../../scripts/emulator/aws/wire/server.ts'
import {
  addCommit,
  addDeployment,
  mergePullRequest,
  openPullRequest,
} from '../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { RepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { StoredPullRequest } from '../../../scripts/emulator/gitHub/repository/storedItems.ts'
import { type JobResult, runJob, type WorkflowJob } from '../../../scripts/emulator/gitHub/runJob.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { dispatchEvent, pullRequestEvent, pushEvent } from '../../../scripts/emulator/gitHub/workflow/webhookEvents.ts'
import { writeCheckout } from '../../../scripts/emulator/gitHub/workflow/writeCheckout.ts'
import type { WorkingCopy } from '../../../scripts/rehearsal/rollout/workingCopy.ts'
import { copyBundles } from './copyBundles.ts'
import { deployInProcess } from './deployInProcess.ts'
import { copyWorkingCopy, prepareWorkingCopy, setParameters } from './pipelineWorkingCopy.ts'

const ACCOUNT = '111122223333'
const BRANCH = 'env/dev'
/** Variables that a workflow does not have: an action logs in with its job's identity token. */
const CREDENTIALS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION']

type JobOverrides = Partial<WorkflowJob> & {
  /** The commit of the checkout, by default that of the run. */
  readonly head?: string
  /** The checkout, by default the pipeline's own. */
  readonly workingCopy?: WorkingCopy
}

/** The bundles as a workflow runs them, in the environment 'dev' of one repository and one account. */
export type Pipeline = {
  readonly engine: Engine
  readonly client: cloudFormation.CloudFormationClient
  readonly gitHub: EmulatedGitHub
  readonly state: RepositoryState
  readonly workingCopy: WorkingCopy
  /** Sets parameters in the pipeline's own checkout. */
  readonly setParameters: (values: Readonly<Record<string, string>>) => Promise<void>
  /** Another checkout with other parameters, for jobs that run at the same time. */
  readonly checkout: (values?: Readonly<Record<string, string>>) => Promise<WorkingCopy>
  /** For scripts, with credentials. */
  readonly variables: Readonly<Record<string, string>>
  /** The commit at the tip of env/dev. */
  readonly tip: () => string
  readonly openPullRequest: (overrides?: { readonly title?: string; readonly headRef?: string }) => StoredPullRequest
  readonly job: (overrides: WorkflowJob & JobOverrides) => Promise<JobResult>
  readonly preview: (pullRequest: StoredPullRequest, overrides?: JobOverrides) => Promise<JobResult>
  readonly dispatch: (action: string, inputs?: WorkflowJob['inputs'], overrides?: JobOverrides) => Promise<JobResult>
  /** Moves the tip; returns the commits of the push. */
  readonly merge: (pullRequest: StoredPullRequest, method?: 'merge' | 'squash' | 'rebase') => readonly string[]
  /** Pushes a commit without a pull request. */
  readonly push: () => readonly string[]
  readonly deploy: (
    commits: readonly string[],
    overrides?: JobOverrides & { readonly isNew?: boolean },
  ) => Promise<JobResult>
  /** Records a successful deployment on GitHub. */
  readonly recordDeployment: (commit: string) => void
  readonly commentBodies: (pullRequest: StoredPullRequest) => readonly string[]
  readonly ownComment: (pullRequest: StoredPullRequest) => RepositoryState['comments'][number]
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

type PipelineOptions = Pick<Partial<EngineOptions>, 'delay' | 'switches'> & {
  /** All templates and environments except the bootstrap stack's; by default those of the repository. */
  readonly files?: Readonly<Record<string, string>>
  /** Begins with the stack of these files, deployed from the tip of env/dev. */
  readonly deployed?: boolean
}

export async function startPipeline({
  files,
  delay = 0,
  switches = {},
  deployed = false,
}: PipelineOptions = {}): Promise<Pipeline> {
  const workingCopy = await prepareWorkingCopy(ACCOUNT, files)
  const checkouts = [workingCopy]
  const dist = await copyBundles()
  const engine = createEngine({ account: ACCOUNT, region: 'eu-central-1', delay, clock, switches })
  const services = [cloudFormationService(engine), ...accountServices(engine.world)]
  const server = await createServer(services).listen(0)
  const proxy = await startProxy(engine.world)
  const gitHub = await startEmulatedGitHub()
  const { state } = gitHub
  const variables = {
    AWS_ENDPOINT_URL: server.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIAREHEARSALREHEARS',
    AWS_SECRET_ACCESS_KEY: 'there-is-nothing-behind-this-key',
    ...proxy.variables,
  }
  const client = new cloudFormation.CloudFormationClient({
    endpoint: server.url,
    region: engine.region,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
  })
  await client.send(
    new cloudFormation.CreateStackCommand({
      StackName: 'open-webui-dev-bootstrap',
      TemplateBody: compactTemplate(await openWorkspace(workingCopy.folder).readTemplate(BOOTSTRAP_TEMPLATE)),
      Parameters: [
        { ParameterKey: 'Application', ParameterValue: 'open-webui' },
        { ParameterKey: 'Environment', ParameterValue: 'dev' },
      ],
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  )
  await engine.waitUntilIdle()
  const jobVariables = {
    ...Object.fromEntries(Object.entries(variables).filter(([name]) => !CREDENTIALS.includes(name))),
    // The bundles of all tests are the same.
    NODE_COMPILE_CACHE: join(dist, 'compiled'),
    GITHUB_API_URL: gitHub.url,
    GITHUB_REPOSITORY: state.repository,
    ACTIONS_ID_TOKEN_REQUEST_URL: gitHub.identity.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: gitHub.identity.token,
  }
  let tip = addCommit(state)
  const branch = `refs/heads/${BRANCH}`
  if (deployed) {
    await deployInProcess(engine, workingCopy.folder, 'dev')
    addDeployment(state, 'dev', tip, 'success')
  }

  const job: Pipeline['job'] = async ({ head, workingCopy: checkout = workingCopy, ...overrides }) => {
    await writeCheckout(checkout.folder, head ?? overrides.sha)
    const inputs = { 'github-token': gitHub.token, ...overrides.inputs }
    return runJob({
      dist,
      ...overrides,
      workspace: checkout.folder,
      inputs,
      variables: { ...jobVariables, ...overrides.variables },
    })
  }
  return {
    engine,
    client,
    gitHub,
    state,
    workingCopy,
    setParameters: values => setParameters(workingCopy, values),
    checkout: async (values = {}) => {
      const copy = await copyWorkingCopy(workingCopy)
      checkouts.push(copy)
      await setParameters(copy, values)
      return copy
    },
    variables,
    tip: () => tip,
    openPullRequest: overrides => openPullRequest(state, { baseRef: BRANCH, baseSha: tip, ...overrides }),
    job,
    preview: (pullRequest, overrides) =>
      job({
        action: 'change-set',
        workspace: workingCopy.folder,
        eventName: 'pull_request',
        event: pullRequestEvent(state, pullRequest),
        ref: `refs/pull/${pullRequest.number}/merge`,
        sha: pullRequest.mergeCommitSha ?? '',
        variables: {},
        ...overrides,
      }),
    dispatch: (action, inputs = {}, overrides = {}) =>
      job({
        action,
        inputs,
        workspace: workingCopy.folder,
        eventName: 'workflow_dispatch',
        event: dispatchEvent(state, BRANCH),
        ref: branch,
        sha: tip,
        variables: {},
        ...overrides,
      }),
    merge: (pullRequest, method = 'merge') => {
      const commits = mergePullRequest(state, pullRequest, { baseSha: tip, method })
      tip = commits.at(-1) ?? tip
      return commits
    },
    push: () => {
      tip = addCommit(state, tip)
      return [tip]
    },
    deploy: (commits, { isNew = false, ...overrides } = {}) =>
      job({
        action: 'deploy',
        workspace: workingCopy.folder,
        eventName: 'push',
        event: pushEvent(state, { branch: BRANCH, commits, ...(!isNew && { before: '1'.repeat(40) }) }),
        ref: branch,
        sha: commits.at(-1) ?? '',
        variables: {},
        ...overrides,
      }),
    recordDeployment: commit => addDeployment(state, 'dev', commit, 'success'),
    commentBodies: ({ number }) =>
      state.comments.filter(comment => comment.pullRequest === number).map(({ body }) => body),
    ownComment: ({ number }) => {
      const found = state.comments.find(comment => comment.pullRequest === number)
      assert.ok(found, `pull request #${number} has no comment`)
      return found
    },
    [Symbol.asyncDispose]: async () => {
      client.destroy()
      await Promise.all([proxy.close(), server.close(), ...checkouts.map(copy => copy.remove())])
      await gitHub.close()
    },
  }
}
