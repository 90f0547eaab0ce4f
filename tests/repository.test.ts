import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { suite, test } from 'node:test'

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean)
const FOLDERS = foldersOf(FILES)
const PATHS: readonly string[] = [...new Set([...FILES, ...FOLDERS])]
const PAGES = FILES.filter(file => file.endsWith('.md') && !file.startsWith('tests/expected/'))

/** The folders that a path of a page may begin at, beside the folder of the page. */
const ROOTS = ['', 'actions', 'actions/lib', 'scripts']
/** A file of these types is a path wherever it stands. */
const FILE_TYPE = /\.(?:ts|mjs|json|ya?ml|md|py)$/
/** Written by commands or by people, and not committed. */
const GENERATED = /^\.rehearsal(?:\/|$)|^docker\/\.env$/

function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const file of files)
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.add(folder)
  return folders
}

/** The code spans that look like paths: `lib/rules/<name>.ts`, `lib/rules/`. */
function pathSpans(markdown: string, folder: string): readonly string[] {
  const text = markdown.replaceAll(/^```.*?^```/gms, '')
  const spans = [...text.matchAll(/`([\w.-][\w./<>*-]*)`/g)].map(([, span = '']) => span)
  return spans.filter(span => {
    if (GENERATED.test(span)) return false
    const [first = ''] = span.split('/')
    const startsInFolder = [folder, ...ROOTS].some(root => FOLDERS.has(join(root, first)))
    return FILE_TYPE.test(span) || (span.includes('/') && startsInFolder)
  })
}

/** True if a file or folder has this path, or a longer one that ends with it; `<name>` and `*` match any part of a name. */
function exists(span: string, folder: string): boolean {
  const candidates = [span, join(folder, span)].map(path => normalize(path).replace(/\/$/, ''))
  const patterns = candidates.map(path => new RegExp(`(?:^|/)${patternOf(path)}$`))
  return PATHS.some(path => patterns.some(pattern => pattern.test(path)))
}

function patternOf(path: string): string {
  return path
    .split(/<[^>]*>|\*/)
    .map(text => text.replaceAll(/[.+()[\]{}?^$|\\]/g, '\\$&'))
    .join('[^/]+')
}

const missingIn = (markdown: string, folder: string): readonly string[] =>
  pathSpans(markdown, folder).filter(span => !exists(span, folder))

suite('the pages of the repository', () => {
  for (const page of PAGES)
    test(`every path in ${page} exists`, () => {
      assert.deepEqual(missingIn(readFileSync(page, 'utf8'), dirname(page)), [])
    })

  for (const [subject, span] of [
    ['a file that moved', 'operations/execution/retry.ts'],
    ['a folder that is gone', 'actions/lib/gone/'],
    ['a file without a folder', 'gone.ts'],
    ['a pattern that matches no file', 'redaction/gone*.ts'],
  ] as const)
    test(`the check of the pages finds ${subject}`, () => {
      assert.deepEqual(missingIn(`The file is \`${span}\`.`, '.'), [span])
    })

  test('the check of the pages accepts names that are no paths', () => {
    assert.deepEqual(missingIn('`@actions/core`, `Database/Instance`, `previews/`, `alias/aws/sns`', '.'), [])
  })
})
