import type { FlatResource } from '../../fakes/template/alterStack.ts'

/** Names every part, or every spot in one, that breaks the sentence. */
export type Invariant = (parts: readonly FlatResource[]) => readonly string[]
