import { readFileSync } from 'node:fs'

/** Where an exception counts. `sources`: only where a tool reads the templates without their parameters. */
export const SCOPES = ['everywhere', 'unprotected', 'without a host name', 'sources'] as const
export type Scope = (typeof SCOPES)[number]

/** A row of the tables of exceptions. */
export type Exception = {
  readonly title: string
  readonly scope: Scope
  /** Logical ids. */
  readonly resources: readonly string[]
  /** Of rules, as their tools print them. */
  readonly ids: readonly string[]
}

const PAGE = 'cloudformation/README.md'
const SECTION = '## Controls and accepted exceptions'

/** The exceptions that cloudformation/README.md names. */
export function readExceptions(page: string = readFileSync(PAGE, 'utf8')): readonly Exception[] {
  const start = page.indexOf(`\n${SECTION}\n`)
  if (start < 0) throw new Error(`${PAGE} has no section '${SECTION}'.`)
  const [section = ''] = page.slice(start + SECTION.length + 1).split(/^## /m)
  const rows = section.split('\n').filter(line => line.startsWith('| '))
  return rows.flatMap(row => {
    const cells = row.split(/(?<!\\)\|/).map(cell => cell.trim())
    const [, title = '', , scope = '', resources = '', ids = ''] = cells
    if (title === 'exception' || title.startsWith('---')) return []
    const known = SCOPES.find(each => each === scope)
    if (!known) throw new Error(`${PAGE}: '${scope}' of '${title}' is none of ${SCOPES.join(', ')}.`)
    return { title, scope: known, resources: codeSpans(resources), ids: codeSpans(ids) }
  })
}

function codeSpans(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
}
