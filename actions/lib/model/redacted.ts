/** Replaces a value that is secret in everything that people and other programs read. */
export const REDACTED = '(secret)'
