import { REDACTED } from '../../model/redacted.ts'

/** The password of `postgres://user:password@host`; `https://host:8080/a@b` has a port. */
const PASSWORD = /(:\/\/[^\s/:@"'<>]{0,128}:)(?!\d{1,5}(?:[/?#]|$))[^\s"'<>]{1,256}@(?=[\w.[-])/g
/** A token as the name of the user: `https://token@host`. */
const TOKEN = /(:\/\/)[^\s/:@"'<>]{20,256}@(?=[\w.[-])/g
/**
 * Anyone who has the address of a webhook can post to it: what follows the service's name is the permission. Slack, Discord,
 * Microsoft Teams, Google Chat, Telegram, PagerDuty, Zapier, IFTTT, Amazon Chime, AWS CodePipeline. A page about webhooks
 * has no digit in its address.
 */
const WEBHOOKS = new RegExp(
  `(https?://(?:${[
    'hooks\\.[\\w.-]{1,100}/',
    '[\\w.-]{1,100}/(?:[\\w.~-]{1,64}/){0,6}(?:incoming)?web_?hooks?(?:b2)?/',
    '[\\w.-]{1,100}\\.webhooks\\.aws/',
    'chat\\.googleapis\\.com/',
    'api\\.telegram\\.org/bot',
    'events\\.pagerduty\\.com/integration/',
    'maker\\.ifttt\\.com/',
  ].join('|')}))(?=[^\\s"'<>]{0,2048}\\d)[^\\s"'<>]{8,2048}`,
  'gi',
)
/** Parameters that are a permission: those of signed addresses above all. */
const PARAMETER =
  /([?&](?:amp;)?(?:sig|signature|x-(?:amz|goog)-(?:signature|security-token|credential)|token|access_token|id_token|refresh_token|auth|api[_-]?key|client_secret|secret|password|pwd|hdnts)=)[^\s&"'<>#]{4,4096}/gi

/** The text without the secrets in its addresses. */
export function redactAddresses(text: string): string {
  if (!text.includes('://')) return text.includes('?') ? text.replaceAll(PARAMETER, `$1${REDACTED}`) : text
  return text
    .replaceAll(WEBHOOKS, `$1${REDACTED}`)
    .replaceAll(PASSWORD, `$1${REDACTED}@`)
    .replaceAll(TOKEN, `$1${REDACTED}@`)
    .replaceAll(PARAMETER, `$1${REDACTED}`)
}
