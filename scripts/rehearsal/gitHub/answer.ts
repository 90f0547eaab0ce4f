import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { Asked } from './contract.ts'
import type { State } from './state.ts'

/** What an operation answers. A list is cut into pages by the server. */
export type Answer = { readonly status: number; readonly body: Json } | { readonly list: readonly Json[] }

export type Answers = Readonly<Record<string, (state: State, asked: Asked) => Answer>>

export const NOT_FOUND: Answer = refusedWith(404, { message: 'Not Found' })

export function unprocessable(message: string): Answer {
  const errors = [{ resource: 'Issue', code: 'unprocessable', field: 'data', message }]
  return refusedWith(422, { message: 'Validation Failed', errors })
}

/** An account as REST shows it; null is one that was deleted. */
export function userOf(login: string): JsonMap {
  const type = login.endsWith('[bot]') ? 'Bot' : 'User'
  return { login, id: 41_898_282, type, html_url: `https://github.com/${encodeURIComponent(login)}` }
}

export function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function fieldsIn(body: Json | undefined): JsonMap {
  return isMap(body) ? body : {}
}

/** Every refusal says where it is described. */
export function refusedWith(status: number, words: JsonMap): Answer {
  return { status, body: { ...words, documentation_url: 'https://docs.github.com/rest', status: String(status) } }
}
