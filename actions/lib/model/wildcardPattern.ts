/**
 * The wildcards of IAM's policies: `*` is any text, and `?` one character.
 * @param flags those of a regular expression: `i` for the names of actions, which have no difference of case
 */
export function wildcardPattern(text: string, flags = ''): RegExp {
  const key = `${flags} ${text}`
  const known = patterns.get(key) ?? compile(text, flags)
  patterns.set(key, known)
  return known
}

/** The statements of a role are compared with hundreds of actions and names; without the flag `g` an expression has no state. */
const patterns = new Map<string, RegExp>()

function compile(text: string, flags: string): RegExp {
  const source = text.replaceAll(/[.+^$()[\]{}|\\]/g, String.raw`\$&`)
  return new RegExp(`^${source.replaceAll(/[*?]+/g, wildcards)}$`, `s${flags}`)
}

/** Wildcards beside each other match the same with one `.*`, which takes no time to try. */
function wildcards(run: string): string {
  return '.'.repeat(run.replaceAll('*', '').length) + (run.includes('*') ? '.*' : '')
}
