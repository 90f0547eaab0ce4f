import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectObjectStore } from '#lib/aws/objectStore.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (answer: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(answer)
  return connectObjectStore({ region: 'eu-central-1' })
}
afterEach(() => endpoint.close())

function s3Error(code: string, status: number, message = code): EndpointResponse {
  return { status, body: `<Error><Code>${code}</Code><Message>${message}</Message></Error>` }
}

function versions(keys: readonly string[], more = ''): EndpointResponse {
  const list = keys.map(key => `<Version><Key>${key}</Key><VersionId>1</VersionId></Version>`)
  return {
    body: `<ListVersionsResult><IsTruncated>${more !== ''}</IsTruncated>${more}${list.join('')}</ListVersionsResult>`,
  }
}

const NEXT_PAGE = '<NextKeyMarker>b</NextKeyMarker><NextVersionIdMarker>1</NextVersionIdMarker>'
const twoPages = (request: EndpointRequest) =>
  request.path.includes('key-marker') ? versions(['c']) : versions(['a', 'b'], NEXT_PAGE)

suite('an object that is put once', () => {
  test('is stored on condition that it is not there, with its checksum', async () => {
    const store = await serve(({ method }) => (method === 'GET' ? s3Error('NoSuchKey', 404) : {}))

    assert.equal(await store.putOnce('bucket', 'templates/a.yaml', 'Resources: {}'), 'stored')

    const request = endpoint.requests.at(-1)
    assert.deepEqual(
      [request?.method, request?.path.split('?')[0], request?.headers['if-none-match'], request?.body],
      ['PUT', '/bucket/templates/a.yaml', '*', 'Resources: {}'],
    )
    assert.equal(request?.headers['x-amz-checksum-sha256'], 'aYNwOo+pipIc9qEQSAIc62XxDRAEc2JmuIeGWAl+xl4=')
  })

  test('may be there already with the same content, and is then not sent', async () => {
    const store = await serve(() => ({ body: 'same' }))

    assert.equal(await store.putOnce('bucket', 'key', 'same'), 'already-there')
    assert.deepEqual(
      endpoint.requests.map(({ method }) => method),
      ['GET'],
    )
  })

  test('may be put there by somebody else at the same time', async () => {
    let isThere = false
    const store = await serve(({ method }) => {
      if (method === 'GET') return isThere ? { body: 'same' } : s3Error('NoSuchKey', 404)
      isThere = true
      return s3Error('PreconditionFailed', 412)
    })

    assert.equal(await store.putOnce('bucket', 'key', 'same'), 'already-there')
  })

  test('is never taken for another that has its name', async () => {
    const store = await serve(({ method }) =>
      method === 'PUT' ? s3Error('PreconditionFailed', 412) : { body: 'other' },
    )

    await assert.rejects(store.putOnce('bucket', 'key', 'same'), { name: 'Problem', message: /other content/ })
  })

  test('cannot be put into a bucket of another region', async () => {
    const store = await serve(() => s3Error('PermanentRedirect', 301))

    await assert.rejects(store.putOnce('bucket', 'key', 'x'), {
      name: 'Problem',
      message: /not in region 'eu-central-1'/,
    })
  })

  test('cannot be put without permission, which is named', async () => {
    const store = await serve(() => s3Error('AccessDenied', 403, 'Access Denied'))

    await assert.rejects(store.putOnce('bucket', 'key', 'x'), { name: 'Problem', missingPermission: 's3:PutObject' })
  })
})

suite('an object', () => {
  test('is read', async () => {
    const store = await serve(() => ({ body: 'text' }))

    assert.equal(await store.get('bucket', 'key'), 'text')
  })

  test('that is not there is undefined', async () => {
    const store = await serve(() => s3Error('NoSuchKey', 404))

    assert.equal(await store.get('bucket', 'key'), undefined)
  })
})

suite('a bucket', () => {
  test('counts every page of versions', async () => {
    const store = await serve(twoPages)

    assert.equal(await store.count('bucket'), 3)
  })

  test('is emptied of every version, page by page', async () => {
    const store = await serve(request => (request.method === 'POST' ? { body: '<DeleteResult/>' } : twoPages(request)))

    assert.equal(await store.empty('bucket'), 3)
    const deleted = endpoint.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => [...body.matchAll(/<Key>(.)/g)].map(match => match[1]))
    assert.deepEqual(deleted, [['a', 'b'], ['c']])
  })

  test('that keeps an object says which and why', async () => {
    const store = await serve(request =>
      request.method === 'POST'
        ? {
            body: '<DeleteResult><Error><Key>a</Key><Code>AccessDenied</Code><Message>locked</Message></Error></DeleteResult>',
          }
        : versions(['a']),
    )

    await assert.rejects(store.empty('bucket'), { name: 'Problem', message: /1 objects .*'a': 'locked'/ })
  })

  test('that is gone is empty', async () => {
    const store = await serve(() => s3Error('NoSuchBucket', 404))

    assert.equal(await store.count('bucket'), 0)
  })
})
