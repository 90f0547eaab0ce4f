import { mailOf, runGit, type Signature } from './runGit.ts'

/** A file of a commit. */
export type CommitFile = { readonly content: string | Uint8Array; readonly isExecutable?: boolean }

type NewCommit = {
  /** `refs/heads/main`; it is moved to the commit. */
  readonly reference: string
  readonly parent: string | undefined
  readonly message: string
  readonly signature: Signature
  /** By path; undefined deletes the file. */
  readonly edits: Readonly<Record<string, CommitFile | undefined>>
  /** The edits are all files of the commit. */
  readonly replacesAll: boolean
}

/** Creates a commit without a working tree, in one process; returns its id. https://git-scm.com/docs/git-fast-import */
export function createCommit(folder: string, newCommit: NewCommit): string {
  const { output } = runGit(folder, ['fast-import', '--quiet', '--done'], { input: streamOf(newCommit) })
  return output
}

function streamOf({ reference, parent, message, signature, edits, replacesAll }: NewCommit): Uint8Array {
  const { author, committer, seconds } = signature
  const lines: (string | Uint8Array)[] = [
    `commit ${reference}\nmark :1\n`,
    `author ${author} <${mailOf(author)}> ${seconds} +0000\n`,
    `committer ${committer} <${mailOf(committer)}> ${seconds} +0000\n`,
    ...dataOf(message),
    ...(parent === undefined ? [] : [`from ${parent}\n`]),
    ...(replacesAll ? ['deleteall\n'] : []),
  ]
  for (const [path, file] of Object.entries(edits)) {
    if (!/^[^\s"\\]+$/.test(path)) throw new Error(`A commit cannot hold the path '${path}' here.`)
    if (file === undefined) lines.push(`D ${path}\n`)
    else lines.push(`M ${file.isExecutable ? '100755' : '100644'} inline ${path}\n`, ...dataOf(file.content))
  }
  lines.push('get-mark :1\ndone\n')
  return Buffer.concat(lines.map(line => Buffer.from(line)))
}

function dataOf(content: string | Uint8Array): readonly (string | Uint8Array)[] {
  const bytes = Buffer.from(content)
  return [`data ${bytes.length}\n`, bytes, '\n']
}
