import { createHash, timingSafeEqual } from 'node:crypto'
import type { Parameters } from '../http/parameters.ts'
import type { SignInRequest } from '../http/request.ts'
import type { SignInClient } from '../settings.ts'

/** True if the request names the client and its secret, by basic authentication or in the form: Cognito accepts both. */
export function isClient({ authorization }: SignInRequest, form: Parameters, client: SignInClient): boolean {
  const sent = authorization === undefined ? inForm(form) : inHeader(authorization, form)
  return isEqual(sent.id, client.id) && isEqual(sent.secret, client.secret)
}

type Credentials = { readonly id: string; readonly secret: string }

function inForm(form: Parameters): Credentials {
  return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }
}

function inHeader(authorization: string, form: Parameters): Credentials {
  const [, encoded = ''] = /^basic (.*)$/i.exec(authorization) ?? []
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { id: (form.get('client_id') ?? id) === id ? id : '', secret: secret.join(':') }
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [one, other].map(text => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
