import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectCloudFormation({ region: 'eu-central-1' })
}

const member = (fields: Readonly<Record<string, string>>) =>
  `<member>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</member>`
const paged = (action: string, list: string, pages: readonly string[]) => (request: EndpointRequest) => {
  const page = Number(request.form.get('NextToken') ?? 0)
  const next = page + 1 < pages.length ? `<NextToken>${page + 1}</NextToken>` : ''
  return xmlResponse(action, `<${list}>${pages[page]}</${list}>${next}`)
}

suite('the change sets of a stack', () => {
  afterEach(() => endpoint.close())

  const summary = (more: Readonly<Record<string, string>>) =>
    member({ ChangeSetId: 'arn:cs', ChangeSetName: 'deploy-1', StackId: 'arn:s', ...more })

  test('the change sets of every page are read, with their descriptions', async () => {
    const cloudFormation = await serve(
      paged('ListChangeSets', 'Summaries', [
        summary({ Status: 'CREATE_IN_PROGRESS', ExecutionStatus: 'UNAVAILABLE', Description: 'deploy of dev' }),
        summary({ Status: 'DELETE_FAILED', ExecutionStatus: 'AVAILABLE', StatusReason: 'nested' }),
      ]),
    )
    const common = { id: 'arn:cs', name: 'deploy-1', stackId: 'arn:s' }

    assert.deepEqual(await cloudFormation.changeSets('open-webui-dev'), [
      { ...common, description: 'deploy of dev', status: 'pending', reason: undefined, execution: 'unavailable' },
      { ...common, description: undefined, status: 'delete-failed', reason: 'nested', execution: 'available' },
    ])
  })

  test('a stack that does not exist has no change sets', async () => {
    const cloudFormation = await serve(() => xmlError('ValidationError', 'Stack [open-webui-dev] does not exist'))

    assert.deepEqual(await cloudFormation.changeSets('open-webui-dev'), [])
  })
})

suite('deleted stacks', () => {
  afterEach(() => endpoint.close())

  const stack = (id: string, deleted: string, more: Readonly<Record<string, string>> = {}) =>
    member({
      ...{ StackId: id, StackName: 'open-webui-dev', StackStatus: 'DELETE_COMPLETE' },
      ...{ CreationTime: '2026-11-01T00:00:00Z', DeletionTime: deleted, ...more },
    })

  test('the deleted root stacks of a name come from every page, the last deletion first', async () => {
    const cloudFormation = await serve(
      paged('ListStacks', 'StackSummaries', [
        stack('first', '2026-11-02T00:00:00Z') +
          stack('other', '2026-11-09T00:00:00Z', { StackName: 'open-webui-dev-2' }),
        stack('last', '2026-11-08T00:00:00Z') + stack('nested', '2026-11-09T00:00:00Z', { ParentId: 'arn:parent' }),
      ]),
    )

    assert.deepEqual(await cloudFormation.deletedStacks('open-webui-dev'), [
      { id: 'last', deletedAt: new Date('2026-11-08T00:00:00Z') },
      { id: 'first', deletedAt: new Date('2026-11-02T00:00:00Z') },
    ])
    assert.equal(endpoint.requests[0]?.form.get('StackStatusFilter.member.1'), 'DELETE_COMPLETE')
  })
})
