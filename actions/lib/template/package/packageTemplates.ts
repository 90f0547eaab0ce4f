import { createHash } from 'node:crypto'
import type { Document } from '../../model/document.ts'
import { Problem } from '../../model/problem.ts'
import { parseTemplate } from '../parse/parseTemplate.ts'
import { nestedFilesOf } from './nestedFiles.ts'

/** The bucket of packaged templates. */
export type TemplateLocation = { readonly bucket: string; readonly region: string; readonly urlSuffix: string }

/** A template as CloudFormation gets it: every relative TemplateURL is the URL of a packaged child. */
export type PackagedTemplate = {
  /** From the repository's root. */
  readonly file: string
  /** `templates/<SHA-256 of the body>.yaml`: the same content has the same key, and a key's content never changes. */
  readonly key: string
  readonly body: string
  readonly url: string
}

/**
 * Packages a template with its nested templates. Only the text of each TemplateURL changes; comments stay. In `all` each
 * child comes before its parent, the root is the last, and files of equal content appear once.
 */
export function packageTemplates(
  root: string,
  documents: ReadonlyMap<string, Document>,
  location: TemplateLocation,
): { readonly root: PackagedTemplate; readonly all: readonly PackagedTemplate[] } {
  const packaged = new Map<string, PackagedTemplate>()
  const packageFile = (file: string, parents: readonly string[]): PackagedTemplate => {
    const known = packaged.get(file)
    if (known) return known
    if (parents.includes(file)) throw new Problem(`${file} nests itself.`, { kind: 'usage' })
    const document = documents.get(file)
    if (!document) throw new Problem(`There is no template ${file}.`, { kind: 'usage' })
    const replacements = nestedFilesOf(parseTemplate(document)).map(({ logicalId, file: child }) => ({
      ...spanOfUrl(document, logicalId),
      text: JSON.stringify(packageFile(child, [...parents, file]).url),
    }))
    const body = replaceSpans(document.text, replacements)
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

type SourceRange = { readonly start: number; readonly end: number }

function spanOfUrl(document: Document, logicalId: string): SourceRange {
  const path = ['Resources', logicalId, 'Properties', 'TemplateURL']
  const span = document.spanOf(path)
  const source = span && document.text.slice(span.start, span.end)
  // A scalar over several lines cannot be replaced by a quoted one.
  if (!span || !source || /[\n|>]/.test(source))
    throw new Problem(`The TemplateURL of '${logicalId}' must be on one line.`, {
      kind: 'usage',
      location: document.locationOf(path),
    })
  return span
}

function replaceSpans(text: string, replacements: readonly (SourceRange & { readonly text: string })[]): string {
  return replacements
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: inner }) => result.slice(0, start) + inner + result.slice(end), text)
}
