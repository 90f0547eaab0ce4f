/** A value that only GitHub has. With a token it is read before the request; a printed command reads it itself. */
export type Lookup =
  /** The id of a user or team: `users/octocat`, `orgs/octo-org/teams/operations`. */
  | { readonly lookup: 'id'; readonly path: string }
  /** The id of a ruleset by its name. */
  | { readonly lookup: 'ruleset'; readonly name: string }
  /** The first commit of a branch. */
  | { readonly lookup: 'oldest-commit'; readonly branch: string }

/** JSON that may contain lookups in place of values. */
export type RequestBody =
  | string
  | number
  | boolean
  | null
  | Lookup
  | readonly RequestBody[]
  | { readonly [key: string]: RequestBody }

/** One request that changes a setting of a repository, through GitHub's API. */
export type SettingRequest = {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  /** Below the repository: `rulesets`, `environments/dev`. A lookup is one more part of the path. */
  readonly path: readonly (string | number | Lookup)[]
  readonly body?: RequestBody
}

/** A request with its meaning: an infinitive such as `create branch 'env/dev'`. */
export type SettingChange = {
  readonly text: string
  readonly request: SettingRequest
}

export function isLookup(body: RequestBody): body is Lookup {
  return typeof body === 'object' && body !== null && 'lookup' in body
}

export function isRequestList(body: RequestBody): body is readonly RequestBody[] {
  return Array.isArray(body)
}
