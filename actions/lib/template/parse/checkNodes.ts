import type { Document } from '../../model/document.ts'
import type { Json } from '../../model/json.ts'
import type { NodeReader } from './nodeReader.ts'

/**
 * What no template may contain anywhere. A key without a value, such as `Properties:` after its entries were deleted, is
 * null. A key that YAML reads as a number is no text.
 */
export function checkNodes(document: Document, reader: NodeReader): void {
  visit(document.value, [], document, reader)
}

/** `path` is one array that is shared by the whole template, because findings are rare. */
function visit(node: Json, path: (string | number)[], document: Document, reader: NodeReader): void {
  if (node === null) reader.report(`[/${path.join('/')}] 'null' values are not allowed in templates`, [...path])
  if (node === null || typeof node !== 'object') return
  const isList = Array.isArray(node)
  for (const [key, inner] of Object.entries(node)) {
    const parent = isList ? '' : path.join('/')
    path.push(isList ? Number(key) : key)
    if (!isList && isNumericKey(key, path, document))
      reader.report(
        `Template format error: [/${parent}] map keys must be strings; received numeric [${key}] instead`,
        [...path],
        'Put the key in quotes.',
      )
    visit(inner, path, document, reader)
    path.pop()
  }
}

/** True for a number without quotes. */
function isNumericKey(key: string, path: readonly (string | number)[], document: Document): boolean {
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(key)) return false
  const { line, column } = document.locationOf(path)
  return document.text.split('\n')[line - 1]?.startsWith(key, column - 1) ?? false
}
