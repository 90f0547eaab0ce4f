import { clock } from '#lib/clock.ts'
import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import { EXAMPLE_ZONE } from '../../../scripts/emulator/aws/application/exampleZone.ts'
import { type EmulatedAws, startEmulatedAws } from '../../../scripts/emulator/aws/startAws.ts'
import { createHostedRepository } from '../../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { readFolder } from '../../../scripts/emulator/gitHub/git/readFolder.ts'
import { hostWorkflows } from '../../../scripts/emulator/gitHub/hostWorkflows.ts'
import type { RepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { RepositoryHost } from '../../../scripts/emulator/gitHub/repositoryHost.ts'
import { startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { createBootstrapStack, TRUSTED_REPOSITORY } from '../emulator/createBootstrapStack.ts'
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
  const { state } = gitHub
  // An administrator's bootstrap makes sure of them.
  for (const { name } of SERVICE_LINKED_ROLES) aws.engine.world.serviceLinkedRoles.add(name)
  await createBootstrapStack(aws.engine, 'dev', { ...TRUSTED_REPOSITORY, HostedZoneId: EXAMPLE_ZONE.id })
  hosted.createBranch('env/dev', hosted.tip('main'))
  state.environments.set('dev', { name: 'dev', branchPatterns: ['env/dev'], reviewers: [] })
  state.environments.set('dev-teardown', { name: 'dev-teardown', branchPatterns: ['main'], reviewers: [] })
  const isTested = (file: string) => file === 'acceptance.yml' || file === 'teardown.yml'
  const host = hostWorkflows({
    gitHub,
    hosted,
    variables: aws.jobVariables,
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
