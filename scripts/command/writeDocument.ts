import { jsonText, type OutcomeDocument } from '#lib/render/json/json.ts'

export type WriteDocument = (document: OutcomeDocument) => void

/** True for `--json`, and for `--json=true`, which is refused: a program waits for a document in both cases. */
export function asksForDocument(argv: readonly string[]): boolean {
  return argv.some(argument => argument === '--json' || argument.startsWith('--json='))
}

/**
 * Writes the one document of `--json`: the first, any later one is dropped. A reader that is gone, such as a `jq` that failed,
 * is no failure of the verb; `watchOutput` has the other errors of writing.
 */
export function documentWriter(stream: NodeJS.WriteStream, verb: string): WriteDocument {
  stream.on('error', () => undefined)
  let isWritten = false
  return document => {
    if (isWritten) return
    isWritten = true
    stream.write(jsonText(verb, document))
  }
}
