import { DEFAULT_BRANCH } from '../repository/repositoryState.ts'
import { type ApiHandlers, apiUrlOf, NOT_FOUND } from './apiResponse.ts'

/** The repository itself, its switch of Actions, and the accounts of users and teams. */
export const accountHandlers: ApiHandlers = {
  'repos/get': (state, { login }) => {
    const [owner = '', name = ''] = state.repository.split('/')
    const { plan, users } = state.settings
    const role = login === undefined ? undefined : (users.get(login)?.role ?? 'none')
    if (role === 'none' && plan !== 'public') return NOT_FOUND
    return {
      status: 200,
      body: {
        id: state.repositoryIds.repository,
        name,
        full_name: state.repository,
        owner: { login: owner, id: state.repositoryIds.owner, type: 'Organization' },
        private: plan !== 'public',
        default_branch: DEFAULT_BRANCH,
        url: apiUrlOf(state),
        ...(role !== undefined && {
          permissions: { admin: role === 'admin', push: role === 'admin' || role === 'write', pull: true },
        }),
      },
    }
  },
  'actions/get-github-actions-permissions-repository': ({ settings }) => {
    const { enabled, allowedActions } = settings.actions
    return { status: 200, body: { enabled, ...(enabled && { allowed_actions: allowedActions }) } }
  },
  'users/get-by-username': ({ settings }, { path }) => {
    const found = [...settings.users].find(([login]) => login.toLowerCase() === String(path.username).toLowerCase())
    return found ? { status: 200, body: { login: found[0], id: found[1].id, type: 'User' } } : NOT_FOUND
  },
  'teams/get-by-name': ({ settings }, { path }) => {
    const id = settings.teams.get(`${path.org}/${path.team_slug}`)
    if (id === undefined) return NOT_FOUND
    return { status: 200, body: { id, name: String(path.team_slug), slug: String(path.team_slug) } }
  },
}
