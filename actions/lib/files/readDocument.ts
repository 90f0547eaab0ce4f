import type { Document } from '../model/document.ts'
import { lineIndexOf } from './lineIndex.ts'
import { checkedText, PLAIN_LIMIT, TEMPLATE_LIMIT } from './sourceText.ts'
import { type Dialect, type Node, parseYaml } from './yamlNode.ts'

/** A CloudFormation template, in YAML or JSON. Throws a Problem with the place of what cannot be read. */
export function templateDocument(file: string, text: string): Document {
  return documentOf(file, checkedText(file, text, TEMPLATE_LIMIT), 'template')
}

/** An environment file or layer: every scalar is the text that was written. Throws a Problem with the place. */
export function plainDocument(file: string, text: string): Document {
  return documentOf(file, checkedText(file, text, PLAIN_LIMIT), 'plain')
}

function documentOf(file: string, text: string, dialect: Dialect): Document {
  const placeAt = lineIndexOf(file, text)
  const root = parseYaml(text, dialect, placeAt)
  const walk = (path: readonly (string | number)[]): { node: Node; whole: boolean } => {
    let node = root
    for (const step of path) {
      const child = node.children.get(String(step))
      if (!child) return { node, whole: false }
      node = child
    }
    return { node, whole: true }
  }
  return {
    file,
    text,
    value: root.value,
    locationOf: path => placeAt(walk(path).node.offset),
    spanOf: path => {
      const { node, whole } = walk(path)
      return whole ? node.span : undefined
    },
  }
}
