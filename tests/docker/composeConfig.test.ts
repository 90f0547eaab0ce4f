import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { composeText, servicesOf } from './readCompose.ts'

const PROFILES = ['plain', 'local', 'cognito'] as const
const FOLDER = mkdtempSync(join(tmpdir(), 'compose-config-'))

/** The command reads the file alone: no engine is asked, and no `.env` of a person is read. */
function configOf(profile: string, text: string) {
  const [file, env] = [join(FOLDER, 'compose.yaml'), join(FOLDER, 'empty.env')]
  writeFileSync(file, text)
  writeFileSync(env, '')
  const options = ['--env-file', env, '--file', file, '--profile', profile]
  return spawnSync('docker', ['compose', ...options, 'config', '--services'], { encoding: 'utf8' })
}

suite('docker compose config', () => {
  after(() => rmSync(FOLDER, { recursive: true, force: true }))

  const { status } = spawnSync('docker', ['compose', 'version'], { encoding: 'utf8' })
  if (status !== 0) {
    test('is no command of this machine, so that the schema alone has checked compose.yaml', t => {
      t.diagnostic("not checked by the command itself: install Docker's compose plugin, or read the run on GitHub")
    })
    return
  }

  for (const profile of PROFILES)
    test(`accepts the profile ${profile} without any variable, and has its services`, () => {
      const { status: code, stdout, stderr } = configOf(profile, composeText)

      const expected = Object.entries(servicesOf(composeText)).flatMap(([name, { profiles }]) =>
        Array.isArray(profiles) && profiles.includes(profile) ? [name] : [],
      )
      assert.deepEqual([code, stderr], [0, ''])
      assert.deepEqual(stdout.trim().split('\n').sort(), expected.sort())
    })

  for (const [subject, from, to, message] of [
    [
      'a service that is missing',
      '      sign-in: { condition: service_healthy }\n',
      '      other: { condition: service_healthy }\n',
      /other/,
    ],
    ['a volume that is not declared', 'database:/var/lib/postgresql', 'other:/var/lib/postgresql', /other/],
    [
      'a need that is in another profile',
      '    profiles: [local, cognito]\n    user: valkey',
      '    profiles: [cognito]\n    user: valkey',
      /cache/,
    ],
    ['a limit that is no size', 'mem_limit: 512m', 'mem_limit: much', /much/],
  ] as const)
    test(`refuses ${subject}`, () => {
      const changed = composeText.replace(from, to)
      assert.notEqual(changed, composeText)

      const { status: code, stderr } = configOf('local', changed)

      assert.notEqual(code, 0)
      assert.match(stderr, message)
    })
})
