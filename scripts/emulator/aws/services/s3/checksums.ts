import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { WireError } from '../../wire/wireError.ts'
import { bigEndian, crc32c, crc64nvme } from './cyclicChecksums.ts'

const hash = (name: string) => (body: Buffer) => createHash(name).update(body).digest()

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html */
const ALGORITHMS = {
  CRC32: body => bigEndian(crc32(body)),
  CRC32C: crc32c,
  CRC64NVME: crc64nvme,
  SHA1: hash('sha1'),
  SHA256: hash('sha256'),
  SHA512: hash('sha512'),
  MD5: hash('md5'),
} satisfies Readonly<Record<string, (body: Buffer) => Buffer>>

export type ChecksumAlgorithm = keyof typeof ALGORITHMS
type ChecksumMember = `Checksum${ChecksumAlgorithm}`
/** Checksums by member, base64. */
export type Checksums = { readonly [Member in ChecksumMember]?: string }
/** Those of a request. */
export type ChecksumsOfRequest = { readonly [Member in ChecksumMember]?: string | undefined }

type ChecksumInput = ChecksumsOfRequest & {
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: string | undefined
}

const ALGORITHM_NAMES = Object.keys(ALGORITHMS).filter(isAlgorithm)

/** @throws WireError for an algorithm that the emulator does not compute */
export function checksumAlgorithm(name: string): ChecksumAlgorithm {
  if (isAlgorithm(name)) return name
  throw new WireError('NotImplemented', `The emulator does not compute the checksum ${name}.`, 501)
}

/** S3 adds a checksum of this algorithm to an object without one. */
export const DEFAULT_ALGORITHM = 'CRC64NVME'

export function checksum(algorithm: ChecksumAlgorithm, body: Buffer): string {
  return ALGORITHMS[algorithm](body).toString('base64')
}

/** The checksum of one algorithm as a member: `{ ChecksumCRC32: 'NhCmhg==' }`. */
export function checksumMember(algorithm: ChecksumAlgorithm, sum: string): Checksums {
  return { [`Checksum${algorithm}`]: sum }
}

/** The algorithms of which the members have a checksum. */
export function algorithmsIn(members: ChecksumsOfRequest): readonly ChecksumAlgorithm[] {
  return ALGORITHM_NAMES.filter(name => members[`Checksum${name}`] !== undefined)
}

/** Refuses a body that does not match the checksums of its request, and returns them. */
export function verifyChecksums(body: Buffer, input: ChecksumInput): Checksums {
  const { ContentMD5: md5, ChecksumAlgorithm: promised } = input
  if (md5 !== undefined && md5 !== checksum('MD5', body)) {
    throw new WireError('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400)
  }
  const given = algorithmsIn(input)
  if (promised !== undefined && !given.includes(checksumAlgorithm(promised))) {
    throw new WireError(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
      400,
    )
  }
  const sums = given.map(algorithm => [algorithm, checksum(algorithm, body)] as const)
  const wrong = sums.find(([algorithm, sum]) => input[`Checksum${algorithm}`] !== sum)
  if (wrong) {
    throw new WireError('BadDigest', `The ${wrong[0]} you specified did not match the calculated checksum.`, 400)
  }
  return Object.assign({}, ...sums.map(([algorithm, sum]) => checksumMember(algorithm, sum)))
}

function isAlgorithm(name: string): name is ChecksumAlgorithm {
  return Object.hasOwn(ALGORITHMS, name)
}
