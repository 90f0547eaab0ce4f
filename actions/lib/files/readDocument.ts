import type { Document } from '../model/document.ts'
import type { Path } from '../model/json.ts'
import { lineIndexOf } from './lineIndex.ts'
import { checkText, PLAIN_LIMIT, TEMPLATE_LIMIT } from './sourceText.ts'
import { parseYaml, type YamlDialect, type YamlNode } from './yamlNode.ts'

/** A CloudFormation template, in YAML or JSON. Throws a Problem with the location of a syntax error. */
export function templateDocument(file: string, text: string): Document {
  return documentOf(file, checkText(file, text, TEMPLATE_LIMIT), 'template')
}

/**
 * An environment file or layer: every scalar is the text that was written. Throws a Problem with the location of a
 * syntax error.
 */
export function plainDocument(file: string, text: string): Document {
  return documentOf(file, checkText(file, text, PLAIN_LIMIT), 'plain')
}

function documentOf(file: string, text: string, dialect: YamlDialect): Document {
  const locationAt = lineIndexOf(file, text)
  const root = parseYaml(text, dialect, locationAt)
  const walk = (path: Path): { readonly node: YamlNode; readonly isFound: boolean } => {
    let node = root
    for (const step of path) {
      const child = node.children.get(String(step))
      if (!child) return { node, isFound: false }
      node = child
    }
    return { node, isFound: true }
  }
  return {
    file,
    text,
    value: root.value,
    locationOf: path => locationAt(walk(path).node.offset),
    spanOf: path => {
      const { node, isFound } = walk(path)
      return isFound ? node.span : undefined
    },
  }
}
