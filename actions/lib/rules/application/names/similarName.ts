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
export function similarName(name: string, known: readonly NameParts[]): SimilarName | undefined {
  const parts = namePartsOf(name)
  let best: { readonly name: string; readonly rank: Rank } | undefined
  for (const candidate of known) {
    if (Math.abs(candidate.upper.length - parts.upper.length) > MOST_LETTERS) continue
    const rank = rankOf(parts, candidate)
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { name: candidate.name, rank }
    if (rank === NEAR) break
  }
  if (!best) return undefined
  const isPossible = best.rank === SHARED || name.length < SHORTEST
  return { name: best.name, certainty: isPossible ? 'possible' : 'misspelt' }
}

/** A name as it is compared with others. */
export type NameParts = {
  readonly name: string
  readonly upper: string
  readonly words: readonly string[]
  /** The words in the order of the alphabet. */
  readonly sorted: string
}

export function namePartsOf(name: string): NameParts {
  const upper = name.toUpperCase()
  const words = upper.split('_')
  return { name, upper, words, sorted: words.toSorted().join('_') }
}

/** From the most to the least certain. */
const [NEAR, ORDER, WORDS, SHARED] = [0, 1, 2, 3] as const
type Rank = typeof NEAR | typeof ORDER | typeof WORDS | typeof SHARED

function rankOf(one: NameParts, other: NameParts): Rank | undefined {
  if (distanceUpTo(1, one.upper, other.upper) <= 1) return NEAR
  if (one.sorted === other.sorted) return ORDER
  if (areNearWords(one.words, other.words)) return WORDS
  return shareWords(one.words, other.words) ? SHARED : undefined
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
