import type { Document } from '../../model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'

/**
 * Reads nodes as an expected kind and collects a finding for each node of another kind, with CloudFormation's message where
 * it is known. A null is not reported here: it is a finding of its own wherever it is.
 */
export type NodeReader = {
  readonly findings: readonly Finding[]
  readonly report: (message: string, path: Path, todo?: string, rule?: ShapeRule) => void
  /** The node as a map; an empty map for a node of another kind. */
  readonly map: (node: Json | undefined, path: Path, message?: string) => JsonMap
  /** A scalar as it was written, so that `1.10` stays `1.10`. */
  readonly optionalText: (node: Json | undefined, path: Path, message?: string) => string | undefined
  readonly optionalNumber: (node: Json | undefined, path: Path) => number | undefined
  /** A list of scalars, each as it was written. */
  readonly texts: (node: readonly Json[], path: Path, message?: string) => readonly string[]
  /** `message` has CloudFormation's words about a key that is not allowed. */
  readonly allow: (node: JsonMap, path: Path, keys: readonly string[], message: (key: string) => string) => void
}

/** The rules that a template breaks by its structure alone, as `lint` names them. */
export type ShapeRule = 'template/shape' | 'template/transform'

export function createNodeReader(document: Document): NodeReader {
  const findings: Finding[] = []
  const report: NodeReader['report'] = (message, path, todo, rule = 'template/shape') => {
    const location = document.locationOf(path)
    findings.push({ level: 'error', rule, message, location, ...(todo ? { todo } : {}) })
  }
  const sourceText = (node: Json, path: Path): string => {
    const span = typeof node === 'number' ? document.spanOf(path) : undefined
    return span ? document.text.slice(span.start, span.end) : String(node)
  }
  const optionalText: NodeReader['optionalText'] = (node, path, message) => {
    if (node === undefined || node === null) return undefined
    if (typeof node !== 'object') return sourceText(node, path)
    report(message ?? `Template format error: Every ${path.at(-1)} member must be a string.`, path)
    return undefined
  }
  return {
    findings,
    report,
    map: (node, path, message) => {
      if (isMap(node)) return node
      const name = path.length === 0 ? 'The template' : `[/${path.join('/')}]`
      if (node !== null) report(message ?? `Template format error: ${name} must be an object.`, path)
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
    texts: (node, path, message) =>
      node.map((item, index) => optionalText(item, [...path, index], message)).filter(text => text !== undefined),
    allow: (node, path, keys, message) => {
      for (const key of Object.keys(node).filter(key => !keys.includes(key))) {
        const guess = nearest(key, keys)
        report(message(key), [...path, key], guess && `Did you mean '${guess}'?`)
      }
    },
  }
}
