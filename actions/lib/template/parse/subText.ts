/** A part of a text of Fn::Sub: text, a name in `${…}`, or something in `${…}` that is no name. */
export type SubPart = { readonly text: string } | { readonly name: string } | { readonly invalidName: string }

/**
 * The parts of a text of Fn::Sub. `${!Literal}` is the text `${Literal}`, spaces around a name do not count, and a `${` that
 * no `}` closes is text (cfn-lint 236, decdk 358). A `$` before it escapes nothing.
 */
export function subParts(text: string): readonly SubPart[] {
  return text
    .split(/(\$\{[^}]*\})/)
    .filter(part => part !== '')
    .map(part => {
      const inner = /^\$\{([^}]*)\}$/.exec(part)?.[1]
      if (inner === undefined) return { text: part }
      if (inner.trimStart().startsWith('!')) return { text: `\${${inner.replace('!', '')}}` }
      const name = inner.trim()
      return /^[A-Za-z0-9_.:]+$/.test(name) ? { name } : { invalidName: inner }
    })
}
