import type { PullRequest } from '../../model/gitHub/pullRequest.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import { quotedList } from '../../model/quotedList.ts'
import type { Reporter, Workspace } from '../../ports.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import { branchOf, environmentOfBranch } from './findReviewedPreview.ts'

type MixedChangeTools = { readonly workspace: Pick<Workspace, 'changedFiles'>; readonly reporter: Reporter }

/** The base branch's side of a merge result that is checked out: the files before the pull request. */
export const BASE_OF_MERGE_RESULT = 'HEAD^1'
const MAX_NAMES = 3

/**
 * Changes in one pull request that are better reviewed apart, in a checkout of its merge result. They are warnings, because a
 * promotion carries everything that was merged before it.
 */
export async function mixedChangeWarnings(
  pullRequest: Pick<PullRequest, 'number' | 'baseRef'>,
  { workspace, reporter }: MixedChangeTools,
): Promise<readonly DeploymentWarning[]> {
  const files = await bestEffort('Reading which files change', () => workspace.changedFiles(BASE_OF_MERGE_RESULT), {
    reporter,
  })
  if (files === undefined) return []
  return [environmentsWarning(pullRequest, files), codeWarning(pullRequest, files)].flatMap(warning =>
    warning ? { ...warning, refuses: false } : [],
  )
}

type WarningText = Pick<DeploymentWarning, 'message' | 'todo'>

function environmentsWarning(
  { number, baseRef }: Pick<PullRequest, 'number' | 'baseRef'>,
  files: readonly string[],
): WarningText | undefined {
  const names = files.flatMap(file => /^environments\/([^/]+)\.yaml$/.exec(file)?.[1] ?? [])
  const own = environmentOfBranch(baseRef)
  if (own === undefined) {
    if (names.length < 2) return undefined
    return {
      message: `Pull request #${number} changes ${names.length} environments at once: ${quotedList(names)}.`,
      todo: 'Promote them one after another, each by a pull request into its own branch, so that the first proves the change.',
    }
  }
  const others = names.filter(name => name !== own)
  if (others.length === 0) return undefined
  return {
    message: `Pull request #${number} into '${baseRef}' also changes ${quotedList(others.map(name => `environments/${name}.yaml`))}, which ${others.length > 1 ? 'are' : 'is'} deployed from another branch.`,
    todo: `It takes effect there only by a pull request into ${quotedList(others.map(branchOf))}; take it out if it was not meant.`,
  }
}

function codeWarning({ number }: Pick<PullRequest, 'number'>, files: readonly string[]): WarningText | undefined {
  const code = files.filter(file => /^(?:\.github\/workflows|actions)\//.test(file))
  const deployed = files.filter(file => /^(?:cloudformation|environments)\/.+\.ya?ml$/.test(file))
  if (code.length === 0 || deployed.length === 0) return undefined
  return {
    message: `Pull request #${number} changes the workflows or actions and what they deploy at once: ${shortList(code)}; ${shortList(deployed)}.`,
    todo: 'Merge the workflows and actions first, by a pull request of their own: its review decides which code may deploy the rest.',
  }
}

function shortList(files: readonly string[]): string {
  const more = files.length - MAX_NAMES
  if (more <= 0) return quotedList(files)
  const shown = files.slice(0, MAX_NAMES).map(file => `'${file}'`)
  return `${shown.join(', ')} and ${more} more`
}
