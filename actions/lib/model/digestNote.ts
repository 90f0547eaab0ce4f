/** The comment behind a digest in a file, which tells the tag that it was looked up for, and the day. */
export function digestNoteOf(tag: string, day: string): string {
  return `of ${tag} on ${day}`
}

/** A note at the beginning of a comment, with the sign of the comment and what separates it from more text. */
export const DIGEST_NOTE = /^\s*# of (\S+) on \d{4}-\d{2}-\d{2}(?:;|\s*$)/
