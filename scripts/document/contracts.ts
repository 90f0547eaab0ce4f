import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

/** What every action takes, gives and needs, in Markdown, from the `action.yml` files. */
export function contracts(): string {
  return globSync('actions/*/action.yml').sort().map(contractOf).join('\n')
}

/** What the token of an action's job may, as `scope: level`: a comment, for GitHub's schema of an action has no place for it. */
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
      .map(one => `\`${one}\``)
      .join(', ')}.`,
    '',
    ...table(['input', 'meaning', 'default'], action.inputs, ({ description, required, default: given }) => [
      textOf(description),
      required === 'true' ? 'required' : given === undefined ? '' : `\`${textOf(given)}\``,
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
