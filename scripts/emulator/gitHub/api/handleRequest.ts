import type { Json } from '#lib/model/json.ts'
import { type ApiOperation, type ApiRequest, findOperation } from '../openApi/apiOperation.ts'
import type { FaultResponse, RepositoryState } from '../repository/repositoryState.ts'
import { errorBodyOf, takeFault } from '../repository/requestFaults.ts'
import type { IdentityClaims, TokenGrant } from '../repository/tokenGrants.ts'
import { accountHandlers } from './accountHandlers.ts'
import { type ApiHandlers, type ApiResponse, NOT_FOUND } from './apiResponse.ts'
import { codeScanningHandlers } from './codeScanningHandlers.ts'
import { commentHandlers } from './commentHandlers.ts'
import { dispatchHandlers } from './dispatchHandlers.ts'
import { environmentHandlers } from './environmentHandlers.ts'
import { handleGraphql } from './handleGraphql.ts'
import { historyHandlers } from './historyHandlers.ts'
import { createIdentityToken, jobClaims } from './identityToken.ts'
import { issueHandlers } from './issueHandlers.ts'
import { linkedPageOf } from './linkedPage.ts'
import { refusalOf } from './permissions.ts'
import { pullRequestHandlers } from './pullRequestHandlers.ts'
import { referenceHandlers } from './referenceHandlers.ts'
import { rulesetHandlers } from './rulesetHandlers.ts'

export type RawRequest = {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly authorization: string
  readonly body: Json | undefined
  /** The token that has the state's own `permissions` and `job`. */
  readonly token: string
  readonly host: string
}
export type RawResponse =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Json }
  | 'hang up'

const HANDLERS: ApiHandlers = {
  ...pullRequestHandlers,
  ...commentHandlers,
  ...issueHandlers,
  ...historyHandlers,
  ...accountHandlers,
  ...referenceHandlers,
  ...rulesetHandlers,
  ...environmentHandlers,
  ...codeScanningHandlers,
  ...dispatchHandlers,
}

/**
 * Handles and logs one request. A request or response that breaks GitHub's OpenAPI document is a violation and an
 * error.
 */
export async function handleRequest(state: RepositoryState, request: RawRequest): Promise<RawResponse> {
  const url = new URL(request.target, `http://${request.host}`)
  const route = findOperation(request.method, url.pathname)
  const operation =
    url.pathname === '/identity' ? 'oidc' : url.pathname === '/graphql' ? 'graphql' : (route?.operation.id ?? 'unknown')
  const response = await withInjectedFault(state, operation, () => {
    if (operation === 'oidc') return identityResponse(state, request, url)
    const grant = grantOf(state, request)
    if (request.authorization !== '' && !grant) return faultResponseOf({ status: 401, message: 'Bad credentials' })
    const refusal = refusalOf(grant, operation, state)
    const permitted = async (handle: () => Promise<CompletedResponse>) =>
      withScopes(grant, refusal && route ? toRawResponse(refusal) : await handle())
    if (operation === 'graphql')
      return refusal ? toRawResponse(refusal) : toRawResponse(handleGraphql(state, request.body))
    if (!route) return contractViolation(state, `${request.method} ${url.pathname}: no such operation`)
    const apiRequest = { path: route.path, query: Object.fromEntries(url.searchParams), body: request.body }
    return permitted(() => apiResponseTo(state, { operation: route.operation, apiRequest, url, grant }))
  })
  state.requestLog.push({ operation, status: response === 'hang up' ? 0 : response.status, body: request.body })
  return response
}

type CompletedResponse = Exclude<RawResponse, 'hang up'>

async function withInjectedFault(
  state: RepositoryState,
  operation: string,
  handle: () => CompletedResponse | Promise<CompletedResponse>,
): Promise<RawResponse> {
  const fault = takeFault(state, operation)
  if (!fault) return handle()
  fault.beforeResponse?.(state)
  if (fault.executesRequest) await handle()
  if (fault.dropsConnection) return 'hang up'
  return fault.response ? faultResponseOf(fault.response) : handle()
}

/** Undefined for a token that nobody issued. */
function grantOf(state: RepositoryState, { authorization, token }: RawRequest): TokenGrant | undefined {
  const presented = authorization.replace(/^(?:bearer|token) /i, '')
  return presented === token ? { kind: 'job', permissions: state.permissions } : state.tokens.get(presented)
}

/** GitHub names the scopes of a classic token in every response. */
function withScopes(grant: TokenGrant | undefined, response: CompletedResponse): CompletedResponse {
  if (grant?.kind !== 'user') return response
  return { ...response, headers: { ...response.headers, 'x-oauth-scopes': grant.scopes.join(', ') } }
}

type RoutedRequest = {
  readonly operation: ApiOperation
  readonly apiRequest: ApiRequest
  readonly url: URL
  readonly grant: TokenGrant | undefined
}

function loginOf(grant: TokenGrant | undefined): string | undefined {
  return grant && 'login' in grant ? grant.login : undefined
}

async function apiResponseTo(
  state: RepositoryState,
  { operation, apiRequest, url, grant }: RoutedRequest,
): Promise<CompletedResponse> {
  const requestProblems = operation.checkRequest(apiRequest)
  if (requestProblems.length > 0)
    return contractViolation(state, `${operation.id}: request ${requestProblems.join('; ')}`)
  const { owner, repo } = apiRequest.path
  const isThisRepository = repo === undefined || `${owner}/${repo}`.toLowerCase() === state.repository.toLowerCase()
  const handled = isThisRepository
    ? await HANDLERS[operation.id]?.(state, { ...apiRequest, login: loginOf(grant) })
    : NOT_FOUND
  if (!handled) return contractViolation(state, `${operation.id}: not implemented in the built-in GitHub`)
  const completed = 'list' in handled ? linkedPageOf(handled.list, url) : toRawResponse(handled)
  const body = completed.status < 300 ? operation.complete(completed.status, completed.body) : completed.body
  const responseProblems = operation.checkResponse(completed.status, body)
  return responseProblems.length > 0
    ? contractViolation(state, `${operation.id}: response ${completed.status} ${responseProblems.join('; ')}`)
    : { ...completed, body }
}

function identityResponse(state: RepositoryState, request: RawRequest, url: URL): CompletedResponse {
  const claims = requestedClaims(state, request)
  if (!claims) return faultResponseOf({ status: 401, message: 'Unauthorized' })
  return toRawResponse({
    status: 200,
    body: { count: 1, value: createIdentityToken(claims, url.searchParams.get('audience') ?? '') },
  })
}

function requestedClaims(state: RepositoryState, { authorization, token }: RawRequest): IdentityClaims | undefined {
  if (authorization === `Bearer ${token}`) return jobClaims(state, state.job)
  const grant = state.tokens.get(authorization.replace(/^Bearer /, ''))
  return grant?.kind === 'identity' ? grant.claims : undefined
}

function toRawResponse(response: ApiResponse): CompletedResponse {
  return 'list' in response
    ? { status: 200, headers: {}, body: response.list }
    : { status: response.status, headers: {}, body: response.body }
}

function faultResponseOf(response: FaultResponse): CompletedResponse {
  return { status: response.status, headers: response.headers ?? {}, body: errorBodyOf(response) }
}

/** No client retries status 418, and GitHub never responds with it. */
function contractViolation(state: RepositoryState, message: string): CompletedResponse {
  state.violations.push(message)
  return faultResponseOf({ status: 418, message: `Violation of GitHub's OpenAPI document: ${message}` })
}
