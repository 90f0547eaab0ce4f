import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap, type Json } from '#lib/model/json.ts'
import { type IntermediaryConnection, withIntermediary } from '../fakes/gitHub/withIntermediary.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

type Mutation = (data: Json) => Json

/** Every object of a list or a page of GraphQL, changed. */
function mutated(data: Json, change: (object: Record<string, Json>) => unknown): Json {
  const copy = structuredClone(data)
  const objects = Array.isArray(copy) ? copy : [isMap(copy) && isMap(copy.data) ? copy.data.node : copy]
  for (const object of objects) if (isMap(object)) change(object as Record<string, Json>)
  return copy
}

/** Responses in GitHub's form, each changed in one respect. */
function behindMutation(mutate: Mutation, run: (connection: IntermediaryConnection) => Promise<void>): Promise<void> {
  return withIntermediary(
    async ({ forward, outgoing }) => {
      const { status, headers, body } = await forward()
      outgoing.writeHead(status, headers).end(JSON.stringify(mutate(JSON.parse(body))))
    },
    {},
    run,
  )
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  pullRequest: ['number', 'title', 'state', 'base', 'head', 'merge_commit_sha', 'merged_at'],
  pullRequestsOf: ['number', 'title', 'state', 'base', 'head', 'merge_commit_sha', 'merged_at'],
  openPullRequests: ['number', 'title', 'state', 'base', 'head', 'merge_commit_sha', 'merged_at'],
  comments: ['id', 'node_id', 'user', 'body', 'issue_url'],
  editorOf: ['id', 'lastEditedAt', 'editor'],
  createComment: ['id', 'node_id', 'user', 'body', 'issue_url'],
  updateComment: ['id', 'node_id', 'user', 'body'],
  deployedCommit: ['id', 'sha', 'environment', 'repository_url', 'state', 'deployment_url'],
  hasEnded: ['id', 'run_attempt', 'status'],
  isAncestor: ['base_commit', 'status'],
  branches: ['ref', 'url'],
  branchLimitOf: ['name'],
  uploadFindings: ['url'],
  issues: ['number', 'user', 'body', 'labels', 'repository_url'],
  createIssue: ['number', 'repository_url'],
  updateIssue: ['number', 'repository_url'],
}

suite('a response of GitHub that was changed on its way', () => {
  for (const [method, members] of Object.entries(MEMBERS))
    for (const member of members)
      test(`a response to ${method} without '${member}' is a Problem, never an empty result`, () =>
        behindMutation(
          data =>
            mutated(data, object => {
              delete object[member]
            }),
          async ({ forge, calls }) => {
            const call = calls.find(([name]) => name === method)?.[1]
            assert.ok(call)
            const { message } = await expectProblem(() => call(forge))
            assert.match(message, /^A proxy or a gateway answered .*, no '/)
            assert.ok(message.includes(`no '${method === 'editorOf' ? 'node.' : ''}${member}'`), message)
          },
        ))

  const elsewhere: Mutation = data => JSON.parse(JSON.stringify(data).replaceAll('octo-org/chat', 'octo-org/copy'))
  for (const [method, subject, mutate] of [
    ['pullRequest', 'repository', elsewhere],
    ['openPullRequests', 'repository', elsewhere],
    ['comments', 'issue', elsewhere],
    ['createComment', 'issue', elsewhere],
    ['deployedCommit', 'repository', elsewhere],
    ['issues', 'repository', elsewhere],
    ['branches', 'repository', elsewhere],
    ['uploadFindings', 'repository', elsewhere],
    ['createIssue', 'repository', elsewhere],
    ['updateIssue', 'repository', elsewhere],
    ['pullRequest', 'pull request', data => mutated(data, item => Object.assign(item, { number: 99 }))],
    [
      'openPullRequests',
      'branch',
      data => mutated(data, item => Object.assign(item, { base: { ...Object(item.base), ref: 'x' } })),
    ],
    ['comments', 'issue', data => mutated(data, item => Object.assign(item, { issue_url: `${item.issue_url}9` }))],
    ['createComment', 'issue', data => mutated(data, item => Object.assign(item, { issue_url: `${item.issue_url}9` }))],
    ['updateComment', 'comment', data => mutated(data, item => Object.assign(item, { id: 99 }))],
    ['editorOf', 'comment', data => mutated(data, item => Object.assign(item, { id: 'IC_other' }))],
    [
      'deployedCommit',
      'environment',
      data => mutated(data, item => Object.assign(item, { environment: 'production' })),
    ],
    [
      'deployedCommit',
      'deployment',
      data => mutated(data, item => Object.assign(item, { deployment_url: `${item.deployment_url}9` })),
    ],
    ['hasEnded', 'run', data => mutated(data, item => Object.assign(item, { id: 99 }))],
    ['hasEnded', 'attempt', data => mutated(data, item => Object.assign(item, { run_attempt: 2 }))],
    [
      'isAncestor',
      'commit',
      data => mutated(data, item => Object.assign(item, { base_commit: { sha: 'f'.repeat(40) } })),
    ],
    ['updateIssue', 'issue', data => mutated(data, item => Object.assign(item, { number: 99 }))],
  ] as const satisfies readonly (readonly [string, string, Mutation])[])
    test(`a response to ${method} about another ${subject} is a Problem`, () =>
      behindMutation(mutate, async ({ forge, calls }) => {
        const call = calls.find(([name]) => name === method)?.[1]
        assert.ok(call)
        const { message, reason } = await expectProblem(() => call(forge))
        assert.match(message, new RegExp(`in place of GitHub \\(host '[^']+', another ${subject}`))
        assert.equal(reason, 'intercepted')
      }))

  test('an unknown order of commits is no "not an ancestor"', () =>
    behindMutation(
      data => mutated(data, item => Object.assign(item, { status: 'unrelated' })),
      async ({ forge, calls }) => {
        const call = calls.find(([name]) => name === 'isAncestor')?.[1]
        assert.ok(call)
        assert.match((await expectProblem(() => call(forge))).message, /no 'status'/)
      },
    ))

  test("a commit's pull requests in another repository do not count", () =>
    behindMutation(elsewhere, async ({ calls, forge }) => {
      assert.deepEqual(await calls.find(([name]) => name === 'pullRequestsOf')?.[1](forge), [])
    }))

  for (const [what, link, text] of [
    [
      'on another host',
      '<https://elsewhere.example.com/items?page=2>; rel="next"',
      /another host, 'https:\/\/elsewhere/,
    ],
    ['that is no address', '<page2>; rel="next"', /another host, 'none'/],
  ] as const)
    test(`a next page ${what} is a Problem, and the token stays here`, () =>
      withIntermediary(
        async ({ forward, outgoing }) => {
          const { status, headers, body } = await forward()
          outgoing.writeHead(status, { ...headers, link }).end(body)
        },
        {},
        async ({ forge }) => {
          assert.match((await expectProblem(() => forge.comments(1))).message, text)
        },
      ))

  test('pages that repeat are a Problem', () =>
    withIntermediary(
      async ({ path, forward, outgoing }) => {
        const { status, headers, body } = await forward()
        const link = `<http://${outgoing.req.headers.host}${path}>; rel="next"`
        outgoing.writeHead(status, { ...headers, link }).end(body)
      },
      {},
      async ({ forge }) => {
        assert.match((await expectProblem(() => forge.comments(1))).message, /its pages repeat/)
      },
    ))
})
