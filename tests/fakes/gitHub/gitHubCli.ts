import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * `gh api`, as far as our commands use it: method, body on stdin, all pages, and three expressions of jq. It fails on
 * anything else, and on a response that is no success. https://cli.github.com/manual/gh_api
 */
const PROGRAM = `
const [verb, ...rest] = process.argv.slice(2)
if (verb !== 'api') throw new Error('unknown command ' + verb)
let method = 'GET', path, jq, input = false, paginate = false, silent = false
while (rest.length > 0) {
  const word = rest.shift()
  if (word === '--method') method = rest.shift()
  else if (word === '--jq') jq = rest.shift()
  else if (word === '--input') input = rest.shift() === '-'
  else if (word === '--paginate') paginate = true
  else if (word === '--silent') silent = true
  else if (path === undefined && !word.startsWith('-')) path = word
  else throw new Error('unknown argument ' + word)
}
const body = input ? JSON.parse(await new Response(process.stdin).text()) : undefined
const headers = { authorization: 'token ' + process.env.GH_TOKEN }
for (let url = process.env.FAKE_GITHUB_URL + '/' + path; url; ) {
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  const text = await response.text()
  if (response.status >= 300) {
    console.error('gh: HTTP ' + response.status + ' ' + text)
    process.exit(1)
  }
  if (!silent && text) print(JSON.parse(text))
  const next = /<([^<>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')
  url = paginate && next ? next[1] : undefined
}
function print(data) {
  const [, name] = /^\\.\\[\\] \\| select\\(\\.name == "([^"]+)"\\) \\| \\.id$/.exec(jq ?? '') ?? []
  if (jq === undefined) console.log(JSON.stringify(data))
  else if (jq === '.id') console.log(data.id)
  else if (jq === '.[-1].sha') console.log(data.at(-1).sha)
  else if (name !== undefined) for (const item of data) item.name === name && console.log(item.id)
  else throw new Error('unknown expression ' + jq)
}
`

export type GitHubCli = {
  /** Runs a script for a POSIX shell that stops at its first failure; resolves to what it printed. */
  readonly run: (script: string) => Promise<string>
  readonly [Symbol.dispose]: () => void
}

/** A shell in which `gh` sends its requests to this API, with this token. */
export function createGitHubCli({ url, token }: { readonly url: string; readonly token: string }): GitHubCli {
  const folder = mkdtempSync(join(tmpdir(), 'gh-'))
  writeFileSync(join(folder, 'gh.mjs'), PROGRAM)
  writeFileSync(join(folder, 'gh'), `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'gh.mjs')}' "$@"\n`)
  chmodSync(join(folder, 'gh'), 0o755)
  const env = { PATH: `${folder}${delimiter}${process.env.PATH}`, GH_TOKEN: token, FAKE_GITHUB_URL: url }
  return {
    run: async script => (await promisify(execFile)('sh', ['-euc', script], { env, cwd: folder })).stdout,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The commands that a verb has printed, one on a row. */
export function printedCommandsIn(stdout: string): readonly string[] {
  return stdout.split('\n').filter(row => /^ {2}(?:gh|echo) /.test(row))
}
