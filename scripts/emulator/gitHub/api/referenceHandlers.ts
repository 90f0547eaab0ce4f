import type { JsonMap } from '#lib/model/json.ts'
import { branchRulesOf } from '../repository/branchRules.ts'
import type { RepositoryState } from '../repository/repositoryState.ts'
import {
  type ApiHandlers,
  apiUrlOf,
  errorResponseOf,
  fieldsOf,
  NO_CONTENT,
  NOT_FOUND,
  textOrEmpty,
} from './apiResponse.ts'
import { historyOf } from './historyHandlers.ts'

const HEADS = 'refs/heads/'

/** Branches and their commits. */
export const referenceHandlers: ApiHandlers = {
  'git/get-ref': (state, { path }) => {
    const branch = branchIn(`refs/${path.ref}`)
    const sha = state.branches.get(branch)
    return sha === undefined ? NOT_FOUND : { status: 200, body: toApiReference(state, branch, sha) }
  },
  'git/list-matching-refs': (state, { path }) => {
    const beginning = branchIn(`refs/${path.ref}`)
    const matching = [...state.branches].filter(([branch]) => branch.startsWith(beginning))
    return { list: matching.map(([branch, sha]) => toApiReference(state, branch, sha)) }
  },
  'git/create-ref': (state, { body }) => {
    const { ref, sha } = fieldsOf(body)
    const branch = branchIn(textOrEmpty(ref))
    const { branches } = state
    if (branches.has(branch)) return errorResponseOf(422, { message: 'Reference already exists' })
    if (!state.commits.has(textOrEmpty(sha))) return errorResponseOf(422, { message: 'Object does not exist' })
    branches.set(branch, textOrEmpty(sha))
    return { status: 201, body: toApiReference(state, branch, textOrEmpty(sha)) }
  },
  'git/delete-ref': (state, { path }) => {
    const branch = branchIn(`refs/${path.ref}`)
    if (branchRulesOf(state.settings, branch).some(({ type }) => type === 'deletion'))
      return errorResponseOf(422, { message: 'Repository rule violations found\n\nCannot delete this branch' })
    if (state.branches.delete(branch)) return NO_CONTENT
    return errorResponseOf(422, { message: 'Reference does not exist' })
  },
  'repos/list-commits': (state, { query }) => {
    const tip = state.branches.get(textOrEmpty(query.sha)) ?? textOrEmpty(query.sha)
    if (!state.commits.has(tip)) return NOT_FOUND
    const history = historyOf(state, tip)
    // A commit is stored after its parents.
    return {
      list: [...state.commits.keys()]
        .filter(sha => history.has(sha))
        .toReversed()
        .map(sha => ({ sha, url: `${apiUrlOf(state)}/commits/${sha}` })),
    }
  },
}

function branchIn(reference: string): string {
  return reference.startsWith(HEADS) ? reference.slice(HEADS.length) : reference
}

function toApiReference(state: RepositoryState, branch: string, sha: string): JsonMap {
  const url = `${apiUrlOf(state)}/git/commits/${sha}`
  return { ref: `${HEADS}${branch}`, url, object: { type: 'commit', sha, url } }
}
