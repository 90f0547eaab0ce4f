import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { readRun } from '#lib/gitHub/readRun.ts'

const VARIABLES = {
  GITHUB_REPOSITORY: 'octo-org/chat',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_REF: 'refs/heads/env/dev',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_ACTOR: 'engineer',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_NUMBER: '5',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKSPACE: '/home/runner/work/chat/chat',
}

suite('a run', () => {
  test('a run is read from the variables and the event', () => {
    const folder = mkdtempSync(join(tmpdir(), 'run-'))
    try {
      const file = join(folder, 'event.json')
      writeFileSync(file, '{"number":7}')

      assert.deepEqual(readRun({ ...VARIABLES, GITHUB_EVENT_PATH: file }), {
        repository: 'octo-org/chat',
        id: '77',
        sha: 'c'.repeat(40),
        ref: 'refs/heads/env/dev',
        actor: 'engineer',
        runUrl: 'https://github.com/octo-org/chat/actions/runs/77',
        runNumber: 5,
        attempt: 1,
        eventName: 'push',
        event: { number: 7 },
        workspace: '/home/runner/work/chat/chat',
        apiUrl: 'https://api.github.com',
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('a repeated run links to its attempt, on its own server', () => {
    const run = readRun({
      ...VARIABLES,
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_SERVER_URL: 'https://git.example.com',
      GITHUB_API_URL: 'https://git.example.com/api/v3',
    })

    assert.equal(run.runUrl, 'https://git.example.com/octo-org/chat/actions/runs/77/attempts/3')
    assert.equal(run.apiUrl, 'https://git.example.com/api/v3')
  })

  test('a run outside a runner is refused with all missing variables at once', () => {
    assert.throws(() => readRun({ GITHUB_REPOSITORY: 'octo-org/chat' }), {
      name: 'Problem',
      kind: 'usage',
      message: /GITHUB_SHA, GITHUB_REF, GITHUB_EVENT_NAME are not set/,
    })
  })

  for (const [what, invalid] of [
    ['a repository that leads elsewhere', { GITHUB_REPOSITORY: 'octo-org/../chat' }],
    ['a commit without digest', { GITHUB_SHA: 'main' }],
    ['a branch with a line break', { GITHUB_REF: 'refs/heads/a\n::error::b' }],
    ['an API without address', { GITHUB_API_URL: 'api.github.com' }],
    ['an API on a disk', { GITHUB_API_URL: 'file:///api' }],
  ] as const)
    test(`a run with ${what} is refused`, () => {
      const [name = ''] = Object.keys(invalid)
      assert.throws(() => readRun({ ...VARIABLES, ...invalid }), {
        name: 'Problem',
        message: new RegExp(`${name} is not set`),
      })
    })

  for (const [what, content] of [
    ['is missing', undefined],
    ['is broken', '{"number":'],
  ] as const)
    test(`a run whose event file ${what} is refused`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'run-'))
      try {
        const file = join(folder, 'event.json')
        if (content) writeFileSync(file, content)

        assert.throws(() => readRun({ ...VARIABLES, GITHUB_EVENT_PATH: file }), {
          name: 'Problem',
          message: /GITHUB_EVENT_PATH/,
        })
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
})
