import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { promisify } from 'node:util'
import { connectRepositoryLookup, repositoryIn } from '#lib/gitHub/repositoryLookup.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { describeFailure } from '#lib/shell/describeFailure.ts'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const CHAT = { id: 2002, full_name: 'octo-org/chat', default_branch: 'trunk', owner: { id: 1001, login: 'octo-org' } }

/** The example repository, whose bootstrap template has the parameter that makes the verb ask GitHub. */
function withRepository() {
  const files = exampleFiles()
  const file = 'cloudformation/bootstrap.yaml'
  const parameters = "Parameters:\n  Repository: { Type: String, Default: '' }\n"
  return { ...files, [file]: (files[file] ?? '').replace('Parameters:\n', parameters) }
}

type GitHubResponse = { readonly status?: number; readonly body: string; readonly type?: string }

/** A lookup at a server that sends this response to every request. */
async function lookupAt({ status = 200, body, type = 'application/json' }: GitHubResponse, token?: string) {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    response.writeHead(status, { 'content-type': type, 'x-github-request-id': 'A:1' }).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const apiUrl = `http://127.0.0.1:${port}`
  return {
    requests,
    lookup: connectRepositoryLookup({ folder: process.cwd(), token, apiUrl, serverUrl: 'https://github.com' }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

suite("a repository's ids", () => {
  test("a repository's ids and default branch come from GitHub, with the token if there is one", async () => {
    await using gitHub = await lookupAt({ body: JSON.stringify(CHAT) }, 'canary-token')

    assert.deepEqual(await gitHub.lookup.find('Octo-Org/chat'), {
      fullName: 'octo-org/chat',
      ownerId: '1001',
      id: '2002',
      defaultBranch: 'trunk',
    })
    assert.deepEqual(
      gitHub.requests.map(({ url, headers }) => [url, headers.authorization]),
      [['/repos/Octo-Org/chat', 'Bearer canary-token']],
    )
  })

  test('a public repository is found without a token', async () => {
    await using gitHub = await lookupAt({ body: JSON.stringify(CHAT) })
    assert.equal((await gitHub.lookup.find('octo-org/chat')).id, '2002')
    assert.equal(gitHub.requests[0]?.headers.authorization, undefined)
  })

  for (const [when, response, message] of [
    [
      'a private repository without a token',
      { status: 404, body: '{"message":"Not Found"}' },
      /HTTP 404, without a token in GITHUB_TOKEN or GH_TOKEN/,
    ],
    ['the page of a proxy', { body: '<html>Please log in</html>', type: 'text/html' }, /HTTP 200: 'Please log in'/],
    ['a response without ids', { body: '{"full_name":"octo-org/chat"}' }, /no 'owner'/],
    ['another repository', { body: JSON.stringify({ ...CHAT, full_name: 'octo-org/other' }) }, /another repository/],
  ] as const)
    test(`no ids are taken from ${when}`, async () => {
      await using gitHub = await lookupAt(response)
      const problem = await expectProblem(() => gitHub.lookup.find('octo-org/chat'))
      assert.match(problem.message, /^GitHub did not return repository 'octo-org\/chat' \(/)
      assert.match(problem.message, message)
    })

  test('a host that cannot be reached is named by its error', async () => {
    const gitHub = await lookupAt({ body: '' })
    await gitHub[Symbol.asyncDispose]()
    assert.match((await expectProblem(() => gitHub.lookup.find('octo-org/chat'))).message, /\(ECONNREFUSED\)\.$/)
  })

  test('a proxy that refuses the request is named by its reason', async () => {
    const proxy = createServer().on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
    const HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const program = `
      const { connectRepositoryLookup } = await import(${JSON.stringify(import.meta.resolve('#lib/gitHub/repositoryLookup.ts'))})
      const { describeFailure } = await import(${JSON.stringify(import.meta.resolve('#lib/shell/describeFailure.ts'))})
      const options = { folder: '.', apiUrl: 'https://api.github.com', serverUrl: 'https://github.com' }
      const error = await connectRepositoryLookup(options).find('octo-org/chat').catch(error => error)
      process.stdout.write(describeFailure(error).problem.message)`
    const args = [...TYPESCRIPT_OPTIONS, '--input-type=module', '--eval', program]
    const { NODE_TEST_CONTEXT: _, ...inherited } = process.env
    const env = { ...inherited, NODE_USE_ENV_PROXY: '1', HTTPS_PROXY, NO_PROXY: '' }

    const { stdout } = await promisify(execFile)(process.execPath, args, { env })
    await new Promise(resolve => proxy.close(resolve))

    assert.match(stdout, /^GitHub did not return repository 'octo-org\/chat' \([A-Za-z].*\)\.$/)
  })

  test('bootstrap with a repository says what to do when GitHub does not answer in time, and touches nothing', async () => {
    const server = createServer(() => {})
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const apiUrl = `http://127.0.0.1:${port}`
    const serverUrl = 'https://github.com'
    const repositories = connectRepositoryLookup({
      folder: process.cwd(),
      token: undefined,
      apiUrl,
      serverUrl,
      limit: 50,
    })
    const tools = fakeTools({ script: { stacks: [] }, workspace: fakeWorkspace(withRepository()), repositories })

    const order = { environment: anEnvironment(), yes: true, repository: 'octo-org/chat' }
    const problem = await expectProblem(() => bootstrap(order, tools))
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))

    assert.match(
      problem.message,
      /^GitHub did not answer the request for repository 'octo-org\/chat' within 0\.05 seconds/,
    )
    assert.match(
      problem.todo ?? '',
      /gh api repos\/octo-org\/chat .*npm run bootstrap -- dev --repository octo-org\/chat/,
    )
    const { exitCode, isBug } = describeFailure(problem)
    assert.deepEqual([exitCode, isBug, tools.cloudFormation.operations], [2, false, []])
  })
})

suite('the repository of a clone', () => {
  for (const [url, repository] of [
    ['https://github.com/octo-org/chat.git', 'octo-org/chat'],
    ['https://github.com/octo-org/chat', 'octo-org/chat'],
    ['https://token@github.com/octo-org/chat.io.git', 'octo-org/chat.io'],
    ['git@github.com:octo-org/chat.git', 'octo-org/chat'],
    ['ssh://git@github.com:22/octo-org/chat.git', 'octo-org/chat'],
    ['https://gitlab.com/octo-org/chat.git', undefined],
    ['https://github.com.example.com/octo-org/chat.git', undefined],
    ['/srv/git/chat.git', undefined],
    ['../chat', undefined],
    [undefined, undefined],
  ] as const)
    test(`the remote ${url} is ${repository ? `repository ${repository}` : 'no repository on GitHub'}`, () =>
      assert.equal(repositoryIn(url, 'https://github.com'), repository))

  test('a clone without a remote, and a folder without a clone, have no repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clone-'))
    try {
      const options = { folder, token: undefined, apiUrl: 'http://127.0.0.1:1', serverUrl: 'https://github.com' }
      const { origin } = connectRepositoryLookup(options)
      assert.equal(await origin(), undefined)

      execFileSync('git', ['init', '--quiet'], { cwd: folder })
      assert.equal(await origin(), undefined)

      execFileSync('git', ['remote', 'add', 'origin', 'git@github.com:octo-org/chat.git'], { cwd: folder })
      assert.equal(await origin(), 'octo-org/chat')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
