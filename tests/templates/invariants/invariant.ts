import type { Part } from '../../fakes/alteredStack.ts'

/** Names every part, or every spot in one, that breaks the sentence. */
export type Invariant = (parts: readonly Part[]) => readonly string[]
