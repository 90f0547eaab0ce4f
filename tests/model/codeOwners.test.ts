import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type OwnedEnvironment, withCodeOwners } from '#lib/model/gitHub/codeOwners.ts'

const an = (name: string, reviewers: readonly string[], isProtected = false): OwnedEnvironment => ({
  file: `environments/${name}.yaml`,
  protected: isProtected,
  reviewers,
})

const linesOf = (text: string) => text.split('\n').filter(line => line.startsWith('/'))
const ownersOf = (text: string, path: string) =>
  linesOf(text)
    .findLast(line => line.startsWith(`${path} `))
    ?.split(' ')
    .slice(1)

suite('the code owners', () => {
  test('the reviewers of the protected environments own the shared files, and those of an environment its file', () => {
    const text = withCodeOwners('', [
      an('dev', ['octocat']),
      an('production', ['hubot', 'octo-org/operations'], true),
      an('staging', []),
    ])

    for (const path of ['/.github/', '/actions/', '/cloudformation/', '/environments/', '/scripts/', '/package.json'])
      assert.deepEqual(ownersOf(text, path), ['@hubot', '@octo-org/operations'], path)
    assert.deepEqual(ownersOf(text, '/environments/dev.yaml'), ['@octocat'])
    assert.deepEqual(ownersOf(text, '/environments/production.yaml'), ['@hubot', '@octo-org/operations'])
    assert.equal(ownersOf(text, '/environments/staging.yaml'), undefined)
  })

  test('all reviewers own the shared files if no protected environment has any, each named once', () => {
    const text = withCodeOwners('', [
      an('dev', ['octocat']),
      an('test', ['octocat', 'hubot']),
      an('production', [], true),
    ])

    assert.deepEqual(ownersOf(text, '/.github/'), ['@octocat', '@hubot'])
  })

  test('an environment is below the folder of all, because GitHub takes the last line that matches', () => {
    const lines = linesOf(withCodeOwners('', [an('dev', ['octocat'])]))

    assert.ok(lines.findIndex(line => line.startsWith('/environments/ ')) < lines.length - 1)
    assert.equal(lines.at(-1), '/environments/dev.yaml @octocat')
  })

  test('without reviewers no file has an owner', () => {
    assert.deepEqual(linesOf(withCodeOwners('', [an('dev', [])])), [])
  })

  test('lines outside of the section stay, and a second run changes nothing', () => {
    const before = withCodeOwners('# Ours\n', [an('dev', ['octocat'])])
    const written = before.replace('# Ours\n', '# Ours\n/docs/ @hubot\n')

    const after = withCodeOwners(written, [an('dev', ['hubot'])])

    assert.match(after, /\n# Ours\n\/docs\/ @hubot\n$/)
    assert.deepEqual(ownersOf(after, '/environments/dev.yaml'), ['@hubot'])
    assert.equal(withCodeOwners(after, [an('dev', ['hubot'])]), after)
  })
})
