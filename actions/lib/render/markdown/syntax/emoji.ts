/** The sign before the first word of a heading or an item. */
export const EMOJI = { success: '✅', warning: '⚠️', error: '⛔' } as const
