import type { Stack } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import { shellArgument } from '../../model/shellArgument.ts'
import type { AdministratorTools } from '../tools.ts'

/** The repository as the arguments name it. */
export type RepositoryArguments = {
  readonly repository?: string | undefined
  readonly ownerId?: string | undefined
  readonly repositoryId?: string | undefined
  readonly defaultBranch?: string | undefined
}

/** The template's parameters about the repository; empty texts mean that no roles for GitHub are created. */
type RepositoryParameters = {
  readonly Repository: string
  readonly RepositoryOwnerId: string
  readonly RepositoryId: string
  readonly DefaultBranch: string
}

type RepositoryTools = Pick<AdministratorTools, 'repositories' | 'reporter'>
type RepositoryContext = { readonly environmentName: string; readonly deployed: Stack | undefined }

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9-]*)\/[A-Za-z0-9._-]+$/
const ID = /^[1-9]\d{0,19}$/
/** As the template says. */
const BRANCH = /^[A-Za-z0-9._/-]+$/
const DEFAULT_BRANCH = 'main'
const NONE = { Repository: '', RepositoryOwnerId: '', RepositoryId: '' }

/**
 * Decides which repository may assume the environment's roles: the one of the arguments, else that of the deployed
 * bootstrap stack, else the one that this clone is of, else none.
 * @param input checked by `checkRepositoryArguments`
 * @throws Problem if GitHub does not return the ids of the repository in them
 */
export async function repositoryParametersOf(
  input: RepositoryArguments,
  { environmentName, deployed }: RepositoryContext,
  tools: RepositoryTools,
): Promise<RepositoryParameters> {
  const { repository, ownerId, repositoryId, defaultBranch } = input
  const known = deployedRepository(deployed)
  const branch = defaultBranch ?? known.DefaultBranch
  if (repository === undefined) {
    if (known.Repository !== '') {
      await warnAboutOtherClone(known.Repository, environmentName, tools)
      return { ...known, DefaultBranch: branch }
    }
    return repositoryOfClone(input, { environmentName }, tools)
  }
  if (ownerId !== undefined && repositoryId !== undefined)
    return { Repository: repository, RepositoryOwnerId: ownerId, RepositoryId: repositoryId, DefaultBranch: branch }
  if (known.Repository === repository) return { ...known, DefaultBranch: branch }
  try {
    return await find(repository, input, tools)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(`${error.message} Its roles need the ids of the repository. Nothing was touched.`, {
      kind: 'usage',
      todo: commandsFor({ ...input, repository }, environmentName),
      cause: error,
    })
  }
}

/** A copy of the repository in the same account would change the environment of the first one. */
async function warnAboutOtherClone(
  trusted: string,
  environmentName: string,
  { repositories, reporter }: RepositoryTools,
): Promise<void> {
  const origin = await repositories.origin()
  if (origin === undefined || origin.toLowerCase() === trusted.toLowerCase()) return
  const command = bootstrapCommandOf(environmentName, { repository: origin })
  reporter.report({
    kind: 'warning',
    text: `The roles of '${environmentName}' trust repository '${trusted}', but this clone is of '${origin}'. To give them to '${origin}', run '${command}'.`,
  })
}

async function repositoryOfClone(
  input: RepositoryArguments,
  { environmentName }: Pick<RepositoryContext, 'environmentName'>,
  tools: RepositoryTools,
): Promise<RepositoryParameters> {
  const withoutRoles = (reason: string, todo: string): RepositoryParameters => {
    tools.reporter.report({
      kind: 'warning',
      text: `${reason} The stack gets no roles for GitHub, so no workflow can use the environment yet. ${todo}`,
    })
    return { ...NONE, DefaultBranch: input.defaultBranch ?? DEFAULT_BRANCH }
  }
  const repository = await tools.repositories.origin()
  if (repository === undefined)
    return withoutRoles(
      "This clone has no remote 'origin' on GitHub.",
      `To create them, run '${bootstrapCommandOf(environmentName, { ...input, repository: 'OWNER/NAME' })}'.`,
    )
  try {
    return await find(repository, input, tools)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return withoutRoles(error.message, `To create them: ${commandsFor({ ...input, repository }, environmentName)}`)
  }
}

async function find(
  repository: string,
  { defaultBranch }: RepositoryArguments,
  { repositories, reporter }: RepositoryTools,
): Promise<RepositoryParameters> {
  reporter.report({ kind: 'step', step: 'read the ids of the repository', subject: repository })
  const found = await repositories.find(repository)
  return {
    Repository: found.fullName,
    RepositoryOwnerId: found.ownerId,
    RepositoryId: found.id,
    DefaultBranch: defaultBranch ?? found.defaultBranch,
  }
}

function deployedRepository(deployed: Stack | undefined): RepositoryParameters {
  const { Repository = '', RepositoryOwnerId = '', RepositoryId = '', DefaultBranch = '' } = deployed?.parameters ?? {}
  return { Repository, RepositoryOwnerId, RepositoryId, DefaultBranch: DefaultBranch || DEFAULT_BRANCH }
}

function commandsFor(input: RepositoryArguments & { readonly repository: string }, environmentName: string): string {
  return `Run gh api repos/${input.repository} --jq '"--owner-id \\(.owner.id) --repository-id \\(.id)"', and add what it prints to '${bootstrapCommandOf(environmentName, input)}'.`
}

/** The command with the arguments that were given. */
export function bootstrapCommandOf(
  environmentName: string,
  { repository, ownerId, repositoryId, defaultBranch }: RepositoryArguments,
): string {
  const flags = { repository, 'owner-id': ownerId, 'repository-id': repositoryId, 'default-branch': defaultBranch }
  const words = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${shellArgument(value)}`],
  )
  return ['npm run bootstrap --', environmentName, ...words].join(' ')
}

/** @throws Problem of kind usage */
export function checkRepositoryArguments(
  { repository, ownerId, repositoryId, defaultBranch }: RepositoryArguments,
  environmentName: string,
): void {
  const todo = `Run 'npm run bootstrap -- ${environmentName} --repository OWNER/NAME --owner-id NUMBER --repository-id NUMBER'.`
  const refuse = (message: string): never => {
    throw new Problem(`${message} Nothing was touched.`, { kind: 'usage', todo })
  }
  if (repository !== undefined && !NAME.test(repository))
    refuse(`'--repository' is '${repository}', but it must be OWNER/NAME, without an address.`)
  for (const [flag, id] of [
    ['--owner-id', ownerId],
    ['--repository-id', repositoryId],
  ] as const)
    if (id !== undefined && !ID.test(id)) refuse(`'${flag}' is '${id}', but it must be GitHub's number.`)
  if (defaultBranch !== undefined && !BRANCH.test(defaultBranch))
    refuse(`'--default-branch' is '${defaultBranch}', but it must be the name of a branch.`)
  if ((ownerId === undefined) !== (repositoryId === undefined))
    refuse("Of '--owner-id' and '--repository-id' only one is given.")
  if (ownerId !== undefined && repository === undefined)
    refuse("'--owner-id' and '--repository-id' are given without '--repository'.")
}
