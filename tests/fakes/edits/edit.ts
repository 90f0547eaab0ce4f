/** The files of a repository, by path from its root. */
export type Files = Readonly<Record<string, string>>

export type EditKind =
  | 'parameter'
  | 'condition'
  | 'size'
  | 'region'
  | 'tag'
  | 'text'
  | 'number'
  | 'boolean'
  | 'list item'
  | 'function'
  | 'property added'
  | 'property removed'
  | 'resource added'
  | 'resource removed'
  | 'resource renamed'
  | 'nested stack added'
  | 'nested stack removed'
  | 'nested stack renamed'
  | 'policy'
  | 'output'
  | 'dependency'
  | 'metadata'
  | 'nothing'
  | 'several'

/** A possible change of one commit to the repository's files. */
export type Edit = {
  readonly kind: EditKind
  /** Identifies the edit: `database.yaml Instance/StorageType is 'gp3-b'`. */
  readonly label: string
  /** Throws if the edited entry does not exist. */
  readonly apply: (files: Files) => Files
}

/** An edit of one file. */
export function editOf(kind: EditKind, file: string, description: string, change: (text: string) => string): Edit {
  const short = file.slice(file.indexOf('/') + 1)
  return {
    kind,
    label: `${short} ${description}`,
    apply: files => {
      const text = files[file]
      if (text === undefined) throw new Error(`There is no ${file}.`)
      return { ...files, [file]: change(text) }
    },
  }
}
