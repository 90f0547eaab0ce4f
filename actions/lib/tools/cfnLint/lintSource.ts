import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Location } from '../../model/problem.ts'

/** A template, with everything else that the results of cfn-lint about it depend on. */
export type LintSource = {
  readonly file: string
  readonly bytes: number
  /** Of its text, of those of the templates nested in it, and of the date if it counts; undefined if it cannot be read. */
  readonly digest: string | undefined
  readonly nested: readonly NestedReference[]
}

type NestedReference = { readonly file: string; readonly location: Location }

export type LintContext = {
  /** All templates that are linted. */
  readonly files: readonly string[]
  /** The folder that they are relative to. */
  readonly root: string
  readonly today: Date
}

/**
 * cfn-lint reads the templates that a template nests, for their parameters and outputs, but not those nested in these. The
 * text of every other template that it names counts as nested too, however it is written there.
 */
export async function readLintSource(file: string, { files, root, today }: LintContext): Promise<LintSource> {
  const text = await textAt(root, file)
  if (text === undefined) return { file, bytes: 0, digest: undefined, nested: [] }
  const nested = nestedReferences(file, text)
  const named = files.filter(other => other !== file && text.includes(posix.basename(other)))
  const others = [...new Set([...nested.map(reference => reference.file), ...named])].sort()
  const texts = await Promise.all(others.map(async other => [other, (await textAt(root, other)) ?? null]))
  // cfn-lint compares the end of a Lambda runtime (E2531, E2533, W2531) with the date.
  const day = /\bRuntime\b/.test(text) ? today.toISOString().slice(0, 10) : undefined
  const digest = createHash('sha256')
    .update(JSON.stringify([text, texts, day]))
    .digest('hex')
  return { file, bytes: Buffer.byteLength(text), digest, nested }
}

/** The relative paths behind `TemplateURL`, in YAML and JSON. */
function nestedReferences(file: string, text: string): readonly NestedReference[] {
  return [...text.matchAll(/["']?\bTemplateURL["']?\s*:\s*["']?([^\s"',{}[\]]+)/g)].flatMap(match => {
    const [, url = ''] = match
    // Not an address, a tag such as `!Sub`, or a block of text.
    if (/^[!|>&*#]|:\/\//.test(url)) return []
    const before = text.slice(0, match.index).split('\n')
    const location = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    return [{ file: posix.join(posix.dirname(file), url), location }]
  })
}

function textAt(root: string, file: string): Promise<string | undefined> {
  return readFile(join(root, file), 'utf8').catch(() => undefined)
}
