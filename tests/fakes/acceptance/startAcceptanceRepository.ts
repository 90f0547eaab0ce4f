import assert from 'node:assert/strict'
import { clock } from '#lib/clock.ts'
import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import { EXAMPLE_ZONE } from '../../../scripts/emulator/aws/application/exampleZone.ts'
import { requireStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { type EmulatedAws, startEmulatedAws } from '../../../scripts/emulator/aws/startAws.ts'
import { createHostedRepository } from '../../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { readFolder } from '../../../scripts/emulator/gitHub/git/readFolder.ts'
import { hostWorkflows } from '../../../scripts/emulator/gitHub/hostWorkflows.ts'
import { REPOSITORY, type RepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { RepositoryHost } from '../../../scripts/emulator/gitHub/repositoryHost.ts'
import { startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { fixtureFiles } from '../repository/fixtureFiles.ts'

const ACCOUNT = '111122223333'

export type AcceptanceRepository = {
  readonly aws: EmulatedAws
  readonly state: RepositoryState
  readonly host: RepositoryHost
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** The workflows and bundles of this repository with `dev` of the tests, bootstrapped in an account that asks for permission. */
export async function startAcceptanceRepository(): Promise<AcceptanceRepository> {
  const files = Object.entries(fixtureFiles).map(([file, text]) => [file, text.replace('123456789012', ACCOUNT)])
  const own = readFolder('.', ['package.json', '.github/workflows', 'actions'])
  const hosted = createHostedRepository({ files: { ...own, ...Object.fromEntries(files) } })
  const gitHub = await startEmulatedGitHub({ commits: hosted.commits, branches: hosted.tips })
  const account = { account: ACCOUNT, region: 'eu-central-1', permissions: true }
  const aws = await startEmulatedAws({ ...account, port: 0, delay: 0, clock })
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_REGION: ___, ...variables } = aws.variables
  const { state } = gitHub
  await createBootstrapStack(aws)
  hosted.createBranch('env/dev', hosted.tip('main'))
  state.environments.set('dev', { name: 'dev', branchPatterns: ['env/dev'], reviewers: [] })
  state.environments.set('dev-teardown', { name: 'dev-teardown', branchPatterns: ['main'], reviewers: [] })
  const isTested = (file: string) => file === 'acceptance.yml' || file === 'teardown.yml'
  const host = hostWorkflows({
    gitHub,
    hosted,
    variables,
    skipJob: ({ file }) => (isTested(file) ? undefined : 'Not a part of this test.'),
  })
  return {
    aws,
    state,
    host,
    [Symbol.asyncDispose]: async () => {
      await aws.close()
      hosted.remove()
      await gitHub.close()
    },
  }
}

async function createBootstrapStack({ engine }: EmulatedAws): Promise<void> {
  // An administrator's bootstrap makes sure of them.
  for (const { name } of SERVICE_LINKED_ROLES) engine.world.serviceLinkedRoles.add(name)
  const parameters = {
    Environment: 'dev',
    Repository: REPOSITORY.name,
    RepositoryOwnerId: String(REPOSITORY.ownerId),
    RepositoryId: String(REPOSITORY.id),
    HostedZoneId: EXAMPLE_ZONE.id,
  }
  const { StackId: id } = stackLifecycleHandlers(engine).CreateStack({
    StackName: 'open-webui-dev-bootstrap',
    TemplateBody: fixtureFiles['cloudformation/bootstrap.yaml'] ?? '',
    Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
  })
  await engine.waitUntilIdle()
  assert.equal(requireStack(engine, id).status, 'CREATE_COMPLETE', requireStack(engine, id).statusReason)
}
