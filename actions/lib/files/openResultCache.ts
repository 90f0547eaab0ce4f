import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ResultCache } from '../ports/lintEngines.ts'

type CacheOptions = {
  /** Days since its last use after which an entry is removed. */
  readonly days?: number
  /** Bytes of all entries together; the ones that were not used for the longest time are removed first. */
  readonly bytes?: number
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Results as files of a folder, one per key, whose name is the SHA-256 of the key. The folder is created with its first
 * entry and may be deleted at any time. An entry that is damaged or cannot be read does not exist, and one that cannot be
 * written is computed again the next time. Several processes may use the folder at once.
 */
export function openResultCache(folder: string, { days = 30, bytes = 32 * 2 ** 20 }: CacheOptions = {}): ResultCache {
  let pruning: Promise<void> | undefined
  return {
    get: async key => {
      const path = join(folder, digestOf(key))
      const entry = await orUndefined(readFile(path, 'utf8'))
      const text = entry === undefined ? undefined : textOf(key, entry)
      // The time of its last use decides when it is removed.
      if (text !== undefined) await orUndefined(touch(path))
      return text
    },
    put: async (key, text) => {
      await orUndefined(write(folder, digestOf(key), entryOf(key, text)))
      pruning ??= prune(folder, { days, bytes }).catch(() => {})
      await pruning
    },
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The digest shows that the entry is whole, and the one of this key. */
const entryOf = (key: string, text: string): string => `${digestOf(`${key}\n${text}`)}\n${text}`

function textOf(key: string, entry: string): string | undefined {
  const text = entry.slice(entry.indexOf('\n') + 1)
  return entry === entryOf(key, text) ? text : undefined
}

async function write(folder: string, name: string, entry: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  // Another process never reads half an entry.
  const temporary = join(folder, `${name}.${randomUUID()}`)
  try {
    await writeFile(temporary, entry)
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Once a day is enough, and spares a write per use. */
async function touch(path: string): Promise<void> {
  const now = Date.now()
  if (now - (await stat(path)).mtimeMs > DAY) await utimes(path, now / 1000, now / 1000)
}

/** Removes only files that are named like entries: the folder may have others. */
async function prune(folder: string, { days, bytes }: Required<CacheOptions>): Promise<void> {
  const names = (await readdir(folder)).filter(name => /^[0-9a-f]{64}(?:\..+)?$/.test(name))
  const found = await Promise.all(
    names.map(async name => {
      const path = join(folder, name)
      const state = await orUndefined(stat(path))
      return state ? [{ path, size: state.size, usedAt: state.mtimeMs }] : []
    }),
  )
  const newestFirst = found.flat().sort((one, other) => other.usedAt - one.usedAt)
  let total = 0
  for (const { path, size, usedAt } of newestFirst) {
    total += size
    if (total > bytes || Date.now() - usedAt > days * DAY) await orUndefined(rm(path, { force: true }))
  }
}

/** A cache that fails only costs time, so none of its failures reaches its user. */
async function orUndefined<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  try {
    return await promise
  } catch {
    return undefined
  }
}
