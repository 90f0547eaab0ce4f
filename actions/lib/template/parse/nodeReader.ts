import type { Document } from '../../model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'

/** Reads nodes as an expected kind and collects a finding for each node of another kind. */
export type NodeReader = {
  readonly findings: readonly Finding[]
  readonly report: (message: string, path: Path, todo?: string) => void
  /** The node as a map; an empty map for a node of another kind. */
  readonly map: (node: Json | undefined, path: Path) => JsonMap
  /** A scalar as it was written, so that `1.10` stays `1.10`. */
  readonly optionalText: (node: Json | undefined, path: Path) => string | undefined
  readonly optionalNumber: (node: Json | undefined, path: Path) => number | undefined
  readonly texts: (node: Json | undefined, path: Path) => readonly string[]
  readonly allow: (node: JsonMap, path: Path, keys: readonly string[]) => void
}

export function createNodeReader(document: Document): NodeReader {
  const findings: Finding[] = []
  const report: NodeReader['report'] = (message, path, todo) => {
    const location = document.locationOf(path)
    findings.push({ level: 'error', rule: 'template/shape', message, location, ...(todo ? { todo } : {}) })
  }
  const sourceText = (node: Json, path: Path): string => {
    const span = typeof node === 'number' ? document.spanOf(path) : undefined
    return span ? document.text.slice(span.start, span.end) : String(node)
  }
  const optionalText: NodeReader['optionalText'] = (node, path) => {
    if (node === undefined) return undefined
    if (typeof node !== 'object') return sourceText(node, path)
    report(`Template format error: [/${path.join('/')}] must be a string.`, path)
    return undefined
  }
  return {
    findings,
    report,
    map: (node, path) => {
      if (isMap(node)) return node
      const name = path.length === 0 ? 'The template' : `[/${path.join('/')}]`
      report(`Template format error: ${name} must be an object.`, path)
      return {}
    },
    optionalText,
    optionalNumber: (node, path) => {
      const text = optionalText(node, path)
      if (text === undefined) return undefined
      if (Number.isFinite(Number(text)) && text !== '') return Number(text)
      report(`Template format error: [/${path.join('/')}] must be a number.`, path)
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
        report(message, [...path, key], guess && `Did you mean '${guess}'?`)
      }
    },
  }
}
