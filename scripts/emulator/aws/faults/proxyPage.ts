import type { WireResponse } from '../wire/wireResponse.ts'

const TITLES = {
  200: 'Sign in to the network',
  403: 'Access to this site is blocked',
  407: 'Proxy authentication required',
  502: 'Bad gateway',
} as const

/** A page that a proxy or a gateway sends in place of AWS's response. */
export function proxyPage(status: keyof typeof TITLES): WireResponse {
  const title = TITLES[status]
  const text = `<p>${title}. Contact the network's administrator.</p>`
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', server: 'proxy' },
    body: `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body>${text}</body></html>\n`,
  }
}
