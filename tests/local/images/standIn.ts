/** An image made of programs of this machine, in place of one that no registry gave. Everything belongs to root. */
export type StandIn = {
  /** Programs by their path in the image. Their shared libraries come with them. */
  readonly programs: Readonly<Record<string, string>>
  /** Folders that are in the image at the same path as here. */
  readonly folders: readonly string[]
  /** Parts of those folders that are left out, as patterns of tar. */
  readonly excluded: readonly string[]
  /** Scripts by their path in the image. */
  readonly scripts: Readonly<Record<string, string>>
  /** Empty folders that every user may write to. */
  readonly openFolders: readonly string[]
  /** Name and number of the user of the service; none for root. */
  readonly user: { readonly name: string; readonly id: number } | undefined
  /** Instructions as in a Dockerfile. */
  readonly instructions: readonly string[]
}
