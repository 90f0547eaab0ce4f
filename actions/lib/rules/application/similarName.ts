/** A known name that an unknown one resembles. */
export type SimilarName = {
  readonly name: string
  /**
   * misspelt: hardly anything else was meant. possible: the names share words, or are so short that two programs may have
   * them by chance.
   */
  readonly certainty: 'misspelt' | 'possible'
}

/** Names of fewer letters resemble each other by chance. */
const SHORTEST = 5

/**
 * The known name that was meant: the same letters in another case or with other underscores, one letter added, lost,
 * replaced or swapped, a few such mistakes in long words, or the same words in another order.
 */
export function similarName(name: string, known: Iterable<string>): SimilarName | undefined {
  const upper = name.toUpperCase()
  const words = upper.split('_')
  const sorted = words.toSorted().join('_')
  let best: { readonly name: string; readonly rank: Rank } | undefined
  for (const candidate of known) {
    if (Math.abs(candidate.length - upper.length) > MOST_LETTERS) continue
    const rank = rankOf({ upper, words, sorted }, candidate.toUpperCase())
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { name: candidate, rank }
    if (rank === NEAR) break
  }
  if (!best) return undefined
  const isPossible = best.rank === SHARED || name.length < SHORTEST
  return { name: best.name, certainty: isPossible ? 'possible' : 'misspelt' }
}

/** From the most to the least certain. */
const [NEAR, ORDER, WORDS, SHARED] = [0, 1, 2, 3] as const
type Rank = typeof NEAR | typeof ORDER | typeof WORDS | typeof SHARED
type Name = { readonly upper: string; readonly words: readonly string[]; readonly sorted: string }

function rankOf({ upper, words, sorted }: Name, candidate: string): Rank | undefined {
  if (distanceUpTo(1, upper, candidate) <= 1) return NEAR
  const others = candidate.split('_')
  if (others.length === words.length && others.toSorted().join('_') === sorted) return ORDER
  if (areNearWords(words, others)) return WORDS
  return shareWords(words, others) ? SHARED : undefined
}

/** The longest difference of two names that may still be similar: one word. */
const MOST_LETTERS = 14

/** The same count of words, each the same or misspelt; two mistakes in a word only if it is long. */
function areNearWords(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return words.join('') === others.join('')
  let distance = 0
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? ''
    if (word === other) continue
    const allowed = mistakesAllowed(word, other)
    const difference = distanceUpTo(allowed, word, other)
    if (difference > allowed) return false
    distance += difference
  }
  return distance <= 2
}

function mistakesAllowed(word: string, other: string): number {
  const length = Math.min(word.length, other.length)
  // Another form of the word: ALLOW and ALLOWED, ROLE and ROLES.
  const isForm = word.startsWith(other) || other.startsWith(word)
  if (length >= 7 || (isForm && length >= 4)) return 2
  return length >= 4 ? 1 : 0
}

/** The same first word, at least three in each, and one word that only one of the names has. */
function shareWords(words: readonly string[], others: readonly string[]): boolean {
  if (words[0] !== others[0] || words.length < 3 || others.length < 3) return false
  const missing = others.filter(word => !words.includes(word)).length
  const added = words.filter(word => !others.includes(word)).length
  return missing + added === 1
}

/**
 * Letters added, lost, replaced or swapped with their neighbour, from one word to the other: the optimal string alignment
 * distance. Any number above the limit if there are more.
 */
function distanceUpTo(limit: number, from: string, to: string): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : replaced
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[to.length] ?? 0
}
