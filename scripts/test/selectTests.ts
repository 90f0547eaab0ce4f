import { globSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'

const TESTS = '**/*.test.ts'
/** `npm run test:long` and `npm run test:templates` run these; by its name, `npm test` runs one of them too. */
const PROOFS = ['**/*.long.test.ts', '**/*.matrix.test.ts']

type Folders = {
  /** The repository; names are relative to it. */
  readonly root: string
  /** The folder in which the command was typed, to which a name may be relative, too. */
  readonly current: string
}

/**
 * The test files of names: a file, or a folder with those that `npm test` runs.
 * @throws Problem of kind usage for a name without tests
 */
export function selectTests(names: readonly string[], { root, current }: Folders): readonly string[] {
  return [...new Set(names.flatMap(name => testsOf(name)))]

  function testsOf(name: string): readonly string[] {
    const path = [resolve(root, name), resolve(current, name)].find(each => kindOf(each) !== undefined)
    if (path === undefined) throw missing(name, root)
    const inRepository = relative(root, path)
    if (kindOf(path) === 'file') {
      if (name.endsWith('.test.ts')) return [inRepository]
      throw usage(`'${name}' is not a test: the name of one ends with '.test.ts'.`, undefined)
    }
    const found = globSync(TESTS, { cwd: path, exclude: file => PROOFS.some(pattern => matches(file, pattern)) })
    if (found.length === 0) throw usage(`Folder '${name}' has no tests that 'npm test' runs.`, undefined)
    return found.map(file => join(inRepository, file)).sort()
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) return undefined
  return status.isDirectory() ? 'folder' : 'file'
}

function matches(file: string, pattern: string): boolean {
  return file.endsWith(pattern.replace('**/*', ''))
}

function missing(name: string, root: string): Problem {
  return usage(`There is no file or folder '${name}'.`, nearTest(name, root))
}

/** The test file or folder whose name, or whose path, is nearest. */
function nearTest(name: string, root: string): string | undefined {
  const paths = globSync(['tests/**/*.test.ts', 'tests/**/'], { cwd: root, exclude: ['tests/fixtures/**'] })
  const lastPart = (path: string) => path.replace(/\/$/, '').split('/').at(-1) ?? ''
  const byPath = nearest(name, paths)
  if (byPath !== undefined) return byPath
  const wanted = lastPart(name).replace(/\.ts$/, '')
  const stem = (path: string) => lastPart(path).replace(/\.test\.ts$|\.ts$/, '')
  const near = nearest(wanted.replace(/\.test$/, ''), paths.map(stem))
  return paths.find(path => stem(path) === near)
}

function usage(message: string, near: string | undefined): Problem {
  return new Problem(`${message}${near === undefined ? '' : ` Did you mean '${near}'?`}`, {
    kind: 'usage',
    todo: "Run 'npm test -- --help' for usage.",
  })
}
