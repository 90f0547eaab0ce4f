import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { WireError } from '../wire/wireError.ts'

/** Checksums of an object as S3 names them in its headers, base64. */
type Given = {
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ContentMD5?: string | undefined
}

/** Refuses a body that is not what its checksums say, and gives the checksums to keep. Two kinds are taken on trust. */
export function checkedSums(body: Buffer, given: Given): Readonly<Record<string, string>> {
  const { ContentMD5: md5, ChecksumCRC32C: crc32c, ChecksumCRC64NVME: crc64 } = given
  if (md5 !== undefined && md5 !== hash('md5', body)) {
    throw new WireError('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400)
  }
  const kept: Record<string, string> = {}
  for (const [name, sum, actual] of [
    ['CRC32', given.ChecksumCRC32, crc],
    ['SHA1', given.ChecksumSHA1, sha1],
    ['SHA256', given.ChecksumSHA256, sha256],
  ] as const) {
    if (sum === undefined) continue
    if (sum !== actual(body)) {
      throw new WireError('BadDigest', `The ${name} you specified did not match the calculated checksum.`, 400)
    }
    kept[`Checksum${name}`] = sum
  }
  if (crc32c !== undefined) kept.ChecksumCRC32C = crc32c
  if (crc64 !== undefined) kept.ChecksumCRC64NVME = crc64
  return kept
}

const hash = (name: string, body: Buffer): string => createHash(name).update(body).digest('base64')
const sha1 = (body: Buffer): string => hash('sha1', body)
const sha256 = (body: Buffer): string => hash('sha256', body)

function crc(body: Buffer): string {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return sum.toString('base64')
}
