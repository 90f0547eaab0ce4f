import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { BOOTSTRAP_COMMAND } from '../../scripts/command/catalogue/bootstrap.ts'
import { CHANGE_SET_COMMAND } from '../../scripts/command/catalogue/changeSet.ts'
import { DEPLOY_COMMAND } from '../../scripts/command/catalogue/deploy.ts'
import { TEARDOWN_COMMAND } from '../../scripts/command/catalogue/teardown.ts'
import { refuseFlagsOfNpm } from '../../scripts/command/refuseFlagsOfNpm.ts'

const npm = (name: string, kept: Readonly<Record<string, string>> = {}) => ({ npm_lifecycle_event: name, ...kept })

suite('a flag that npm keeps for itself', () => {
  // As npm 11 passes them on: a value after a space is a word of the verb.
  for (const [typed, command, argv, kept, message, todo] of [
    [
      'bootstrap dev --check',
      BOOTSTRAP_COMMAND,
      ['dev'],
      { npm_config_check: 'true' },
      "npm kept '--check' for itself",
      "Write '--' after the name: 'npm run bootstrap -- dev --check'.",
    ],
    [
      'deploy dev --expect 0123',
      DEPLOY_COMMAND,
      ['dev', '0123'],
      { npm_config_expect: 'true' },
      "npm kept '--expect' for itself",
      "Write '--' after the name: 'npm run deploy -- …'.",
    ],
    [
      'change-set --predict --base=main',
      CHANGE_SET_COMMAND,
      [],
      { npm_config_predict: 'true', npm_config_base: 'main' },
      "npm kept '--predict' and '--base' for itself",
      "Write '--' after the name: 'npm run change-set -- --predict --base main'.",
    ],
    [
      'teardown dev --empty-buckets',
      TEARDOWN_COMMAND,
      ['dev'],
      { npm_config_empty_buckets: 'true' },
      "npm kept '--empty-buckets' for itself",
      "Write '--' after the name: 'npm run teardown -- dev --empty-buckets'.",
    ],
    [
      'change-set dev production --predict',
      CHANGE_SET_COMMAND,
      ['dev', 'production'],
      { npm_config_predict: 'true' },
      "npm kept '--predict' for itself",
      "Write '--' after the name: 'npm run change-set -- dev production --predict'.",
    ],
    [
      'teardown dev --empty-buckets -- --json',
      TEARDOWN_COMMAND,
      ['dev', '--json'],
      { npm_config_empty_buckets: 'true' },
      "npm kept '--empty-buckets' for itself",
      "Write '--' after the name: 'npm run teardown -- dev --json --empty-buckets'.",
    ],
  ] as const)
    test(`npm run ${typed} is refused, with the command that is meant`, () => {
      assert.throws(
        () => refuseFlagsOfNpm(command, argv, npm(command.name, kept)),
        (error: Error & { todo?: string }) => {
          assert.ok(error.message.startsWith(message), error.message)
          assert.equal(error.todo, todo)
          return true
        },
      )
    })

  for (const argv of [
    ['dev', '--expect', '0123'],
    ['dev', '--expect=0123'],
  ])
    test(`${argv.join(' ')} is no reason to refuse where a file .npmrc has the same name`, () => {
      assert.doesNotThrow(() => refuseFlagsOfNpm(DEPLOY_COMMAND, argv, npm('deploy', { npm_config_expect: 'abc' })))
    })

  for (const [what, variables] of [
    ['no flag', npm('deploy')],
    ['a setting that npm knows', npm('deploy', { npm_config_yes: 'true', npm_config_json: 'true' })],
    ['an empty variable', npm('deploy', { npm_config_expect: '' })],
    ['a flag of the command that has started this one', npm('rehearse', { npm_config_expect: 'true' })],
    ['a variable of a shell without npm', { npm_config_expect: 'true' }],
  ] as const)
    test(`${what} is no reason to refuse`, () => {
      assert.doesNotThrow(() => refuseFlagsOfNpm(DEPLOY_COMMAND, ['dev'], variables))
    })
})
