import { plainDocument, templateDocument } from '#lib/files/readDocument.ts'
import type { Document } from '#lib/model/document.ts'
import { canonical, isMap, type Json, type Path } from '#lib/model/json.ts'
import { setInJson, valueInJson } from './setInJson.ts'

/**
 * The text of a YAML file with another value at a path, or with one more entry; `undefined` removes it. A path is that of
 * the document, so it passes through `Fn::If` and its branches. The other lines stay as they are, but a value in braces or
 * brackets is rewritten as a whole, in one line.
 * @throws Error if there is nothing to remove, or if the text could not be edited
 */
export function editSource(file: string, text: string, path: Path, value: Json | undefined): string {
  const document = documentOf(file, text)
  const wanted = setInJson(document.value, path, value)
  if (canonical(wanted) === canonical(document.value)) throw new Error(`${file} has this at ${path.join('/')} already.`)
  const edited = write(document, path, value)
  if (canonical(documentOf(file, edited).value) !== canonical(wanted))
    throw new Error(`${file} could not be edited at ${path.join('/')}.`)
  return edited
}

/** The document of a template, or of an environment. */
export function documentOf(file: string, text: string): Document {
  return file.startsWith('environments/') ? plainDocument(file, text) : templateDocument(file, text)
}

function write(document: Document, path: Path, value: Json | undefined): string {
  const parentPath = path.slice(0, -1)
  const parent = valueInJson(document.value, parentPath)
  const step = path.at(-1)
  if (step === undefined || parent === undefined) throw new Error(`${document.file} has no ${parentPath.join('/')}.`)
  const rewriteParent = (): string => write(document, parentPath, setInJson(parent, [step], value))
  const lines = document.text.split('\n')
  const entry = entryOf(document, lines, path)
  const key = Array.isArray(parent) ? '' : `${JSON.stringify(step)}: `
  if (entry && value !== undefined)
    return lines
      .toSpliced(entry.from, entry.to - entry.from, `${entry.prefix}${key}${JSON.stringify(value)}`)
      .join('\n')
  const siblings = siblingsOf(parent)
  if (entry) {
    // An item that shares its line with the dash of a list, or the last one of its parent, cannot go by itself.
    const isAlone = entry.prefix.trim() === (Array.isArray(parent) ? '-' : '')
    return isAlone && siblings.length > 1
      ? lines.toSpliced(entry.from, entry.to - entry.from).join('\n')
      : rewriteParent()
  }
  const lastSibling = siblings.at(-1)
  const last = lastSibling === undefined ? undefined : entryOf(document, lines, [...parentPath, lastSibling])
  if (!last || valueInJson(document.value, path) !== undefined) return rewriteParent()
  const prefix = Array.isArray(parent) ? last.prefix : ' '.repeat(last.prefix.length)
  return lines.toSpliced(last.to, 0, `${prefix}${key}${JSON.stringify(value)}`).join('\n')
}

type Entry = {
  /** Its lines: from the first one up to that after the last one. */
  readonly from: number
  readonly to: number
  /** Before the key, or before the value of an item of a list. */
  readonly prefix: string
}

/** The lines of an entry in block style; undefined for one in braces or brackets, and for one that does not exist. */
function entryOf(document: Document, lines: readonly string[], path: Path): Entry | undefined {
  if (valueInJson(document.value, path) === undefined) return undefined
  const { line, column } = document.locationOf(path)
  const prefix = (lines[line - 1] ?? '').slice(0, column - 1)
  const isItem = Array.isArray(valueInJson(document.value, path.slice(0, -1)))
  if (!(isItem ? /^\s*(- )+$/ : /^\s*(- )*$/).test(prefix)) return undefined
  const depth = isItem ? prefix.length - 2 : prefix.length
  const belongs = (text: string): boolean =>
    depthOf(text) > depth || (!isItem && depthOf(text) === depth && text.trimStart().startsWith('- '))
  let to = line
  while (to < lines.length && (isBlank(lines[to]) || belongs(lines[to] ?? ''))) to++
  // Blank lines and comments at the end belong to the next entry.
  while (isBlank(lines[to - 1])) to--
  return { from: line - 1, to, prefix }
}

function siblingsOf(parent: Json): Path {
  if (Array.isArray(parent)) return [...parent.keys()]
  return isMap(parent) ? Object.keys(parent) : []
}

function isBlank(line: string | undefined): boolean {
  return /^\s*(#|$)/.test(line ?? '')
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length
}
