/** The sign before the first word of a heading or an item. */
export const EMOJI = { good: '✅', careful: '⚠️', bad: '⛔' } as const
