import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

/** The inputs, outputs and permissions of every action, in Markdown, from the `action.yml` files. */
export function contracts(): string {
  return globSync('actions/*/action.yml').sort().map(contractOf).join('\n')
}

/** The permissions of an action's job, as `scope: level`. They stand in a comment: GitHub's schema of an action has no key for them. */
export function permissionsIn(source: string): readonly string[] {
  return /^# permissions: (.+)$/m.exec(source)?.[1]?.split(', ') ?? []
}

function contractOf(file: string): string {
  const source = readFileSync(file, 'utf8')
  const { value } = plainDocument(file, source)
  const action = isMap(value) ? value : {}
  return [
    `### ${basename(dirname(file))}`,
    '',
    textOf(action.description),
    '',
    `Permissions of its job: ${permissionsIn(source)
      .map(permission => `\`${permission}\``)
      .join(', ')}.`,
    '',
    ...table(['input', 'meaning', 'default'], action.inputs, ({ description, required, default: fallback }) => [
      textOf(description),
      required === 'true' ? 'required' : fallback === undefined ? '' : `\`${textOf(fallback)}\``,
    ]),
    ...table(['output', 'meaning'], action.outputs, ({ description }) => [textOf(description)]),
  ].join('\n')
}

function table(
  head: readonly string[],
  entries: Json | undefined,
  cells: (entry: JsonMap) => readonly string[],
): readonly string[] {
  const rows = Object.entries(isMap(entries) ? entries : {}).map(([name, entry]) => [
    `\`${name}\``,
    ...cells(isMap(entry) ? entry : {}),
  ])
  const rule = head.map(() => '---')
  return [...[head, rule, ...rows].map(row => `| ${row.map(cell).join(' | ')} |`.replaceAll('|  |', '| |')), '']
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
