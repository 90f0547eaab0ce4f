/** Changes files of the working tree. Every path is relative to its root, and no path leads out of it. */
export type FileEditor = {
  /** Replaces an existing file as a whole: readers see the former text or the new one. */
  readonly replace: (file: string, text: string) => Promise<void>
  /** The same for a file that may not exist yet; its folders are made. */
  readonly write: (file: string, text: string) => Promise<void>
}
