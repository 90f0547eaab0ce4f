import { SETTINGS_FILE } from '../../../model/local/localProfile.ts'
import type { Finding, Location } from '../../../model/problem.ts'

export type Setting = {
  readonly name: string
  readonly value: string
  /** Undefined for a variable of the shell. */
  readonly location: Location | undefined
}

export type SettingsFile = { readonly settings: readonly Setting[]; readonly findings: readonly Finding[] }

const ASSIGNMENT = /^(\s*(?:export\s+)?)([A-Za-z_][\w.-]*)\s*[=:](.*)$/

/**
 * The variables of an .env file, read as compose reads them: quotes are taken away, a `#` behind a blank begins a comment.
 * A value over several lines is a finding. No message has a value, because it may be a secret.
 */
export function parseSettings(text: string): SettingsFile {
  const settings: Setting[] = []
  const findings: Finding[] = []
  for (const [index, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(#|$)/.test(row)) continue
    const [, before = '', name = '', rest = ''] = ASSIGNMENT.exec(row) ?? []
    const location = { file: SETTINGS_FILE, line: index + 1, column: before.length + 1 }
    const value = name === '' ? undefined : valueIn(rest.trim())
    if (name === '') findings.push(noAssignment(row, location))
    else if (value === undefined) findings.push(openQuote(name, location))
    else if (isReplaced(rest.trim())) findings.push(replaced(name, location))
    if (settings.some(setting => setting.name === name)) findings.push(setTwice(name, location))
    if (value !== undefined) settings.push({ name, value, location })
  }
  return { settings, findings }
}

/** Undefined if a quote is not closed. */
function valueIn(text: string): string | undefined {
  const [quote = ''] = text
  if (quote !== "'" && quote !== '"') return text.replace(/(^|\s+)#.*$/, '').trim()
  const end = text.indexOf(quote, 1)
  return end < 0 ? undefined : text.slice(1, end)
}

/** Compose takes `$NAME` for a variable, but not in single quotes. */
function isReplaced(text: string): boolean {
  return !text.startsWith("'") && text.replace(/(^|\s+)#.*$/, '').includes('$')
}

function noAssignment(row: string, location: Location): Finding {
  return {
    level: 'error',
    rule: 'settings/syntax',
    message: 'The line is not NAME=VALUE.',
    todo: row.startsWith('> ')
      ? "Delete it: it is a headline of npm, which 'npm run -s' leaves out."
      : "Correct it, or begin it with '#'.",
    location,
  }
}

function openQuote(name: string, location: Location): Finding {
  return {
    level: 'error',
    rule: 'settings/syntax',
    message: `The value of ${name} begins with a quote that is not closed.`,
    todo: 'Close the quote in the same line.',
    location,
  }
}

function replaced(name: string, location: Location): Finding {
  return {
    level: 'error',
    rule: 'settings/dollar',
    message: `The value of ${name} has a '$', which compose takes for a variable.`,
    todo: `Put it in single quotes: ${name}='…'.`,
    location,
  }
}

function setTwice(name: string, location: Location): Finding {
  return {
    level: 'error',
    rule: 'settings/twice',
    message: `${name} is set twice.`,
    todo: 'Delete one of the lines.',
    location,
  }
}
