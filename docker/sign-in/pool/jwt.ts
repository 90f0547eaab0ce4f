import { sign, verify } from 'node:crypto'
import type { SigningKeys } from './signingKeys.ts'

export type Claims = Readonly<Record<string, unknown>>

export function signJwt(claims: Claims, keys: SigningKeys): string {
  const key = keys.current()
  const content = `${encode({ kid: key.id, alg: 'RS256' })}.${encode(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), key.privateKey).toString('base64url')}`
}

/** The claims of a token that one of the keys signed; undefined for everything else. Says nothing about its expiry. */
export function verifyJwt(token: string, keys: SigningKeys): Claims | undefined {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  const { kid, alg } = decode(header) ?? {}
  const key = keys.publicKeyOf(kid)
  if (!key || alg !== 'RS256' || rest.length > 0) return undefined
  const isSigned = verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
  return isSigned ? decode(payload) : undefined
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode(text: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
