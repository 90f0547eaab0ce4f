import type { Forge } from '#lib/ports.ts'
import { nodeIdOf } from '../../../scripts/emulator/gitHub/api/commentHandlers.ts'
import {
  addComment,
  addCommit,
  addDeployment,
  openPullRequest,
} from '../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { nextNumber, type RepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'

type ForgeCall = readonly [method: Exclude<keyof Forge, 'repository'>, call: (forge: Forge) => Promise<unknown>]

/** Each method of the port, about something that the repository has after this. */
export function everyForgeCall(state: RepositoryState): readonly ForgeCall[] {
  const [first, second] = [addCommit(state), addCommit(state)]
  const { number, commits } = openPullRequest(state, { baseRef: 'env/dev' })
  const written = addComment(state, number, { body: 'preview' })
  const issue = nextNumber(state)
  state.issues.push({ number: issue, author: 'a', title: 't', body: 'b', labels: ['drift:dev'], state: 'open' })
  state.runs.push({ id: 11, attempt: 1, status: 'completed' })
  state.permissions = { ...state.permissions, actions: 'read', issues: 'write', 'security-events': 'write' }
  state.branches.set('env/dev', first)
  state.environments.set('dev', { name: 'dev', reviewers: [] })
  addDeployment(state, 'dev', first, 'success')
  const comment = { id: written.id, nodeId: nodeIdOf(written), author: written.author, body: written.body }
  return [
    ['pullRequest', forge => forge.pullRequest(number)],
    ['pullRequestsOf', forge => forge.pullRequestsOf(commits.at(-1) ?? '')],
    ['openPullRequests', forge => forge.openPullRequests('env/dev')],
    ['comments', forge => forge.comments(number)],
    ['editorOf', forge => forge.editorOf(comment)],
    ['createComment', forge => forge.createComment(number, 'outcome')],
    ['updateComment', forge => forge.updateComment(comment.id, 'changed')],
    ['deployedCommit', forge => forge.deployedCommit('dev')],
    ['hasEnded', forge => forge.hasEnded({ id: '11', attempt: 1 })],
    ['isAncestor', forge => forge.isAncestor(first, second)],
    ['branches', forge => forge.branches('env/')],
    ['branchLimitOf', forge => forge.branchLimitOf('dev')],
    ['uploadFindings', forge => forge.uploadFindings({ commit: second, ref: 'refs/heads/env/dev', sarif: '{}' })],
    ['issues', forge => forge.issues('drift:dev')],
    ['createIssue', forge => forge.createIssue({ title: 'Drift', body: 'Drift', label: 'drift:dev' })],
    ['updateIssue', forge => forge.updateIssue(issue, { state: 'closed' })],
  ]
}
