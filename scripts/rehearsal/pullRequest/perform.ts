import { readFileSync } from 'node:fs'
import type { Clock } from '#lib/ports.ts'
import { permissionsIn } from '../../document/contracts.ts'
import type { Finished, Job } from '../gitHub/runJob.ts'
import type { State, StoredPullRequest } from '../gitHub/state.ts'
import { push } from '../gitHub/story.ts'
import type { Workflows } from '../gitHub/workflows.ts'
import type { Edit } from '../story/stage.ts'
import type { Chronicle, JobRun } from './chronicle.ts'
import type { Deed } from './scenes.ts'

/** Who writes changes, and who reads and merges them. */
const [AUTHOR, REVIEWER] = ['mira', 'jonas']

type Tools = {
  readonly state: State
  readonly flows: Workflows
  readonly environment: string
  readonly edit: (edits: readonly Edit[]) => Promise<void>
  readonly bootstrap: () => Promise<number>
  readonly chronicle: Chronicle
  readonly clock: Clock
  /** Told before a job begins, with what it prints while it runs. */
  readonly begins: (run: Pick<JobRun, 'action' | 'eventName'> & { readonly ref: string }) => void
  readonly hear: (text: string) => void
  readonly signal: AbortSignal | undefined
}

/** Does what a scene says and runs the job that it starts. Gives the exit code of the job. */
export async function perform(deed: Deed, tools: Tools): Promise<number> {
  const { state, flows, environment, chronicle, clock } = tools
  switch (deed.kind) {
    case 'bootstrap':
      return tools.bootstrap()
    case 'open': {
      await tools.edit(deed.edits)
      const opened = flows.open({ author: AUTHOR, title: deed.title, headRef: deed.headRef })
      chronicle.opened(opened, deed.body)
      commit(opened, deed.commit)
      return preview(opened)
    }
    case 'push': {
      await tools.edit(deed.edits)
      const pullRequest = newest()
      push(state, pullRequest)
      commit(pullRequest, deed.commit)
      return preview(pullRequest)
    }
    case 'merge': {
      const pullRequest = newest()
      const commits = flows.merge(pullRequest)
      const sha = flows.tip()
      chronicle.happened(pullRequest, { kind: 'approved', at: clock.now(), by: REVIEWER })
      chronicle.happened(pullRequest, { kind: 'merged', at: clock.now(), by: REVIEWER, sha })
      return job({ action: 'deploy', eventName: 'push', ref: `refs/heads/${flows.branch}`, pullRequest }, about => {
        chronicle.happened(pullRequest, { kind: 'deployed', at: clock.now(), environment, sha, run: about.runId })
        return flows.deploy(commits, about)
      })
    }
    case 'job': {
      const { action, inputs = {} } = deed
      const wanted = {
        action,
        eventName: 'workflow_dispatch',
        ref: `refs/heads/${flows.branch}`,
        pullRequest: undefined,
      }
      return job(wanted, about => flows.byHand(action, { ...about, inputs }))
    }
    default:
      return deed satisfies never
  }

  function newest(): StoredPullRequest {
    const found = state.pullRequests.at(-1)
    if (!found) throw new Error('The story has no pull request yet.')
    return found
  }
  function commit(pullRequest: StoredPullRequest, message: string): void {
    const { headSha: sha } = pullRequest
    chronicle.happened(pullRequest, { kind: 'committed', at: clock.now(), by: AUTHOR, sha, message })
  }
  function preview(pullRequest: StoredPullRequest): Promise<number> {
    const ref = `refs/pull/${pullRequest.number}/merge`
    return job({ action: 'change-set', eventName: 'pull_request', ref, pullRequest }, about =>
      flows.preview(pullRequest, about),
    )
  }

  type Wanted = Pick<JobRun, 'action' | 'eventName'> & {
    readonly ref: string
    readonly pullRequest: StoredPullRequest | undefined
  }
  type About = Partial<Job> & { readonly runId: number }
  async function job({ pullRequest, ...wanted }: Wanted, run: (about: About) => Promise<Finished>): Promise<number> {
    const at = clock.now()
    const id = chronicle.story().runs.length + 1
    const actor = wanted.eventName === 'pull_request' ? AUTHOR : REVIEWER
    tools.begins(wanted)
    // No more than its page says: a job that needs more than that would not work for those who read it.
    state.permissions = permissionsOf(wanted.action)
    const { hear, signal } = tools
    const finished = await run({ runId: id, actor, hear, signal, variables: { NO_COLOR: '' } })
    const seconds = (clock.now().getTime() - at.getTime()) / 1000
    chronicle.ran({ ...finished, ...wanted, id, at, seconds, pullRequest: pullRequest?.number })
    chronicle.readComments()
    return finished.code
  }
}

function permissionsOf(action: string): State['permissions'] {
  const contract = readFileSync(new URL(`../../../actions/${action}/action.yml`, import.meta.url), 'utf8')
  return Object.fromEntries(
    permissionsIn(contract).map(one => {
      const [scope = '', level] = one.split(': ')
      return [scope, level === 'write' ? 'write' : 'read'] as const
    }),
  )
}
