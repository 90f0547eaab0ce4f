type NamedRepository = { readonly name: string; readonly ownerId: number; readonly id: number }

/** The flags of `bootstrap` that name the repository whose workflows may assume the roles. */
export function repositoryFlags({ name, ownerId, id }: NamedRepository): readonly string[] {
  return ['--repository', name, '--owner-id', String(ownerId), '--repository-id', String(id)]
}
