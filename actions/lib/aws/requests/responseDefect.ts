/** A response as it came over the wire. */
export type RawResponse = {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

export type ExpectedResponse = {
  /** The id of the protocol's shape: `aws.protocols#awsQuery`. */
  readonly protocol: string
  /** `DescribeStacks`. */
  readonly action: string
}

/**
 * not-aws: no response in the protocol of the service, so that another host wrote it, such as a proxy. cut-off: its end is
 * missing. Undefined: as AWS sends it. The SDK reads a page of HTML as a response without any member.
 */
export function responseDefectOf(response: RawResponse, expected: ExpectedResponse): 'not-aws' | 'cut-off' | undefined {
  const { body, headers } = response
  if (expected.protocol.endsWith('rpcv2Cbor'))
    return headers['smithy-protocol'] === 'rpc-v2-cbor' ? undefined : 'not-aws'
  const isError = response.status >= 300
  // An object of S3 may have any content. Amazon S3 sends the first header with every response, Route 53 the second.
  if (expected.protocol.endsWith('restXml') && !isError) {
    if ((headers['x-amz-request-id'] ?? headers['x-amzn-requestid']) === undefined) return 'not-aws'
    if (expected.action === 'GetObject') return undefined
    if (body.byteLength === 0) return undefined
  }
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8').trim()
  if (/json/i.test(expected.protocol)) return jsonDefectOf(text, isError ? headers : undefined)
  return xmlDefectOf(text, isError ? ERROR_ROOT : rootsOf(expected))
}

/** `ErrorResponse` of the query protocol, `Error` of S3, `Response` of EC2, `UnknownOperationException` of AWS's own gateway. */
const ERROR_ROOT = /^(ErrorResponse|Error|Response|\w+Exception)$/

function rootsOf({ protocol, action }: ExpectedResponse): RegExp {
  // S3 names its documents by their content: `ListVersionsResult`, `DeleteResult`. Route 53 does it as the query protocol.
  const byContent = protocol.endsWith('restXml') ? '\\w+(Result|Output|Configuration)|' : ''
  return new RegExp(`^(${byContent}${action}Response)$`)
}

/** @param headers of an error; undefined for a success */
function jsonDefectOf(text: string, headers: RawResponse['headers'] | undefined): 'not-aws' | 'cut-off' | undefined {
  if (headers?.['x-amzn-errortype'] !== undefined) return undefined
  if (!text.startsWith('{')) return 'not-aws'
  if (!text.endsWith('}')) return 'cut-off'
  return headers === undefined || /"(__type|code)"\s*:/i.test(text) ? undefined : 'not-aws'
}

function xmlDefectOf(text: string, root: RegExp): 'not-aws' | 'cut-off' | undefined {
  const [, name] = /^\uFEFF?(?:<\?xml[^>]*\?>)?\s*<([\w:.-]+)[\s>/]/.exec(text) ?? []
  if (name === undefined || !root.test(name)) return 'not-aws'
  return text.endsWith(`</${name}>`) || /^[^<]*(<\?[^>]*>\s*)?<[^<]*\/>$/.test(text) ? undefined : 'cut-off'
}
