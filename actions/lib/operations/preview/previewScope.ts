import { isFromFork, type PullRequest } from '../../model/gitHub/pullRequest.ts'
import { Problem } from '../../model/problem.ts'
import { environmentOfBranch } from '../review/findReviewedPreview.ts'

export type PreviewScope = {
  readonly environments: readonly string[]
  /** From the templates alone, without credentials. */
  readonly predict: boolean
  /** The reason why the pull request gets no comment; undefined where it gets one. */
  readonly noCommentReason: string | undefined
}

type PreviewPlanInput = {
  readonly pullRequest: PullRequest
  /** `owner/name` of this repository. */
  readonly repository: string
  /** The user who started the run. */
  readonly actor: string
  /** The environment of the input, if any. */
  readonly environmentInput: string | undefined
  /** Every environment of the repository. */
  readonly environmentNames: readonly string[]
}

const DEPENDABOT = 'dependabot[bot]'

/** The environments that a pull request is previewed for, and the trust in this run. */
export function previewScopeOf({
  pullRequest,
  repository,
  actor,
  environmentInput,
  environmentNames,
}: PreviewPlanInput): PreviewScope {
  const { number, baseRef } = pullRequest
  const branchEnvironment = environmentOfBranch(baseRef)
  if (branchEnvironment !== undefined && environmentInput !== undefined && branchEnvironment !== environmentInput) {
    throw new Problem(
      `Pull request #${number} is into '${baseRef}', which holds environment '${branchEnvironment}' and no other, but the input 'environment' is '${environmentInput}'.`,
      { kind: 'usage', todo: "Remove the input 'environment'." },
    )
  }
  const noCommentReason = noCommentReasonOf(pullRequest, repository, actor)
  return {
    environments:
      branchEnvironment !== undefined
        ? [branchEnvironment]
        : environmentInput !== undefined
          ? [environmentInput]
          : environmentNames,
    predict: noCommentReason !== undefined || branchEnvironment === undefined,
    noCommentReason,
  }
}

function noCommentReasonOf(pullRequest: PullRequest, repository: string, actor: string): string | undefined {
  if (pullRequest.headRepository === undefined) return 'the repository it came from was deleted'
  if (isFromFork(pullRequest, repository)) return 'it comes from a fork'
  return actor === DEPENDABOT ? 'it comes from Dependabot' : undefined
}
