import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as s3 from '@aws-sdk/client-s3'
import { s3Service } from '../../../../scripts/emulator/aws/services/s3/s3Service.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('requests to S3', () => {
  const world = aWorld([aLiveResource('S3::Bucket', 'plain'), aLiveResource('S3::Bucket', 'second')])
  const client = serveForSuite(s3.S3Client, s3Service(world))
  const object = { Bucket: 'plain', Key: 'a' }
  const put = (input: Partial<s3.PutObjectCommandInput> = {}) =>
    client().send(new s3.PutObjectCommand({ ...object, Body: 'body', ...input }))

  const HEADERS = {
    CacheControl: 'max-age=5',
    ContentDisposition: 'attachment',
    ContentEncoding: 'gzip',
    ContentLanguage: 'de',
    ContentType: 'text/yaml',
    StorageClass: 'STANDARD_IA',
    ServerSideEncryption: 'aws:kms',
    SSEKMSKeyId: 'alias/assets',
  } as const
  const headersOf = (head: Record<string, unknown>) => Object.keys(HEADERS).map(name => [name, head[name]])

  test('an object keeps the headers of its upload', async () => {
    await put({ ...HEADERS, Expires: new Date('2030-01-01T00:00:00Z') })
    const head = await client().send(new s3.HeadObjectCommand(object))
    assert.deepEqual(headersOf({ ...head }), Object.entries(HEADERS))
    assert.equal(head.ExpiresString, 'Tue, 01 Jan 2030 00:00:00 GMT')
  })

  test('a copy has the metadata of its source, or that of the request', async () => {
    await put({ Metadata: { made: 'here' }, ContentType: 'text/yaml' })
    const copy = { Bucket: 'plain', Key: 'copy', CopySource: 'plain/a' }
    const head = async () => {
      const { Metadata, ContentType } = await client().send(new s3.HeadObjectCommand(copy))
      return [Metadata, ContentType]
    }
    await client().send(new s3.CopyObjectCommand(copy))
    assert.deepEqual(await head(), [{ made: 'here' }, 'text/yaml'])
    await client().send(
      new s3.CopyObjectCommand({ ...copy, MetadataDirective: 'REPLACE', Metadata: { made: 'there' } }),
    )
    assert.deepEqual(await head(), [{ made: 'there' }, 'binary/octet-stream'])
  })

  test('the tags of an object are set, copied and removed', async () => {
    const tagsOf = async (Key: string) =>
      (await client().send(new s3.GetObjectTaggingCommand({ Bucket: 'plain', Key }))).TagSet
    const [team, stage] = [
      { Key: 'team', Value: 'chat & more' },
      { Key: 'stage', Value: 'dev' },
    ]
    await put({ Tagging: 'team=chat%20%26%20more' })
    const copy = { Bucket: 'plain', Key: 'copy', CopySource: 'plain/a' }
    await client().send(new s3.CopyObjectCommand(copy))
    await client().send(new s3.PutObjectTaggingCommand({ ...object, Tagging: { TagSet: [stage] } }))
    const { TagCount: count } = await client().send(new s3.HeadObjectCommand(object))
    assert.deepEqual([await tagsOf('copy'), await tagsOf('a'), count], [[team], [stage], 1])
    await client().send(new s3.CopyObjectCommand({ ...copy, TaggingDirective: 'REPLACE', Tagging: 'stage=dev' }))
    await client().send(new s3.DeleteObjectTaggingCommand(object))
    assert.deepEqual([await tagsOf('copy'), await tagsOf('a')], [[stage], []])
  })

  for (const [title, CopySource, error] of [
    ['onto itself without a change', 'plain/a', /^InvalidRequest: This copy request is illegal/],
    ['of a source that cannot be decoded', 'plain/%zz', /^InvalidArgument/],
    ['of an object that does not exist', 'plain/none', /^NoSuchKey/],
  ] as const)
    test(`a copy ${title} is refused`, async () => {
      await put()
      assert.match(await errorTextOf(client().send(new s3.CopyObjectCommand({ ...object, CopySource }))), error)
    })

  for (const [condition, error] of [
    [{ CopySourceIfMatch: '"x"' }, /^PreconditionFailed/],
    [{ CopySourceIfNoneMatch: '*' }, /^PreconditionFailed/],
    [{ CopySourceIfModifiedSince: new Date('2026-11-23T12:00:00Z') }, /^PreconditionFailed/],
    [{ CopySourceIfUnmodifiedSince: new Date('2026-11-23T12:00:00Z') }, /^no refusal/],
  ] as const)
    test(`a copy with ${JSON.stringify(condition)} has the result '${error.source.slice(1)}'`, async () => {
      await put()
      const copy = { Bucket: 'plain', Key: 'copy', CopySource: 'plain/a', ...condition }
      assert.match(await errorTextOf(client().send(new s3.CopyObjectCommand(copy))), error)
    })

  for (const [input, error] of [
    [{ GrantRead: 'id=1' }, /^NotImplemented: The emulator does not support GrantRead of PutObject\. \(501\)$/],
    [{ Tagging: 'a=b&a=c' }, /^InvalidTag/],
    [{ Tagging: [...'abcdefghijk'].join('=1&') }, /^BadRequest: Object tags cannot be greater than 10/],
    [{ WebsiteRedirectLocation: '/b' }, /^NotImplemented: .* WebsiteRedirectLocation of PutObject/],
    [{ ObjectLockLegalHoldStatus: 'ON' }, /^NotImplemented: .* ObjectLockLegalHoldStatus of PutObject/],
    [{ StorageClass: 'GLACIER' }, /^NotImplemented: .* StorageClass GLACIER of PutObject/],
    [{ ACL: 'public-read' }, /^AccessControlListNotSupported: The bucket does not allow ACLs \(400\)$/],
    [{ Key: 'k'.repeat(1025) }, /^KeyTooLongError/],
  ] as const)
    test(`an upload with ${Object.keys(input)[0]} ${Object.values(input)[0]?.slice(0, 12)} is refused`, async () => {
      assert.match(await errorTextOf(put(input)), error)
    })

  test('the delimiter of a list of versions, and a condition of a deletion, are refused', async () => {
    const list = client().send(new s3.ListObjectVersionsCommand({ Bucket: 'plain', Delimiter: '/' }))
    const remove = client().send(new s3.DeleteObjectCommand({ ...object, IfMatch: '"x"' }))
    assert.match(await errorTextOf(list), /^NotImplemented: .* Delimiter of ListObjectVersions/)
    assert.match(await errorTextOf(remove), /^NotImplemented: .* IfMatch of DeleteObject/)
  })

  for (const [condition, status] of [
    [{ IfModifiedSince: new Date('2026-11-23T12:00:00Z') }, 304],
    [{ IfModifiedSince: new Date('2026-11-23T11:59:59Z') }, 200],
    [{ IfUnmodifiedSince: new Date('2026-11-23T11:59:59Z') }, 412],
    [{ IfUnmodifiedSince: new Date('2026-11-23T12:00:00Z') }, 200],
  ] as const)
    test(`a read with ${JSON.stringify(condition)} has status ${status}`, async () => {
      await put()
      const response = client().send(new s3.HeadObjectCommand({ ...object, ...condition }))
      const actual = await response.then(
        ({ $metadata }) => $metadata.httpStatusCode,
        (error: s3.S3ServiceException) => error.$metadata.httpStatusCode,
      )
      assert.equal(actual, status)
    })

  test('buckets are listed in pages', async () => {
    const names = []
    for await (const page of s3.paginateListBuckets({ client: client(), pageSize: 1 }, {}))
      names.push((page.Buckets ?? []).map(({ Name }) => Name))
    assert.deepEqual(names, [['plain'], ['second']])
  })
})
