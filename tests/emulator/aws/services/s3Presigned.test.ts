import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as s3 from '@aws-sdk/client-s3'
import { s3Service } from '../../../../scripts/emulator/aws/services/s3/s3Service.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

/** At 12:00 in the world of the tests. */
const SIGNATURE = {
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Credential': 'AKIDEXAMPLE/20261123/eu-central-1/s3/aws4_request',
  'X-Amz-Date': '20261123T120000Z',
  'X-Amz-Expires': '60',
  'X-Amz-SignedHeaders': 'host',
  'X-Amz-Signature': '0123456789abcdef',
}

suite('presigned addresses of S3', () => {
  const client = serveForSuite(s3.S3Client, s3Service(aWorld([aLiveResource('S3::Bucket', 'plain')])))

  async function request(method: string, query: Readonly<Record<string, string>>, body?: string): Promise<Response> {
    const endpoint = await client().config.endpoint?.()
    const parameters = new URLSearchParams({ ...SIGNATURE, ...query })
    return fetch(`http://127.0.0.1:${endpoint?.port}/plain/a?${parameters}`, { method, ...(body && { body }) })
  }

  test('an upload keeps the headers in its address', async () => {
    await request('PUT', { 'x-amz-meta-made': 'here', 'X-Amz-Storage-Class': 'STANDARD_IA' }, 'body')
    const head = await client().send(new s3.HeadObjectCommand({ Bucket: 'plain', Key: 'a' }))
    assert.deepEqual([head.Metadata, head.StorageClass], [{ made: 'here' }, 'STANDARD_IA'])
  })

  // Clients write the checksum of an empty body into the address.
  test('an upload ignores a checksum in its address', async () => {
    const sum = { 'x-amz-checksum-crc32': 'AAAAAA==', 'x-amz-sdk-checksum-algorithm': 'CRC32' }
    const response = await request('PUT', sum, 'body')
    assert.equal(response.status, 200)
  })

  test('a read has the headers that its address demands', async () => {
    await request('PUT', {}, 'body')
    const query = { 'response-content-type': 'text/x', 'response-content-disposition': 'inline' }
    const { headers } = await request('GET', query)
    assert.deepEqual([headers.get('content-type'), headers.get('content-disposition')], ['text/x', 'inline'])
  })

  for (const [title, query, status, code] of [
    ['after its end', { 'X-Amz-Date': '20261123T115859Z' }, 403, 'AccessDenied'],
    ['for more than a week', { 'X-Amz-Expires': '604801' }, 400, 'AuthorizationQueryParametersError'],
    ['without a number of seconds', { 'X-Amz-Expires': 'soon' }, 400, 'AuthorizationQueryParametersError'],
    ['without a date', { 'X-Amz-Date': 'today' }, 400, 'AuthorizationQueryParametersError'],
  ] as const)
    test(`an address ${title} is refused`, async () => {
      const response = await request('GET', query)
      assert.deepEqual([response.status, /<Code>(\w+)</.exec(await response.text())?.[1]], [status, code])
    })

  test('an address with a signature of version 2 is refused', async () => {
    const endpoint = await client().config.endpoint?.()
    const query = new URLSearchParams({ AWSAccessKeyId: 'AKIDEXAMPLE', Signature: 'x', Expires: '2000000000' })
    const response = await fetch(`http://127.0.0.1:${endpoint?.port}/plain/a?${query}`)
    assert.equal(response.status, 400)
    assert.match(await response.text(), /Please use AWS4-HMAC-SHA256/)
  })
})
