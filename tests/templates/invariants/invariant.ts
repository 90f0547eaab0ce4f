import type { FlatResource } from '../../fakes/template/alterStack.ts'

/** The names of the resources, or of the parts of them, that violate the invariant. */
export type Invariant = (parts: readonly FlatResource[]) => readonly string[]
