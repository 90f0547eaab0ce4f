/** What a reader sees before the first word. */
export const SIGNS = { good: '✅', careful: '⚠️', bad: '⛔' } as const
