import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { ApiRequest } from '../openApi/apiOperation.ts'
import type { RepositoryState } from '../repository/repositoryState.ts'

/** The response of an operation. The server divides a list into pages. */
export type ApiResponse = { readonly status: number; readonly body: Json } | { readonly list: readonly Json[] }

/** A request with the user whose token it has; undefined for a job, and without a token. */
export type UserRequest = ApiRequest & { readonly login: string | undefined }

export type ApiHandlers = Readonly<
  Record<string, (state: RepositoryState, request: UserRequest) => ApiResponse | Promise<ApiResponse>>
>

export const NOT_FOUND: ApiResponse = errorResponseOf(404, { message: 'Not Found' })

export function validationFailed(message: string): ApiResponse {
  const errors = [{ resource: 'Issue', code: 'unprocessable', field: 'data', message }]
  return errorResponseOf(422, { message: 'Validation Failed', errors })
}

/** An account in the REST API. */
export function toApiUser(login: string): JsonMap {
  const type = login.endsWith('[bot]') ? 'Bot' : 'User'
  return { login, id: 41_898_282, type, html_url: `https://github.com/${encodeURIComponent(login)}` }
}

/** The address of the repository in GitHub's API. */
export function apiUrlOf({ repository }: RepositoryState): string {
  return `https://api.github.com/repos/${repository}`
}

/** The response to a deletion. */
export const NO_CONTENT: ApiResponse = { status: 204, body: null }

export function textOrEmpty(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function fieldsOf(body: Json | undefined): JsonMap {
  return isMap(body) ? body : {}
}

/** Every error response has the URL of its documentation. */
export function errorResponseOf(status: number, fields: JsonMap): ApiResponse {
  return { status, body: { ...fields, documentation_url: 'https://docs.github.com/rest', status: String(status) } }
}
