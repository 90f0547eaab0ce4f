import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { EnvironmentAccount } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import type { Workspace } from '#lib/ports.ts'
import { openEnvironment } from '#lib/shell/openEnvironment.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const CALLER_RESPONSE = xmlResponse(
  'GetCallerIdentity',
  '<Arn>arn:aws:iam::111122223333:user/me</Arn><UserId>U</UserId><Account>111122223333</Account>',
)
const FILE = 'environments/dev.yaml'
const GOOD = exampleFiles()[FILE] ?? ''

function open(workspace: Workspace, more: Partial<Parameters<typeof openEnvironment>[0]> = {}) {
  const accessTo = ({ region }: EnvironmentAccount) => ({ region })
  const over = new AbortController().signal
  return openEnvironment({ name: 'dev', accessTo, over, ...more }, { workspace, schemas: schemaValidator })
}
const workspaceWith = (text: string): Workspace => fakeWorkspace({ ...exampleFiles(), [FILE]: text })

async function withEndpoint(
  answer: (request: EndpointRequest) => EndpointResponse | Promise<EndpointResponse>,
  run: (endpoint: Endpoint) => Promise<void>,
): Promise<void> {
  const endpoint = await startEndpoint(answer)
  try {
    await run(endpoint)
  } finally {
    await endpoint.close()
  }
}
const actionsOf = ({ requests }: Endpoint): readonly string[] => requests.map(({ action }) => action)

// Without the early question or the end of waiting, two of these would wait for ever.
suite('an environment that is opened', { timeout: 20_000 }, () => {
  test('has asked AWS who we are before its template is read, and nothing else', async () => {
    const arrived = Promise.withResolvers<void>()
    const workspace = fakeWorkspace()
    const patient: Workspace = {
      ...workspace,
      readTemplate: async file => {
        await arrived.promise
        return workspace.readTemplate(file)
      },
    }
    const answer = (): EndpointResponse => {
      arrived.resolve()
      return CALLER_RESPONSE
    }

    await withEndpoint(answer, async endpoint => {
      const { environment, identity } = await open(patient)
      await checkAccount({ environment }, { identity, reporter: fakeReporter() })
      assert.deepEqual(actionsOf(endpoint), ['GetCallerIdentity'])
    })
  })

  test('says what is wrong with its files whatever AWS says', async () => {
    const bad = workspaceWith(GOOD.replace('DomainName', 'DomainNam').replace('protected: false', 'protected: maybe'))

    for (const answer of [CALLER_RESPONSE, xmlError('InvalidClientTokenId', 'no', 403)])
      await withEndpoint(
        () => answer,
        async () => {
          const { kind, findings } = await expectProblem(() => open(bad))
          assert.equal(kind, 'usage')
          assert.equal(findings.length, 3, JSON.stringify(findings))
        },
      )
  })

  test('says what AWS said only where the account is checked', async () => {
    await withEndpoint(
      () => xmlError('InvalidClientTokenId', 'no', 403),
      async () => {
        const { environment, identity } = await open(fakeWorkspace())
        const { kind, message } = await expectProblem(() =>
          checkAccount({ environment }, { identity, reporter: fakeReporter() }),
        )
        assert.equal(kind, 'refused')
        assert.match(message, /does not accept these credentials.* Nothing was touched\.$/)
      },
    )
  })

  for (const [what, text] of [
    ['an account that cannot be one', GOOD.replace('111122223333', '11112222333')],
    ['a region that cannot be one', GOOD.replace('eu-central-1', 'example.com/')],
    ['a name that cannot be one', GOOD.replace('open-webui', 'Open/WebUI')],
    ['a layer that is not there', `extends: [sizes/none]\n${GOOD}`],
    ['no YAML', 'application: ['],
  ] as const)
    test(`does not even want access for ${what}`, async () => {
      const homes: EnvironmentAccount[] = []
      const accessTo = (home: EnvironmentAccount) => {
        homes.push(home)
        return { region: home.region }
      }

      assert.equal((await expectProblem(() => open(workspaceWith(text), { accessTo }))).kind, 'usage')
      assert.deepEqual(homes, [])
    })

  test('says that nobody may work there after what is wrong with its files', async () => {
    const accessTo = () => {
      throw new Problem('It is not set up.', { kind: 'refused' })
    }

    assert.equal((await expectProblem(() => open(fakeWorkspace(), { accessTo }))).message, 'It is not set up.')
    assert.equal((await expectProblem(() => open(workspaceWith(`${GOOD}x: y\n`), { accessTo }))).kind, 'usage')
  })

  test('lets nobody wait for an answer that nobody wants', async () => {
    const ending = new AbortController()
    const arrived = Promise.withResolvers<EndpointRequest>()
    const never = (request: EndpointRequest): Promise<EndpointResponse> => {
      arrived.resolve(request)
      return new Promise(() => undefined)
    }

    await withEndpoint(never, async () => {
      const opened = expectProblem(() => open(workspaceWith(`${GOOD}x: y\n`), { over: ending.signal }))
      const { closed } = await arrived.promise
      await opened
      ending.abort()
      await closed
    })
  })
})
