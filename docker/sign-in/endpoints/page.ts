import { createHash } from 'node:crypto'
import type { SignInResponse } from '../http/response.ts'

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 22rem; margin: 10vh auto; padding: 0 1rem }
label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
input, button { padding: .5rem .75rem; margin: .25rem 0 1rem }
[role=alert] { border-left: .25rem solid #c00; padding-left: .75rem }
`
// Without form-action: Chromium applies it to the redirect after the form too, which leads to the application.
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** `content` is HTML: every text in it has passed `escapeHtml`. */
export function page(status: number, title: string, content: string): SignInResponse {
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`
  const headers = {
    'content-type': 'text/html;charset=UTF-8',
    'content-security-policy': POLICY,
    'referrer-policy': 'same-origin',
  }
  return { status, headers, body }
}

/** Cognito's page for everything that it cannot send back to the application. */
export function errorPage(error: string): SignInResponse {
  return page(400, 'Error', `<p>An error was encountered with the requested page.</p>\n<p>${escapeHtml(error)}</p>`)
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
