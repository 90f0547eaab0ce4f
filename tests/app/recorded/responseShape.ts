import { isMap, type Json } from '#lib/model/json.ts'
import type { SiteResponse } from '../../../scripts/emulator/aws/application/recordedResponses.ts'

/** The part of a response that does not differ from one request, or one installation, to another. */
export type ResponseShape = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Types by key for JSON, `page` or `text` for the rest. */
  readonly body: Json
}

/** Headers that a browser, `verify` or a load balancer decides by. */
const HEADERS = [
  'content-type',
  'location',
  'set-cookie',
  'content-security-policy',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
] as const

export function shapeOf({ status, headers, body }: SiteResponse): ResponseShape {
  const present = HEADERS.flatMap(name => {
    const value = headers[name]
    return value === undefined ? [] : [[name, headerShape(name, value)] as const]
  })
  return { status, headers: Object.fromEntries(present), body: bodyShape(body) }
}

/** Addresses without the values that belong to one installation or one sign-in; cookies without their value. */
function headerShape(name: (typeof HEADERS)[number], value: string): string {
  if (name === 'location') {
    const { pathname, searchParams } = new URL(value)
    return `${pathname}?${[...searchParams.keys()].join('&')}`
  }
  if (name === 'set-cookie') {
    const [pair = '', ...attributes] = value.split(';').map(part => part.trim().toLowerCase())
    return [pair.split('=')[0], ...attributes.sort()].join('; ')
  }
  // The host is inside.
  return name === 'content-security-policy' ? 'present' : value
}

function bodyShape(body: string): Json {
  if (/^\s*<(!doctype|html)/i.test(body)) return 'page'
  try {
    return typesOf(JSON.parse(body))
  } catch {
    return body === '' ? 'empty' : 'text'
  }
}

function typesOf(value: Json): Json {
  if (Array.isArray(value)) return value.map(typesOf)
  if (!isMap(value)) return value === null ? 'null' : typeof value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typesOf(each)]))
}
