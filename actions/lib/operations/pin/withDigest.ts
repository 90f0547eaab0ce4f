import { DIGEST_NOTE } from '../../model/digestNote.ts'
import type { Document } from '../../model/document.ts'
import { Problem } from '../../model/problem.ts'

type Pinned = {
  readonly digest: string
  /** The comment behind it, without its sign: `of v0.12.4 on 2026-11-28`. */
  readonly note: string
}

/**
 * The text of an environment's file or layer with the digest of its image: in the place of the former one, else in a line of
 * its own below the tag. Every other character stays.
 * @throws Problem if the file has its parameters in one line, where a comment has no place
 */
export function withDigest(document: Document, { digest, note }: Pinned): string {
  const former = entryOf(document, 'ImageDigest')
  if (former) {
    const { before, indent, after, lineEnd } = former
    const rest = after
      .replace(DIGEST_NOTE, '')
      .replace(/^\s*#\s*/, '')
      .trim()
    const comment = rest === '' ? note : `${note}; ${rest}`
    return `${before}${indent}ImageDigest: ${digest} # ${comment}${lineEnd}`
  }
  const tag = entryOf(document, 'ImageTag')
  if (!tag) throw new Error(`'${document.file}' has no ImageTag.`)
  const { text } = document
  const line = `${tag.indent}ImageDigest: ${digest} # ${note}`
  const end = text.length - tag.lineEnd.length
  return `${text.slice(0, end)}${tag.isCrLf ? '\r\n' : '\n'}${line}${tag.lineEnd}`
}

type Entry = {
  readonly before: string
  readonly indent: string
  /** The rest of the line behind the value. */
  readonly after: string
  /** The text from the end of the line on. */
  readonly lineEnd: string
  readonly isCrLf: boolean
}

/** Undefined if the file does not have the parameter. */
function entryOf(document: Document, name: string): Entry | undefined {
  const path = ['parameters', name]
  const span = document.spanOf(path)
  if (!span) return undefined
  const { text } = document
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const [, indent] = new RegExp(`^( +)(["']?)${name}\\2\\s*:\\s+$`).exec(text.slice(start, span.start)) ?? []
  const newLine = text.indexOf('\n', span.end)
  const isCrLf = newLine > 0 && text[newLine - 1] === '\r'
  const end = newLine < 0 ? text.length : isCrLf ? newLine - 1 : newLine
  const after = text.slice(span.end, end)
  if (indent === undefined || !/^\s*(#.*)?$/.test(after) || text.slice(span.start, span.end).includes('\n'))
    throw new Problem(`Cannot write the digest into '${document.file}': '${name}' is not in a line of its own.`, {
      kind: 'usage',
      todo: `Write '${name}: VALUE' in a line of its own below 'parameters:'.`,
      location: document.locationOf(path),
    })
  return { before: text.slice(0, start), indent, after, lineEnd: text.slice(end), isCrLf }
}
