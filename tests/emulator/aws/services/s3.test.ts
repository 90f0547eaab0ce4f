import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as s3 from '@aws-sdk/client-s3'
import { s3Service } from '../../../../scripts/emulator/aws/services/s3/s3Service.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('S3', () => {
  const world = aWorld([
    aLiveResource('S3::Bucket', 'artifacts', { VersioningConfiguration: { Status: 'Enabled' } }),
    aLiveResource('S3::Bucket', 'plain'),
    aLiveResource('S3::Bucket', 'many', { VersioningConfiguration: { Status: 'Enabled' } }),
  ])
  const client = serveForSuite(s3.S3Client, s3Service(world))
  const put = (Bucket: string, Key: string, Body: string, options: Partial<s3.PutObjectCommandInput> = {}) =>
    client().send(new s3.PutObjectCommand({ Bucket, Key, Body, ...options }))
  const get = (Bucket: string, Key: string, options: Partial<s3.GetObjectCommandInput> = {}) =>
    client().send(new s3.GetObjectCommand({ Bucket, Key, ...options }))
  const remove = (Bucket: string, Key: string, VersionId?: string) =>
    client().send(new s3.DeleteObjectCommand({ Bucket, Key, VersionId }))
  const textOf = async (response: Promise<s3.GetObjectCommandOutput>) => (await response).Body?.transformToString()

  for (const key of ['a', 'a/../b//c', ' ü & é+?#%25', 'ends/with/'])
    test(`an object under '${key}' is stored with its metadata`, async () => {
      await put('plain', key, 'hällo', { ContentType: 'text/yaml', Metadata: { made: 'here' } })
      const response = await get('plain', key)
      assert.equal(await response.Body?.transformToString(), 'hällo')
      assert.deepEqual([response.ContentType, response.Metadata], ['text/yaml', { made: 'here' }])
      const head = await client().send(new s3.HeadObjectCommand({ Bucket: 'plain', Key: key }))
      assert.deepEqual([head.ContentLength, head.ETag], [6, response.ETag])
    })

  test('an object is copied with its metadata', async () => {
    await put('artifacts', 'from/é', 'body', { ContentType: 'text/yaml' })
    const source = 'artifacts/from/%C3%A9'
    await client().send(new s3.CopyObjectCommand({ Bucket: 'plain', Key: 'copy', CopySource: source }))
    const copy = await get('plain', 'copy')
    assert.deepEqual([await copy.Body?.transformToString(), copy.ContentType], ['body', 'text/yaml'])
    const missing = new s3.CopyObjectCommand({ Bucket: 'plain', Key: 'copy', CopySource: 'artifacts/nothing' })
    assert.match(await errorTextOf(client().send(missing)), /^NoSuchKey/)
  })

  test('an object is not overwritten with If-None-Match', async () => {
    await put('artifacts', 'once', 'first', { IfNoneMatch: '*' })
    const error = await errorTextOf(put('artifacts', 'once', 'second', { IfNoneMatch: '*' }))
    assert.match(error, /^PreconditionFailed: At least one of the pre-conditions .* \(412\)$/)
    assert.equal(await textOf(get('artifacts', 'once')), 'first')
  })

  test('a body that does not match its checksum is refused', async () => {
    const error = await errorTextOf(
      put('plain', 'bad', 'body', { ChecksumSHA256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=' }),
    )
    assert.match(error, /^BadDigest: The SHA256 you specified did not match the calculated checksum\. \(400\)$/)
    assert.match(await errorTextOf(get('plain', 'bad')), /^NoSuchKey/)
  })

  test('a bucket or object that does not exist is refused', async () => {
    assert.equal(await errorTextOf(get('nowhere', 'a')), 'NoSuchBucket: The specified bucket does not exist (404)')
    assert.equal(await errorTextOf(get('plain', 'nothing')), 'NoSuchKey: The specified key does not exist. (404)')
    assert.match(
      await errorTextOf(client().send(new s3.HeadBucketCommand({ Bucket: 'nowhere' }))),
      /^NotFound: .* \(404\)$/,
    )
    assert.match(await errorTextOf(get('plain', 'a', { ExpectedBucketOwner: '999999999999' })), /^AccessDenied/)
  })

  test('a bucket with versioning keeps every version', async () => {
    const first = await put('artifacts', 'twice', 'one')
    await put('artifacts', 'twice', 'two')
    const marker = await remove('artifacts', 'twice')

    assert.equal(marker.DeleteMarker, true)
    assert.match(await errorTextOf(get('artifacts', 'twice')), /^NoSuchKey/)
    assert.equal(await textOf(get('artifacts', 'twice', { VersionId: first.VersionId })), 'one')
    await remove('artifacts', 'twice', marker.VersionId)
    assert.equal(await textOf(get('artifacts', 'twice')), 'two')
  })

  test('a bucket without versioning keeps one version', async () => {
    assert.equal((await put('plain', 'twice', 'one')).VersionId, undefined)
    await put('plain', 'twice', 'two')
    await remove('plain', 'twice')
    assert.match(await errorTextOf(get('plain', 'twice')), /^NoSuchKey/)
  })

  test('objects are listed in pages, with common prefixes', async () => {
    for (const key of ['list/a', 'list/b/1', 'list/b/2', 'list/c', 'other']) await put('plain', key, 'x')
    const names: (string | undefined)[] = []
    const config = { client: client(), pageSize: 1 }
    for await (const page of s3.paginateListObjectsV2(config, { Bucket: 'plain', Prefix: 'list/', Delimiter: '/' }))
      names.push(
        ...(page.Contents ?? []).map(content => content.Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      )
    assert.deepEqual(names, ['list/a', 'list/b/', 'list/c'])
  })

  test('versions are listed in pages while they are deleted', async () => {
    for (const index of Array(7).keys()) await put('many', `key-${index % 3}`, String(index))
    await remove('many', 'key-0')
    let pages = 0
    let deletedCount = 0
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {}
    for (;;) {
      const page = await client().send(new s3.ListObjectVersionsCommand({ Bucket: 'many', MaxKeys: 3, ...marker }))
      const listed = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]
      const Objects = listed.map(({ Key, VersionId }) => ({ Key, VersionId }))
      const response = await client().send(new s3.DeleteObjectsCommand({ Bucket: 'many', Delete: { Objects } }))
      pages += 1
      deletedCount += response.Deleted?.length ?? 0
      if (!page.IsTruncated) break
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
    }
    assert.deepEqual([pages, deletedCount], [3, 8])
    assert.equal(world.objects.get('many')?.size, 0)
  })

  test('a range of an object is read', async () => {
    await put('plain', 'range', '0123456789')
    const response = await get('plain', 'range', { Range: 'bytes=2-4' })
    assert.deepEqual([await response.Body?.transformToString(), response.ContentRange], ['234', 'bytes 2-4/10'])
    assert.equal(response.$metadata.httpStatusCode, 206)
    assert.match(await errorTextOf(get('plain', 'range', { Range: 'bytes=20-' })), /^InvalidRange/)
  })

  test('the location of a bucket is its region', async () => {
    const { LocationConstraint } = await client().send(new s3.GetBucketLocationCommand({ Bucket: 'plain' }))
    assert.equal(LocationConstraint, 'eu-central-1')
  })
})
