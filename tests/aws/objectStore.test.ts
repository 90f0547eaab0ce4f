import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectObjectStore } from '#lib/aws/objectStore/connectObjectStore.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(request => {
    const response = respond(request)
    return { ...response, headers: { 'x-amz-request-id': '1', ...response.headers } }
  })
  return connectObjectStore({ region: 'eu-central-1' })
}

function s3Error(code: string, status: number, message = code): EndpointResponse {
  return { status, body: `<Error><Code>${code}</Code><Message>${message}</Message></Error>` }
}

function versions(keys: readonly string[], more = ''): EndpointResponse {
  const list = keys.map(key => `<Version><Key>${key}</Key><VersionId>1</VersionId></Version>`)
  return {
    body: `<ListVersionsResult><Name>bucket</Name><IsTruncated>${more !== ''}</IsTruncated>${more}${list.join('')}</ListVersionsResult>`,
  }
}

const NEXT_PAGE = '<NextKeyMarker>b</NextKeyMarker><NextVersionIdMarker>1</NextVersionIdMarker>'
const twoPages = (request: EndpointRequest) =>
  request.path.includes('key-marker') ? versions(['c']) : versions(['a', 'b'], NEXT_PAGE)

suite('an object that is put once', () => {
  afterEach(() => endpoint.close())

  test('a new object is stored with If-None-Match and its checksum', async () => {
    const store = await serve(({ method }) => (method === 'GET' ? s3Error('NoSuchKey', 404) : {}))

    assert.equal(await store.putOnce('bucket', 'templates/a.yaml', 'Resources: {}'), 'stored')

    const request = endpoint.requests.at(-1)
    assert.deepEqual(
      [request?.method, request?.path.split('?')[0], request?.headers['if-none-match'], request?.body],
      ['PUT', '/bucket/templates/a.yaml', '*', 'Resources: {}'],
    )
    assert.equal(request?.headers['x-amz-checksum-sha256'], 'aYNwOo+pipIc9qEQSAIc62XxDRAEc2JmuIeGWAl+xl4=')
  })

  test('an object that exists with the same content is not sent', async () => {
    const store = await serve(() => ({ body: 'same' }))

    assert.equal(await store.putOnce('bucket', 'key', 'same'), 'already-there')
    assert.deepEqual(
      endpoint.requests.map(({ method }) => method),
      ['GET'],
    )
  })

  test('an object that another request stores at the same time is accepted', async () => {
    let isThere = false
    const store = await serve(({ method }) => {
      if (method === 'GET') return isThere ? { body: 'same' } : s3Error('NoSuchKey', 404)
      isThere = true
      return s3Error('PreconditionFailed', 412)
    })

    assert.equal(await store.putOnce('bucket', 'key', 'same'), 'already-there')
  })

  test('an object that exists with other content is a Problem', async () => {
    const store = await serve(({ method }) =>
      method === 'PUT' ? s3Error('PreconditionFailed', 412) : { body: 'other' },
    )

    await assert.rejects(store.putOnce('bucket', 'key', 'same'), { name: 'Problem', message: /other content/ })
  })

  test('a bucket in another region is a Problem', async () => {
    const store = await serve(() => s3Error('PermanentRedirect', 301))

    await assert.rejects(store.putOnce('bucket', 'key', 'x'), {
      name: 'Problem',
      message: /not in region 'eu-central-1'/,
    })
  })

  test('a refused PutObject names the missing permission', async () => {
    const store = await serve(() => s3Error('AccessDenied', 403, 'Access Denied'))

    await assert.rejects(store.putOnce('bucket', 'key', 'x'), { name: 'Problem', missingPermission: 's3:PutObject' })
  })
})

suite('an object', () => {
  afterEach(() => endpoint.close())

  test('an object is read', async () => {
    const store = await serve(() => ({ body: 'text' }))

    assert.equal(await store.get('bucket', 'key'), 'text')
  })

  test('an object that does not exist is undefined', async () => {
    const store = await serve(() => s3Error('NoSuchKey', 404))

    assert.equal(await store.get('bucket', 'key'), undefined)
  })

  test('an object that does not match its checksum is an error that says so, and no bug', async () => {
    const store = await serve(() => ({
      body: 'half of it',
      headers: { 'x-amz-checksum-sha256': `${'A'.repeat(43)}=` },
    }))

    const problem = await expectProblem(() => store.get('bucket', 'previews/a.json'))

    assert.match(problem.message, /'previews\/a\.json' in bucket 'bucket' is cut off or changed/)
    assert.match(problem.todo ?? '', /proxy/)
  })
})

suite('a bucket', () => {
  afterEach(() => endpoint.close())

  test('the count of a bucket includes every page of versions', async () => {
    const store = await serve(twoPages)

    assert.equal(await store.count('bucket'), 3)
  })

  test('a bucket is emptied of every version, page by page', async () => {
    const store = await serve(request => (request.method === 'POST' ? { body: '<DeleteResult/>' } : twoPages(request)))

    assert.equal(await store.empty('bucket'), 3)
    const deleted = endpoint.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => [...body.matchAll(/<Key>(.)/g)].map(match => match[1]))
    assert.deepEqual(deleted, [['a', 'b'], ['c']])
  })

  test('an object that cannot be deleted is a Problem with key and reason', async () => {
    const store = await serve(request =>
      request.method === 'POST'
        ? {
            body: '<DeleteResult><Error><Key>a</Key><Code>AccessDenied</Code><Message>locked</Message></Error></DeleteResult>',
          }
        : versions(['a']),
    )

    await assert.rejects(store.empty('bucket'), { name: 'Problem', message: /1 objects .*'a': 'locked'/ })
  })

  test('a deleted bucket is empty', async () => {
    const store = await serve(() => s3Error('NoSuchBucket', 404))

    assert.equal(await store.count('bucket'), 0)
  })
})
