import type { PullRequest } from '../model/gitHub/pullRequest.ts'
import { membersOf } from './requests/members.ts'
import { unexpectedData } from './requests/unusableResponse.ts'

/** Both forms that GitHub has of a pull request: alone, and in a list. */
export function pullRequestOf(response: unknown): PullRequest {
  const pullRequest = membersOf(response)
  const base = pullRequest.object('base')
  const head = pullRequest.object('head')
  const state = pullRequest.text('state')
  if (state !== 'open' && state !== 'closed') throw unexpectedData(response, "no 'state'")
  return {
    number: pullRequest.number('number'),
    title: pullRequest.text('title'),
    state,
    baseRef: base.text('ref'),
    headRef: head.text('ref'),
    headSha: head.text('sha'),
    headRepository: head.optionalObject('repo')?.text('full_name'),
    mergeCommitSha: pullRequest.optionalText('merge_commit_sha'),
    mergedAt: dateOf(pullRequest.optionalText('merged_at'), response),
  }
}

/** The repository that a pull request is merged into: `octo-org/chat`. */
export function baseRepositoryOf(response: unknown): string {
  return membersOf(response).object('base').object('repo').text('full_name')
}

function dateOf(text: string | undefined, response: unknown): Date | undefined {
  if (text === undefined) return undefined
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw unexpectedData(response, "no 'merged_at'")
  return date
}
