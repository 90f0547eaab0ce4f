/** A text as one argument of a command for a POSIX shell: `'pool|admins'`, and `fs-1` as it is. */
export function shellArgument(text: string): string {
  return /^[\w%+=:,./@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
