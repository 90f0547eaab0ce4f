import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runProgram } from '../runProgram.ts'

/** More files than one command line of the loader takes. */
const FILES_AT_ONCE = 200

/**
 * The shared libraries of this machine that programs and libraries load, by the path that the loader looks for them. The
 * interpreter of the programs is one of them.
 */
export async function sharedLibraries(files: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>()
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const { stdout } = await runProgram({ program: 'ldd', arguments: files.slice(start, start + FILES_AT_ONCE) })
    for (const [, path = ''] of stdout.matchAll(/(?:=> |^\s+)(\/\S+) \(0x/gm)) found.add(atRealFolder(path))
  }
  return [...found].sort()
}

/** `/lib/x` and `/usr/lib/x` are one file where the first folder is a link to the second. */
export function atRealFolder(path: string): string {
  return join(realpathSync(dirname(path)), basename(path))
}
