import { type Html, html } from './html.ts'

const BOT = '[bot]'

export function avatarHtml(login: string): Html {
  const tone = login.endsWith(BOT)
    ? 'bot'
    : `account-${[...login].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 4}`
  return html`<span class="avatar ${tone}" aria-hidden="true">${login.slice(0, 1).toUpperCase()}</span>`
}

/** A login as GitHub shows it: a bot's without `[bot]`, and with a label. */
export function accountHtml(login: string): Html {
  return login.endsWith(BOT)
    ? html`<b>${login.slice(0, -BOT.length)}</b> <span class="label">bot</span>`
    : html`<b>${login}</b>`
}

/** The time of day, in UTC. */
export function timeHtml(at: Date): Html {
  return html`<time class="quiet" datetime="${at.toISOString()}">at ${at.toISOString().slice(11, 19)}</time>`
}
