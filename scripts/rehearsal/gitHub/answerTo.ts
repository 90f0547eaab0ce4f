import type { Json } from '#lib/model/json.ts'
import { type Answer, type Answers, NOT_FOUND } from './answer.ts'
import { commentAnswers } from './comments.ts'
import { type Asked, type Operation, operationOf } from './contract.ts'
import { bodyOf, type FaultAnswer, faultFor } from './faults.ts'
import { graphqlAnswer } from './graphql.ts'
import { historyAnswers } from './history.ts'
import { identityToken } from './identity.ts'
import { issueAnswers } from './issues.ts'
import { pageOf } from './page.ts'
import { isPermitted } from './permissions.ts'
import { pullRequestAnswers } from './pullRequests.ts'
import type { State } from './state.ts'

export type Request = {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly authorization: string
  readonly body: Json | undefined
  /** The token that the job has. */
  readonly token: string
  readonly host: string
}
export type Reply =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Json }
  | 'hang up'

const ANSWERS: Answers = { ...pullRequestAnswers, ...commentAnswers, ...issueAnswers, ...historyAnswers }

/** One request, answered and remembered. What does not keep to the description is a violation and an error. */
export function answerTo(state: State, request: Request): Reply {
  const url = new URL(request.target, `http://${request.host}`)
  const route = operationOf(request.method, url.pathname)
  const operation =
    url.pathname === '/identity' ? 'oidc' : url.pathname === '/graphql' ? 'graphql' : (route?.operation.id ?? 'unknown')
  const reply = faultyReply(state, operation, () => {
    if (operation === 'oidc') return identityReply(state, request, url)
    if (!request.authorization.endsWith(` ${request.token}`))
      return refusal({ status: 401, message: 'Bad credentials' })
    if (operation === 'graphql') return permitted(state, operation, () => replyOf(graphqlAnswer(state, request.body)))
    if (!route) return violated(state, `${request.method} ${url.pathname}: no such operation`)
    const asked = { path: route.path, query: Object.fromEntries(url.searchParams), body: request.body }
    return permitted(state, operation, () => describedReply(state, route.operation, asked, url))
  })
  state.seen.push({ operation, status: reply === 'hang up' ? 0 : reply.status, body: request.body })
  return reply
}

type Answered = Exclude<Reply, 'hang up'>

function faultyReply(state: State, operation: string, answer: () => Answered): Reply {
  const fault = faultFor(state, operation)
  if (!fault) return answer()
  fault.meanwhile?.(state)
  if (fault.carriesOut) answer()
  if (fault.hangsUp) return 'hang up'
  return fault.answer ? refusal(fault.answer) : answer()
}

function permitted(state: State, operation: string, answer: () => Answered): Answered {
  if (isPermitted(state.permissions, operation)) return answer()
  return refusal({ status: 403, message: 'Resource not accessible by integration' })
}

function describedReply(state: State, operation: Operation, asked: Asked, url: URL): Answered {
  const mistakes = operation.checkRequest(asked)
  if (mistakes.length > 0) return violated(state, `${operation.id}: request ${mistakes.join('; ')}`)
  const isOurs = `${asked.path.owner}/${asked.path.repo}`.toLowerCase() === state.repository.toLowerCase()
  const answer = isOurs ? ANSWERS[operation.id]?.(state, asked) : NOT_FOUND
  if (!answer) return violated(state, `${operation.id}: this fake has no answer`)
  const reply = 'list' in answer ? pageOf(answer.list, url) : replyOf(answer)
  const body = reply.status < 300 ? operation.complete(reply.status, reply.body) : reply.body
  const faults = operation.checkResponse(reply.status, body)
  return faults.length > 0
    ? violated(state, `${operation.id}: response ${reply.status} ${faults.join('; ')}`)
    : { ...reply, body }
}

function identityReply(state: State, { authorization, token }: Request, url: URL): Answered {
  if (authorization !== `Bearer ${token}`) return refusal({ status: 401, message: 'Unauthorized' })
  return replyOf({
    status: 200,
    body: { count: 1, value: identityToken(state, url.searchParams.get('audience') ?? '') },
  })
}

function replyOf(answer: Answer): Answered {
  return 'list' in answer
    ? { status: 200, headers: {}, body: answer.list }
    : { status: answer.status, headers: {}, body: answer.body }
}

function refusal(answer: FaultAnswer): Answered {
  return { status: answer.status, headers: answer.headers ?? {}, body: bodyOf(answer) }
}

/** 418 is retried by nobody and mistaken for nothing. */
function violated(state: State, what: string): Answered {
  state.violations.push(what)
  return refusal({ status: 418, message: `Against GitHub's description: ${what}` })
}
