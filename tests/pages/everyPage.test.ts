import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { suite, test } from 'node:test'
import { parsePage } from '../fakes/pages/markdownPage.ts'
import { problemsOfNpmCommand } from '../fakes/pages/npmCommand.ts'

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean)
const FOLDERS = new Set(FILES.flatMap(foldersAbove))
/** Golden files hold the comments of made-up pull requests. */
const PAGES = FILES.filter(file => file.endsWith('.md') && !file.startsWith('tests/expected/'))

/** The relative links of a page that lead nowhere: no such file or folder, or no such heading in it. */
function brokenLinks(page: string, markdown: string, read = (file: string) => readFileSync(file, 'utf8')) {
  return parsePage(markdown).links.filter(link => {
    if (/^[a-z]+:/.test(link)) return false
    const [path = '', anchor] = link.split('#', 2)
    const file = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path))).replace(/\/$/, '')
    if (path !== '' && !exists(file)) return true
    if (anchor === undefined) return false
    const text = path === '' ? markdown : file.endsWith('.md') ? read(file) : ''
    return !parsePage(text).anchors.has(anchor)
  })
}

/** An environment that its owner has removed is still one of the tests. */
function exists(path: string): boolean {
  const isEnvironment = /^environments\/[^/]+\.yaml$/.test(path)
  return FILES.includes(path) || FOLDERS.has(path) || (isEnvironment && FILES.includes(`tests/fixtures/${path}`))
}

function foldersAbove(file: string): readonly string[] {
  const folder = dirname(file)
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)]
}

suite('the links of the pages', () => {
  for (const page of PAGES)
    test(`every relative link and anchor in ${page} leads somewhere`, () => {
      assert.deepEqual(brokenLinks(page, readFileSync(page, 'utf8')), [])
    })

  for (const [subject, link] of [
    ['a file that is gone', 'gone.md'],
    ['a folder that is gone', 'gone/'],
    ['a heading of the same page that is gone', '#gone'],
    ['a heading of another page that is gone', 'README.md#gone'],
    ['an environment that nobody has', 'environments/gone.yaml'],
    ['an anchor in a file that has no headings', 'package.json#scripts'],
  ] as const)
    test(`the check of the links finds ${subject}`, () => {
      assert.deepEqual(brokenLinks('page.md', `# Title\n\n[link](${link})`), [link])
    })

  test('the check of the links knows the anchors that GitHub makes', () => {
    const page = [
      '# The JSON of `--json`',
      "## What's new, in 2.0?",
      '## Same',
      '## Same',
      '[a](#the-json-of---json) [b](#whats-new-in-20) [c](#same) [d](#same-1) [e](https://example.com/#x)',
    ].join('\n\n')

    assert.deepEqual(brokenLinks('page.md', page), [])
  })
})

suite('the commands of the pages', () => {
  for (const page of PAGES)
    test(`every script and flag in ${page} exists`, () => {
      const { blocks, codeSpans } = parsePage(readFileSync(page, 'utf8'))
      const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.split('\n'))
      const commands = [...lines, ...codeSpans].flatMap(text => /^npm run [^|#&]*/.exec(text) ?? [])

      assert.deepEqual(
        commands.flatMap(command => problemsOfNpmCommand(command.trim())),
        [],
      )
    })
})

suite('the text of the pages', () => {
  const unresolved = (markdown: string) => markdown.split('\n').filter(line => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line))

  for (const page of PAGES)
    test(`${page} has no conflict of a merge in it`, () => {
      assert.deepEqual(unresolved(readFileSync(page, 'utf8')), [])
    })

  test('the check of the text finds a conflict', () => {
    const marks = ['<'.repeat(7), '='.repeat(7), '>'.repeat(7)]

    assert.equal(unresolved(`${marks[0]} HEAD\none\n${marks[1]}\ntwo\n${marks[2]} branch\n`).length, 3)
  })
})
