import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as s3 from '@aws-sdk/client-s3'
import { checksum } from '../../../../scripts/emulator/aws/services/s3/checksums.ts'
import { s3Service } from '../../../../scripts/emulator/aws/services/s3/s3Service.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256', 'SHA512', 'MD5'] as const
const MIB = 1024 * 1024

suite('checksums of S3', () => {
  const client = serveForSuite(s3.S3Client, s3Service(aWorld([aLiveResource('S3::Bucket', 'plain')])))
  const Bucket = 'plain'
  const head = (Key: string) => client().send(new s3.HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))

  // The check values of the catalogue of parametrised CRC algorithms, for the text 123456789.
  for (const [algorithm, hex] of [
    ['CRC32', 'cbf43926'],
    ['CRC32C', 'e3069283'],
    ['CRC64NVME', 'ae8b14860a799888'],
  ] as const)
    test(`${algorithm} has the check value of its specification`, () => {
      assert.equal(Buffer.from(checksum(algorithm, Buffer.from('123456789')), 'base64').toString('hex'), hex)
    })

  for (const algorithm of ALGORITHMS) {
    const member = `Checksum${algorithm}` as const
    test(`an object keeps its ${algorithm}`, async () => {
      const sum = checksum(algorithm, Buffer.from('body'))
      const put = await client().send(new s3.PutObjectCommand({ Bucket, Key: 'a', Body: 'body', [member]: sum }))
      const read = await head('a')
      assert.deepEqual([put[member], read[member], read.ChecksumType], [sum, sum, 'FULL_OBJECT'])
    })
    test(`a body that does not match its ${algorithm} is refused`, async () => {
      const sum = checksum(algorithm, Buffer.from('other'))
      const put = new s3.PutObjectCommand({ Bucket, Key: 'bad', Body: 'body', [member]: sum })
      assert.match(await errorTextOf(client().send(put)), new RegExp(`^BadDigest: The ${algorithm} you specified did`))
    })
  }

  for (const [algorithm, type, sumOf] of [
    ['CRC32', 'COMPOSITE', (parts: Buffer[]) => `${sumOfSums('CRC32', parts)}-2`],
    ['SHA256', 'COMPOSITE', (parts: Buffer[]) => `${sumOfSums('SHA256', parts)}-2`],
    ['CRC64NVME', 'FULL_OBJECT', (parts: Buffer[]) => checksum('CRC64NVME', Buffer.concat(parts))],
  ] as const)
    test(`a multipart upload with ${algorithm} has a checksum of type ${type}`, async () => {
      const bodies = [Buffer.alloc(5 * MIB, 'a'), Buffer.from('end')]
      const object = { Bucket, Key: algorithm }
      const create = new s3.CreateMultipartUploadCommand({ ...object, ChecksumAlgorithm: algorithm })
      const { UploadId } = await client().send(create)
      const Parts = []
      for (const [index, Body] of bodies.entries()) {
        const part = { ...object, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: algorithm }
        Parts.push({ ...(await client().send(new s3.UploadPartCommand(part))), PartNumber: index + 1 })
      }
      const complete = { ...object, UploadId, MultipartUpload: { Parts } }
      const done = await client().send(new s3.CompleteMultipartUploadCommand(complete))
      const read = await head(algorithm)
      const expected = [sumOf(bodies), type]
      assert.deepEqual([done[`Checksum${algorithm}`], done.ChecksumType], expected)
      assert.deepEqual([read[`Checksum${algorithm}`], read.ChecksumType], expected)
    })

  test('a checksum that the emulator does not compute is refused', async () => {
    const create = new s3.CreateMultipartUploadCommand({ Bucket, Key: 'a', ChecksumAlgorithm: 'XXHASH64' })
    const put = new s3.PutObjectCommand({ Bucket, Key: 'a', Body: '', ChecksumXXHASH3: 'AAAAAAAAAAA=' })
    assert.match(await errorTextOf(client().send(create)), /^NotImplemented: The emulator does not compute .* XXHASH64/)
    assert.match(await errorTextOf(client().send(put)), /^NotImplemented: .* ChecksumXXHASH3 of PutObject/)
  })

  test('a checksum type that its algorithm does not have is refused', async () => {
    for (const [ChecksumAlgorithm, ChecksumType] of [
      ['SHA256', 'FULL_OBJECT'],
      ['CRC64NVME', 'COMPOSITE'],
      ['MD5', 'FULL_OBJECT'],
    ] as const) {
      const create = new s3.CreateMultipartUploadCommand({ Bucket, Key: 'a', ChecksumAlgorithm, ChecksumType })
      const words = `The ${ChecksumType} checksum type cannot be used with the ${ChecksumAlgorithm.toLowerCase()}`
      assert.match(await errorTextOf(client().send(create)), new RegExp(`^InvalidRequest: ${words}`))
    }
  })
})

function sumOfSums(algorithm: 'CRC32' | 'SHA256', parts: readonly Buffer[]): string {
  return checksum(algorithm, Buffer.concat(parts.map(part => Buffer.from(checksum(algorithm, part), 'base64'))))
}
