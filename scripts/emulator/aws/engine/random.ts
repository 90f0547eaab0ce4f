export type Random = () => number

const ALPHABETS = {
  hex: '0123456789abcdef',
  lower: 'abcdefghijklmnopqrstuvwxyz0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  mixed: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  digits: '123456789',
} as const
export type Alphabet = keyof typeof ALPHABETS

export function isAlphabet(name: string): name is Alphabet {
  return name in ALPHABETS
}

export function randomText(random: Random, alphabet: Alphabet, length: number): string {
  return randomTextFrom(random, ALPHABETS[alphabet], length)
}

export function randomTextFrom(random: Random, letters: string, length: number): string {
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)] ?? '').join('')
}

export function uuid(random: Random): string {
  const hex = randomText(random, 'hex', 32)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A random order, because CloudFormation promises none. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map(item => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
