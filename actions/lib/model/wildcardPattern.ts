/**
 * The wildcards of IAM's policies: `*` is any text, and `?` one character.
 * @param flags those of a regular expression: `i` for the names of actions, which have no difference of case
 */
export function wildcardPattern(text: string, flags = ''): RegExp {
  const source = text.replaceAll(/[.+^$()[\]{}|\\]/g, String.raw`\$&`)
  return new RegExp(`^${source.replaceAll(/[*?]+/g, wildcards)}$`, `s${flags}`)
}

/** Wildcards beside each other match the same with one `.*`, which takes no time to try. */
function wildcards(run: string): string {
  return '.'.repeat(run.replaceAll('*', '').length) + (run.includes('*') ? '.*' : '')
}
