/** What a reader sees before the first word. */
export const EMOJI = { good: '✅', careful: '⚠️', bad: '⛔' } as const
