import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How a module of the tests comes to the files of the repository. */
const READS_FILES = /from 'node:(?:fs|child_process)|process\.cwd\(\)|import\('node:fs/
const IMPORT = /\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g

/**
 * Those of the test files that an edit of the repository's files can reach: the file, or a module of `tests/` that it
 * imports, directly or not, opens files or starts processes. The others have all their inputs in themselves. Modules whose
 * path begins with `besides` do not count.
 */
export function testsThatReadFiles(files: readonly string[], { root = '.', besides = '' } = {}): readonly string[] {
  const sources = new Map<string, string>()
  const sourceOf = (file: string): string => {
    const source = sources.get(file) ?? readFileSync(join(root, file), 'utf8')
    sources.set(file, source)
    return source
  }
  const reads = (file: string, seen: Set<string>): boolean => {
    if (seen.has(file) || (besides !== '' && file.startsWith(besides))) return false
    seen.add(file)
    const source = sourceOf(file)
    if (READS_FILES.test(source)) return true
    const imported = [...source.matchAll(IMPORT)].map(([, first, second]) => join(dirname(file), first ?? second ?? ''))
    return imported
      .map(path => path.replaceAll('\\', '/'))
      .some(path => path.startsWith('tests/') && existsSync(join(root, path)) && reads(path, seen))
  }
  return files.filter(file => reads(file, new Set()))
}
