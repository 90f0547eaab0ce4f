import type { BranchLimit } from '#lib/model/gitHub/branchLimit.ts'
import type { ForgeComment, PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import type { Forge } from '#lib/ports.ts'

export const REPOSITORY = 'team/open-webui'
export const HEAD_SHA = 'c0ffee'.repeat(7).slice(0, 40)
export const MERGE_SHA = 'decade'.repeat(7).slice(0, 40)

/** Pull request 7 into `env/dev`, merged, with overrides. */
export function aPullRequest(about: Partial<PullRequest> = {}): PullRequest {
  return {
    number: 7,
    title: 'A larger database',
    state: 'closed',
    baseRef: 'env/dev',
    headRef: 'larger-database',
    headSha: HEAD_SHA,
    headRepository: REPOSITORY,
    mergeCommitSha: MERGE_SHA,
    mergedAt: new Date('2026-11-20T10:00:00Z'),
    ...about,
  }
}

export type FakeForge = Forge & {
  readonly commentBodies: (number: number) => readonly string[]
  readonly addComment: (number: number, comment: Partial<ForgeComment>) => void
}

type ForgeContents = {
  readonly pullRequests?: readonly PullRequest[]
  /** The last editor of each comment, by the comment's id. */
  readonly editors?: Readonly<Record<number, string>>
  readonly deployed?: string
  /** The ancestors of each commit. */
  readonly ancestors?: Readonly<Record<string, readonly string[]>>
  readonly branches?: readonly string[]
  /** The GitHub environments. */
  readonly branchLimits?: Readonly<Record<string, BranchLimit>>
  /** Called before each call; throws to make it fail. */
  readonly before?: (call: keyof Forge) => void
}

/** A repository in memory; github-actions[bot] is the author of its comments. */
export function fakeForge({ pullRequests = [aPullRequest()], before, ...contents }: ForgeContents = {}): FakeForge {
  const comments = new Map<number, { readonly number: number; comment: ForgeComment }>()
  const editors = new Map(Object.entries(contents.editors ?? {}))
  const addComment: FakeForge['addComment'] = (number, about) => {
    const id = 100 + comments.size
    comments.set(id, {
      number,
      comment: { id, nodeId: `node-${id}`, author: 'github-actions[bot]', body: '', ...about },
    })
  }
  const commentsOn = (number: number) =>
    [...comments.values()].filter(entry => entry.number === number).map(({ comment }) => comment)
  const unsupported = async () => {
    throw new Error('this fake has no issues')
  }
  return {
    repository: REPOSITORY,
    commentBodies: number => commentsOn(number).map(({ body }) => body),
    addComment,
    pullRequest: async number => {
      before?.('pullRequest')
      return pullRequests.find(pullRequest => pullRequest.number === number)
    },
    pullRequestsOf: async sha => {
      before?.('pullRequestsOf')
      return pullRequests.filter(({ mergeCommitSha, headSha }) => mergeCommitSha === sha || headSha === sha)
    },
    openPullRequests: async baseRef => {
      before?.('openPullRequests')
      return pullRequests.filter(pullRequest => pullRequest.state === 'open' && pullRequest.baseRef === baseRef)
    },
    comments: async number => {
      before?.('comments')
      return commentsOn(number)
    },
    editorOf: async ({ id }) => {
      before?.('editorOf')
      return editors.get(String(id))
    },
    createComment: async (number, body) => {
      before?.('createComment')
      addComment(number, { body })
      const [created] = commentsOn(number).slice(-1)
      if (!created) throw new Error('no comment was created')
      return created
    },
    updateComment: async (id, body) => {
      before?.('updateComment')
      const entry = comments.get(id)
      if (!entry) return 'gone'
      // GitHub may take an equal text for no edit.
      if (entry.comment.body !== body) editors.delete(String(id))
      entry.comment = { ...entry.comment, body }
      return 'updated'
    },
    deployedCommit: async () => {
      before?.('deployedCommit')
      return contents.deployed
    },
    hasEnded: async () => {
      before?.('hasEnded')
      return false
    },
    isAncestor: async (ancestor, descendant) => {
      before?.('isAncestor')
      return contents.ancestors?.[descendant]?.includes(ancestor) ?? false
    },
    branches: async beginning => {
      before?.('branches')
      return (contents.branches ?? []).filter(name => name.startsWith(beginning))
    },
    branchLimitOf: async name => {
      before?.('branchLimitOf')
      return contents.branchLimits?.[name] ?? 'absent'
    },
    uploadFindings: async () => {
      before?.('uploadFindings')
      return { kind: 'uploaded' }
    },
    issues: unsupported,
    createIssue: unsupported,
    updateIssue: unsupported,
  }
}
