import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as s3 from '@aws-sdk/client-s3'
import { s3Service } from '../../../../scripts/emulator/aws/services/s3/s3Service.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const LARGE = Buffer.alloc(5 * 1024 * 1024, 'a')

suite('multipart uploads of S3', () => {
  const client = serveForSuite(s3.S3Client, s3Service(aWorld([aLiveResource('S3::Bucket', 'plain')])))
  const object = { Bucket: 'plain', Key: 'large' }

  async function upload(bodies: readonly (string | Buffer)[], settings: Partial<s3.CreateMultipartUploadRequest> = {}) {
    const { UploadId } = await client().send(new s3.CreateMultipartUploadCommand({ ...object, ...settings }))
    const Parts: s3.CompletedPart[] = []
    for (const [index, Body] of bodies.entries()) {
      const part = { ...object, UploadId, PartNumber: index + 1, Body }
      const { ETag } = await client().send(new s3.UploadPartCommand(part))
      Parts.push({ ETag, PartNumber: index + 1 })
    }
    return { ...object, UploadId, MultipartUpload: { Parts } }
  }
  const complete = (input: s3.CompleteMultipartUploadRequest) =>
    client().send(new s3.CompleteMultipartUploadCommand(input))

  test('an upload is completed once, with its headers', async () => {
    const input = await upload([LARGE, 'second'], { CacheControl: 'no-store', Metadata: { made: 'here' } })
    const { ETag } = await complete(input)
    const read = await client().send(new s3.HeadObjectCommand(object))
    assert.match(ETag ?? '', /-2"$/)
    assert.deepEqual(
      [read.ContentLength, read.CacheControl, read.Metadata],
      [LARGE.length + 6, 'no-store', { made: 'here' }],
    )
    assert.match(await errorTextOf(complete(input)), /^NoSuchUpload/)
  })

  test('a part of an object is read', async () => {
    await complete(await upload([LARGE, 'second']))
    const part = await client().send(new s3.GetObjectCommand({ ...object, PartNumber: 2 }))
    const range = `bytes ${LARGE.length}-${LARGE.length + 5}/${LARGE.length + 6}`
    assert.deepEqual([await part.Body?.transformToString(), part.PartsCount, part.ContentRange], ['second', 2, range])
    const missing = client().send(new s3.GetObjectCommand({ ...object, PartNumber: 3 }))
    assert.match(await errorTextOf(missing), /^InvalidPartNumber/)
  })

  test('the parts of an upload are listed in pages', async () => {
    const input = await upload(['one', 'two', 'three'])
    const numbers = []
    for await (const page of s3.paginateListParts({ client: client(), pageSize: 2 }, input))
      numbers.push((page.Parts ?? []).map(({ PartNumber, Size }) => [PartNumber, Size]))
    assert.deepEqual(numbers, [
      [
        [1, 3],
        [2, 3],
      ],
      [[3, 5]],
    ])
  })

  for (const [title, parts, change, error] of [
    ['without parts', [LARGE], () => [], /^InvalidRequest: You must specify at least one part/],
    ['with a small part before the last one', ['a', 'b'], (all: s3.CompletedPart[]) => all, /^EntityTooSmall/],
    ['with parts in another order', [LARGE, 'b'], (all: s3.CompletedPart[]) => all.toReversed(), /^InvalidPartOrder/],
    [
      'with another ETag',
      [LARGE],
      (all: s3.CompletedPart[]) => all.map(part => ({ ...part, ETag: 'x' })),
      /^InvalidPart:/,
    ],
  ] as const)
    test(`a completion ${title} is refused`, async () => {
      const { MultipartUpload, ...input } = await upload(parts)
      const changed = { ...input, MultipartUpload: { Parts: change(MultipartUpload.Parts) } }
      assert.match(await errorTextOf(complete(changed)), error)
    })
})
