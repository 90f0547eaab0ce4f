import { runGit } from './runGit.ts'

/** A branch that was created, moved or deleted. */
export type BranchChange = {
  readonly branch: string
  /** Undefined for a new branch. */
  readonly before: string | undefined
  /** Undefined for a deleted branch. */
  readonly after: string | undefined
}

type BranchListener = (change: BranchChange) => void

/** The newest commit of each branch in a git repository. A change of this map is a change in git. */
export class GitBranches extends Map<string, string> {
  readonly #folder: string
  /** `refs/heads` */
  readonly #prefix: string
  readonly #listeners: BranchListener[] = []

  constructor(folder: string, prefix: string) {
    super()
    this.#folder = folder
    this.#prefix = prefix
  }

  /** Calls the listener after each change. */
  onChange(listener: BranchListener): void {
    this.#listeners.push(listener)
  }

  referenceOf(branch: string): string {
    return `${this.#prefix}/${branch}`
  }

  /** Creates or moves a branch. @throws Error if git has no such commit, or refuses the name */
  override set(branch: string, sha: string): this {
    // A `Map` calls `set` for the entries of its constructor, of which there are none.
    runGit(this.#folder, ['update-ref', this.referenceOf(branch), sha])
    return this.record(branch, sha)
  }

  /** A change that git made already. */
  record(branch: string, after: string): this {
    const before = this.get(branch)
    super.set(branch, after)
    if (before !== after) this.#notify({ branch, before, after })
    return this
  }

  override delete(branch: string): boolean {
    const before = this.get(branch)
    if (before === undefined) return false
    runGit(this.#folder, ['update-ref', '-d', this.referenceOf(branch), before])
    super.delete(branch)
    this.#notify({ branch, before, after: undefined })
    return true
  }

  override clear(): void {
    for (const branch of [...this.keys()]) this.delete(branch)
  }

  #notify(change: BranchChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}
