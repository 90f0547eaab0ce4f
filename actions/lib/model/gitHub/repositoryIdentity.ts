/** A repository on GitHub. Its ids stay when it or its owner is renamed, and no other repository ever gets them. */
export type RepositoryIdentity = {
  /** `owner/name` */
  readonly fullName: string
  /** Digits. */
  readonly ownerId: string
  /** Digits. */
  readonly id: string
  readonly defaultBranch: string
}
