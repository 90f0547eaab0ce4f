import type { Document } from '../../model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'

/** Reads nodes of the wanted kind and remembers every one that is of another. */
export type NodeReader = {
  readonly findings: readonly Finding[]
  readonly tell: (message: string, path: Path, todo?: string) => void
  /** The map at a place; empty when something else stands there. */
  readonly map: (node: Json | undefined, path: Path) => JsonMap
  /** A scalar as it was written, so that `1.10` stays `1.10`. */
  readonly optionalText: (node: Json | undefined, path: Path) => string | undefined
  readonly optionalNumber: (node: Json | undefined, path: Path) => number | undefined
  readonly texts: (node: Json | undefined, path: Path) => readonly string[]
  readonly allow: (node: JsonMap, path: Path, keys: readonly string[]) => void
}

export function createNodeReader(document: Document): NodeReader {
  const findings: Finding[] = []
  const tell: NodeReader['tell'] = (message, path, todo) => {
    const location = document.locationOf(path)
    findings.push({ level: 'error', rule: 'template/shape', message, location, ...(todo ? { todo } : {}) })
  }
  const written = (node: Json, path: Path): string => {
    const span = typeof node === 'number' ? document.spanOf(path) : undefined
    return span ? document.text.slice(span.start, span.end) : String(node)
  }
  const optionalText: NodeReader['optionalText'] = (node, path) => {
    if (node === undefined) return undefined
    if (typeof node !== 'object') return written(node, path)
    tell(`Template format error: [/${path.join('/')}] must be a string.`, path)
    return undefined
  }
  return {
    findings,
    tell,
    map: (node, path) => {
      if (isMap(node)) return node
      const where = path.length === 0 ? 'The template' : `[/${path.join('/')}]`
      tell(`Template format error: ${where} must be an object.`, path)
      return {}
    },
    optionalText,
    optionalNumber: (node, path) => {
      const text = optionalText(node, path)
      if (text === undefined) return undefined
      if (Number.isFinite(Number(text)) && text !== '') return Number(text)
      tell(`Template format error: [/${path.join('/')}] must be a number.`, path)
      return undefined
    },
    texts: (node, path) => {
      const items: readonly Json[] = Array.isArray(node) ? node : node === undefined ? [] : [node]
      return items.map((item, index) => optionalText(item, Array.isArray(node) ? [...path, index] : path) ?? '')
    },
    allow: (node, path, keys) => {
      for (const key of Object.keys(node).filter(key => !keys.includes(key))) {
        const guess = nearest(key, keys)
        const message = `Template format error: [/${path.join('/')}] has the unknown member '${key}'.`
        tell(message, [...path, key], guess && `Did you mean '${guess}'?`)
      }
    },
  }
}
