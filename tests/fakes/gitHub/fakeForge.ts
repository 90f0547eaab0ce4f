import type { ForgeComment, PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import type { Forge } from '#lib/ports.ts'

export const REPOSITORY = 'team/open-webui'
export const HEAD_SHA = 'c0ffee'.repeat(7).slice(0, 40)
export const MERGE_SHA = 'decade'.repeat(7).slice(0, 40)

/** Pull request 7 into `env/dev`, merged, but for what a test says otherwise. */
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
  /** Who edited a comment last, by its id. */
  readonly editors?: Readonly<Record<number, string>>
  readonly deployed?: string
  /** What each commit descends from. */
  readonly ancestors?: Readonly<Record<string, readonly string[]>>
  /** Called before each call; throws to make it fail. */
  readonly before?: (call: keyof Forge) => void
}

/** A repository in memory; what it is told is said by github-actions[bot]. */
export function fakeForge({ pullRequests = [aPullRequest()], before, ...setting }: ForgeContents = {}): FakeForge {
  const comments = new Map<number, { readonly number: number; comment: ForgeComment }>()
  const addComment: FakeForge['addComment'] = (number, about) => {
    const id = 100 + comments.size
    comments.set(id, {
      number,
      comment: { id, nodeId: `node-${id}`, author: 'github-actions[bot]', body: '', ...about },
    })
  }
  const on = (number: number) => [...comments.values()].filter(one => one.number === number).map(one => one.comment)
  const never = async () => {
    throw new Error('no test asks for issues here')
  }
  return {
    repository: REPOSITORY,
    commentBodies: number => on(number).map(({ body }) => body),
    addComment,
    pullRequest: async number => {
      before?.('pullRequest')
      return pullRequests.find(one => one.number === number)
    },
    pullRequestsOf: async sha => {
      before?.('pullRequestsOf')
      return pullRequests.filter(one => one.mergeCommitSha === sha || one.headSha === sha)
    },
    openPullRequests: async baseRef => {
      before?.('openPullRequests')
      return pullRequests.filter(one => one.state === 'open' && one.baseRef === baseRef)
    },
    comments: async number => {
      before?.('comments')
      return on(number)
    },
    editorOf: async ({ id }) => {
      before?.('editorOf')
      return setting.editors?.[id]
    },
    createComment: async (number, body) => {
      before?.('createComment')
      addComment(number, { body })
      const [made] = on(number).slice(-1)
      if (!made) throw new Error('nothing was made')
      return made
    },
    updateComment: async (id, body) => {
      before?.('updateComment')
      const found = comments.get(id)
      if (!found) return 'gone'
      found.comment = { ...found.comment, body }
      return 'updated'
    },
    deployedCommit: async () => {
      before?.('deployedCommit')
      return setting.deployed
    },
    isAncestor: async (ancestor, descendant) => {
      before?.('isAncestor')
      return setting.ancestors?.[descendant]?.includes(ancestor) ?? false
    },
    issues: never,
    createIssue: never,
    updateIssue: never,
  }
}
