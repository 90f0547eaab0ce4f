import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { connectWebClient } from '#lib/aws/webClient.ts'
import { clock } from '#lib/clock.ts'
import type { Check } from '#lib/model/check.ts'
import type { DeepResults } from '#lib/model/deepResults.ts'
import { deepCommand } from '#lib/operations/deepVerification/deepProgram.ts'
import { parseResults } from '#lib/operations/deepVerification/parseResults.ts'
import { resultChecks } from '#lib/operations/deepVerification/resultChecks.ts'
import { signInUserProbe } from '#lib/operations/deepVerification/signIn/signInUser.ts'
import { runProbe } from '#lib/operations/verification/runProbe.ts'
import { fakeRuntime } from '../../fakes/aws/fakeRuntime.ts'
import { aStack } from '../../fakes/cloudFormation/aStack.ts'
import { fakeHttpClient } from '../../fakes/http/fakeHttpClient.ts'
import { trustSetting } from '../faults/trustSetting.ts'
import type { Proof } from '../proof.ts'
import { runProgram } from '../services/runProgram.ts'
import type { Setting, SettingTools, VariableChange } from '../setting/setting.ts'

/** The program and the sign-in of `verify --deep`, with the variables of a task. */
export const deepCheck: readonly Proof[] = [
  {
    title: 'the program of verify --deep finds files, database, cache, models and provider as a task uses them',
    run: async ({ setting, tools }) => {
      const results = await resultsIn(setting, tools)

      // On this machine the folder is no mount; on AWS it is, and the check asks for that.
      assert.deepEqual(results.files, [{ folder: uploadsOf(setting), mounted: false, same: true }])
      assert.equal(results.cache === null, setting.valkey === undefined)
      assert.deepEqual(notHealthy(results, setting), ['deep: files'])
      return undefined
    },
  },
  {
    title: 'the program of verify --deep leaves nothing in the files and in the database',
    run: async ({ setting, tools }) => {
      const content = async () => [
        await readdir(uploadsOf(setting)),
        await setting.postgres.query(setting.database.name, 'SELECT relname FROM pg_class ORDER BY 1'),
        await setting.postgres.query(setting.database.name, 'SELECT extname FROM pg_extension ORDER BY 1'),
      ]
      const before = await content()

      await resultsIn(setting, tools)

      assert.deepEqual(await content(), before)
      return undefined
    },
  },
  {
    title: 'the program of verify --deep names what a task cannot use, and prints no secret',
    run: async ({ setting, tools }) => {
      const { variables, valkey } = setting
      const other = await setting.postgres.createDatabase(`deep${Date.now().toString(36)}`, {
        mayCreateExtension: false,
      })
      const withoutRight = {
        DATABASE_NAME: other.name,
        DATABASE_USER: other.user,
        DATABASE_PASSWORD: other.password,
      }
      const cases: readonly (readonly [VariableChange, string, RegExp])[] = [
        [withoutRight, 'deep: database', /cannot create it: .*permission denied/],
        [{ DATABASE_PASSWORD: 'canary-of-the-database' }, 'deep: database', /password authentication failed/],
        [{ DATABASE_PORT: '1' }, 'deep: database', /refused/],
        [{ OPENAI_API_KEYS: 'canary-of-the-models' }, 'deep: models', /refuses the stored key \(HTTP 401\)/],
        [{ OPENAI_API_BASE_URLS: 'http://127.0.0.1:1/v1' }, 'deep: models', /does not reach/],
        [
          { OPENID_PROVIDER_URL: variables.OPENID_PROVIDER_URL?.replace(/_[^/]+/, '_Other') },
          'deep: provider',
          /HTTP 4\d\d/,
        ],
        ...(valkey
          ? ([
              [{ REDIS_URL: valkey.url.replace(/:[^:@]+@/, ':canary-of-the-cache@') }, 'deep: cache', /could not use/],
              [{ REDIS_URL: valkey.url.replace(/:\d+\//, ':1/') }, 'deep: cache', /refused/],
            ] as const)
          : []),
      ]

      for (const [change, name, detail] of cases) {
        const results = await resultsIn(setting, tools, change)
        assert.deepEqual(notHealthy(results, setting), ['deep: files', name], JSON.stringify(change))
        const found = resultChecks(results, poolOf(setting)).find(check => check.name === name)
        assert.match(found?.observation.detail ?? '', detail)
      }
      return `${cases.length} times`
    },
  },
  {
    title: 'verify --deep signs a person in and out, and tells a person without a group from one with a wrong password',
    run: async ({ setting }) => {
      trustSetting(setting.authority)
      const right = setting.signIn.users.find(({ email }) => email === 'member@example.com')?.password ?? ''

      const member = await signInCheck(setting, 'member@example.com', right)
      const newcomer = await signInCheck(setting, 'newcomer@example.com', right)
      const stranger = await signInCheck(setting, 'member@example.com', 'canary-of-a-wrong-password')

      assert.match(member.detail, /got the role 'user' and signed out/)
      assert.match(newcomer.detail, /got the role 'pending'/)
      assert.match(stranger.detail, /does not accept the user name and the password/)
      assert.deepEqual(
        [member, newcomer, stranger].map(({ verdict }) => verdict),
        ['healthy', 'unhealthy', 'not-checked'],
      )
      return undefined
    },
  },
]

function uploadsOf({ ownVariables }: Setting): string {
  return join(ownVariables.DATA_DIR ?? '', 'uploads')
}

/** `eu-central-1_AbCdEfGhI` */
function poolOf({ signIn }: Setting): string | undefined {
  return signIn.issuer.split('/').at(-1)
}

/** The results of the program, which a task would write to its log. It prints no secret of the setting. */
async function resultsIn(
  setting: Setting,
  { installed }: SettingTools,
  change: VariableChange = {},
): Promise<DeepResults> {
  const { variables, ownVariables, task } = setting
  const [, ...args] = deepCommand([uploadsOf(setting)])
  const all = { ...variables, ...ownVariables, ...change }
  const output = await runProgram({ command: installed.python, arguments: args, variables: all })
  const results = parseResults(output.split('\n'))
  assert.ok(results, output)
  assert.doesNotMatch(output, /canary/)
  for (const name of Object.keys(task.secrets))
    assert.ok(!all[name] || name === 'DATABASE_USER' || !output.includes(all[name]), `the output has ${name}`)
  return results
}

function notHealthy(results: DeepResults, setting: Setting): readonly string[] {
  return resultChecks(results, poolOf(setting)).flatMap(({ name, observation }) =>
    observation.verdict === 'healthy' ? [] : [name],
  )
}

async function signInCheck({ outputs }: Setting, email: string, password: string): Promise<Check> {
  const stack = aStack({ outputs })
  const context = {
    ...{ stack, outputs, clock, runtime: fakeRuntime(), httpClient: fakeHttpClient() },
    cloudFormation: { stack: async () => stack, resources: async () => [] },
    resources: async () => [],
    allResources: async () => [],
  }
  const probe = signInUserProbe({ email, password }, connectWebClient())
  return runProbe(probe, context, { deadlineSeconds: 20, signal: undefined })
}
