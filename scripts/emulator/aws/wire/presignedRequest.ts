/** Fields of the signature itself, and checksums: S3 ignores those in an address (localstack 12169, aws-sdk-go-v2 2610). */
const OF_SIGNATURE =
  /^x-amz-(?:algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256|checksum-.*|sdk-checksum-.*)$/

/** The headers that a client wrote into a presigned address: `x-amz-meta-made=here`. */
export function headersInAddress(query: URLSearchParams): Readonly<Record<string, string>> {
  if (!query.has('X-Amz-Signature')) return {}
  const names = [...query.entries()].map(([name, text]) => [name.toLowerCase(), text] as const)
  return Object.fromEntries(names.filter(([name]) => name.startsWith('x-amz-') && !OF_SIGNATURE.test(name)))
}
