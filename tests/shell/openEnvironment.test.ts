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
  const exitSignal = new AbortController().signal
  return openEnvironment({ name: 'dev', accessTo, exitSignal, ...more }, { workspace, schemas: schemaValidator })
}
const workspaceWith = (text: string): Workspace => fakeWorkspace({ ...exampleFiles(), [FILE]: text })

async function withEndpoint(
  respond: (request: EndpointRequest) => EndpointResponse | Promise<EndpointResponse>,
  run: (endpoint: Endpoint) => Promise<void>,
): Promise<void> {
  const endpoint = await startEndpoint(respond)
  try {
    await run(endpoint)
  } finally {
    await endpoint.close()
  }
}
const actionsOf = ({ requests }: Endpoint): readonly string[] => requests.map(({ action }) => action)

// Without the early request or the exit signal, two of these tests would never end.
suite('opening an environment', { timeout: 20_000 }, () => {
  test('requests the identity of the caller before the template is read, and nothing else', async () => {
    const arrived = Promise.withResolvers<void>()
    const workspace = fakeWorkspace()
    const waiting: Workspace = {
      ...workspace,
      readTemplate: async file => {
        await arrived.promise
        return workspace.readTemplate(file)
      },
    }
    const respond = (): EndpointResponse => {
      arrived.resolve()
      return CALLER_RESPONSE
    }

    await withEndpoint(respond, async endpoint => {
      const { environment, identity } = await open(waiting)
      await checkAccount({ environment }, { identity, reporter: fakeReporter() })
      assert.deepEqual(actionsOf(endpoint), ['GetCallerIdentity'])
    })
  })

  test('reports problems of the files, whatever AWS responds', async () => {
    const bad = workspaceWith(GOOD.replace('DomainName', 'DomainNam').replace('protected: false', 'protected: maybe'))

    for (const response of [CALLER_RESPONSE, xmlError('InvalidClientTokenId', 'no', 403)])
      await withEndpoint(
        () => response,
        async () => {
          const { kind, findings } = await expectProblem(() => open(bad))
          assert.equal(kind, 'usage')
          assert.equal(findings.length, 3, JSON.stringify(findings))
        },
      )
  })

  test('reports an error of AWS only where the account is checked', async () => {
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

  for (const [title, text] of [
    ['an invalid account', GOOD.replace('111122223333', '11112222333')],
    ['an invalid region', GOOD.replace('eu-central-1', 'example.com/')],
    ['an invalid name', GOOD.replace('open-webui', 'Open/WebUI')],
    ['a missing layer', `extends: [sizes/none]\n${GOOD}`],
    ['invalid YAML', 'application: ['],
  ] as const)
    test(`requests no access for ${title}`, async () => {
      const accounts: EnvironmentAccount[] = []
      const accessTo = (account: EnvironmentAccount) => {
        accounts.push(account)
        return { region: account.region }
      }

      assert.equal((await expectProblem(() => open(workspaceWith(text), { accessTo }))).kind, 'usage')
      assert.deepEqual(accounts, [])
    })

  test('reports missing access after problems of the files', async () => {
    const accessTo = () => {
      throw new Problem('It is not set up.', { kind: 'refused' })
    }

    assert.equal((await expectProblem(() => open(fakeWorkspace(), { accessTo }))).message, 'It is not set up.')
    assert.equal((await expectProblem(() => open(workspaceWith(`${GOOD}x: y\n`), { accessTo }))).kind, 'usage')
  })

  test('ends the pending request at the exit signal', async () => {
    const exit = new AbortController()
    const arrived = Promise.withResolvers<EndpointRequest>()
    const never = (request: EndpointRequest): Promise<EndpointResponse> => {
      arrived.resolve(request)
      return new Promise(() => undefined)
    }

    await withEndpoint(never, async () => {
      const opened = expectProblem(() => open(workspaceWith(`${GOOD}x: y\n`), { exitSignal: exit.signal }))
      const { closed } = await arrived.promise
      await opened
      exit.abort()
      await closed
    })
  })
})
