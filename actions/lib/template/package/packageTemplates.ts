import { createHash } from 'node:crypto'
import type { Document } from '../../model/document.ts'
import { Problem } from '../../model/problem.ts'
import { parseTemplate } from '../parse/parseTemplate.ts'
import { nestedFilesOf } from './nestedFiles.ts'

/** Where packaged templates are kept. */
export type TemplateLocation = { readonly bucket: string; readonly region: string; readonly urlSuffix: string }

/** A template as CloudFormation gets it: every relative TemplateURL is the address of a packaged child. */
export type PackagedTemplate = {
  /** From the repository's root. */
  readonly file: string
  /** `templates/<SHA-256 of the body>.yaml`: the same content has the same key, and a key never gets another content. */
  readonly key: string
  readonly body: string
  readonly url: string
}

/**
 * Packages a template and everything nested in it. Only the text of each TemplateURL changes; comments stay. The root is
 * the last of `all`, each child comes before its parent, and files of equal content are one.
 */
export function packageTemplates(
  root: string,
  documents: ReadonlyMap<string, Document>,
  location: TemplateLocation,
): { readonly root: PackagedTemplate; readonly all: readonly PackagedTemplate[] } {
  const packaged = new Map<string, PackagedTemplate>()
  const packageFile = (file: string, parents: readonly string[]): PackagedTemplate => {
    const before = packaged.get(file)
    if (before) return before
    if (parents.includes(file)) throw new Problem(`${file} nests itself.`, { kind: 'usage' })
    const document = documents.get(file)
    if (!document) throw new Problem(`There is no template ${file}.`, { kind: 'usage' })
    const replacements = nestedFilesOf(parseTemplate(document)).map(({ logicalId, file: child }) => ({
      ...spanOfUrl(document, logicalId),
      text: JSON.stringify(packageFile(child, [...parents, file]).url),
    }))
    const body = replaced(document.text, replacements)
    const key = `templates/${createHash('sha256').update(body).digest('hex')}.yaml`
    const url = `https://${location.bucket}.s3.${location.region}.${location.urlSuffix}/${key}`
    const result = { file, key, body, url }
    packaged.set(file, result)
    return result
  }
  const packagedRoot = packageFile(root, [])
  const all = new Map([...packaged.values()].map(template => [template.key, template]))
  return { root: packagedRoot, all: [...all.values()] }
}

type Span = { readonly start: number; readonly end: number }

function spanOfUrl(document: Document, logicalId: string): Span {
  const path = ['Resources', logicalId, 'Properties', 'TemplateURL']
  const span = document.spanOf(path)
  const written = span && document.text.slice(span.start, span.end)
  // A text over several lines has no place that another text could simply take.
  if (!span || !written || /[\n|>]/.test(written))
    throw new Problem(`The TemplateURL of '${logicalId}' must stand on one line.`, {
      kind: 'usage',
      location: document.locationOf(path),
    })
  return span
}

function replaced(text: string, replacements: readonly (Span & { readonly text: string })[]): string {
  return replacements
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: inner }) => whole.slice(0, start) + inner + whole.slice(end), text)
}
