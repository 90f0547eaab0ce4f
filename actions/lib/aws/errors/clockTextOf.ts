import type { AwsErrorDetails } from './awsErrorDetails.ts'
import type { AwsProblemText } from './awsProblemText.ts'

/** AWS accepts a signature for five minutes, and some of its services for fifteen. */
const TOLERANCE_SECONDS = 4 * 60
const CODES = /^(RequestExpired|RequestTimeTooSkewed|RequestInTheFuture)$/
/** `Signature expired: 20261123T120000Z is now earlier than …`, `Signature not yet current: …` */
const WORDS = /signature (has )?expired|not yet current|is now (earlier|later) than/i

/** True for a signature that AWS refused for its time. */
export function isClockRefusal({ code, message, skewSeconds }: AwsErrorDetails): boolean {
  if (CODES.test(code)) return true
  if (!/^(InvalidSignature|SignatureDoesNotMatch|AuthFailure)$/.test(code)) return false
  return WORDS.test(message) || Math.abs(skewSeconds ?? 0) >= TOLERANCE_SECONDS
}

/** The SDK corrects a difference by itself; it is a problem only if AWS refuses the corrected signature too. */
export function clockTextOf({ skewSeconds = 0, message }: AwsErrorDetails): AwsProblemText {
  if (Math.abs(skewSeconds) < TOLERANCE_SECONDS)
    return {
      message: `AWS refused the request: its signature is too old or too new, although this machine's clock is right: '${message}'`,
      todo: 'Look for a proxy that delays or repeats requests, then try again.',
    }
  const direction = skewSeconds > 0 ? 'behind' : 'ahead of'
  return {
    message: `AWS refused the request: its signature is too old or too new. This machine's clock is ${durationOf(Math.abs(skewSeconds))} ${direction} AWS's.`,
    todo: "Set this machine's clock (on a virtual machine or in WSL, that of its host), then try again.",
  }
}

/** `7 minutes`, `3 hours 12 minutes`, `2 days` */
function durationOf(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.round(hours / 24)} days`
  return [count(hours, 'hour'), count(minutes % 60, 'minute')].filter(Boolean).join(' ')
}

function count(number: number, unit: string): string {
  return number === 0 ? '' : `${number} ${unit}${number === 1 ? '' : 's'}`
}
