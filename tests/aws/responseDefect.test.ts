import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { responseDefectOf } from '#lib/aws/requests/responseDefect.ts'
import { pageExcerpt } from '#lib/model/pageExcerpt.ts'

const QUERY = 'aws.protocols#awsQuery'
const JSON_1_1 = 'aws.protocols#awsJson1_1'
const S3 = 'aws.protocols#restXml'
const CBOR = 'smithy.protocols#rpcv2Cbor'
const STACKS = '<DescribeStacksResponse xmlns="x"><DescribeStacksResult/></DescribeStacksResponse>'
const FROM_S3 = { 'x-amz-request-id': '1' }

suite('a response', () => {
  for (const [what, protocol, action, status, headers, body, expected] of [
    ['of the query protocol', QUERY, 'DescribeStacks', 200, {}, STACKS, undefined],
    [
      'with a declaration and line ends',
      QUERY,
      'DescribeStacks',
      200,
      {},
      `\uFEFF<?xml version="1.0"?>\n${STACKS}\n`,
      undefined,
    ],
    ['of one empty element', QUERY, 'DeleteStack', 200, {}, '<DeleteStackResponse/>', undefined],
    ['to another operation', QUERY, 'DeleteStack', 200, {}, STACKS, 'not-aws'],
    ['in XHTML', QUERY, 'DescribeStacks', 200, {}, '<?xml version="1.0"?><html><body/></html>', 'not-aws'],
    [
      'of Route 53',
      S3,
      'GetHostedZone',
      200,
      { 'x-amzn-requestid': '1' },
      '<GetHostedZoneResponse xmlns="x"/>',
      undefined,
    ],
    ['of Route 53 to another operation', S3, 'GetChange', 200, FROM_S3, '<GetHostedZoneResponse/>', 'not-aws'],
    ['of Route 53 without its id', S3, 'GetHostedZone', 200, {}, '<GetHostedZoneResponse/>', 'not-aws'],
    ['without its end', QUERY, 'DescribeStacks', 200, {}, STACKS.slice(0, -3), 'cut-off'],
    ['of blanks', QUERY, 'DescribeStacks', 200, {}, ' \n', 'not-aws'],
    [
      'with an error of the query protocol',
      QUERY,
      'DescribeStacks',
      400,
      {},
      '<ErrorResponse><Error/></ErrorResponse>',
      undefined,
    ],
    ["with an error of AWS's own gateway", QUERY, 'X', 404, {}, '<UnknownOperationException/>', undefined],
    ['with half an error', QUERY, 'X', 400, {}, '<ErrorResponse><Error><Code>Throttl', 'cut-off'],
    ['in JSON', JSON_1_1, 'DescribeServices', 200, {}, '{"services":[]}', undefined],
    ['in half JSON', JSON_1_1, 'DescribeServices', 200, {}, '{"services":[', 'cut-off'],
    ['in a JSON list', JSON_1_1, 'DescribeServices', 200, {}, '[]', 'not-aws'],
    ['with an error in JSON', JSON_1_1, 'X', 400, {}, '{"__type":"ClusterNotFoundException"}', undefined],
    ['with an error in a header', JSON_1_1, 'X', 403, { 'x-amzn-errortype': 'AccessDeniedException' }, '{}', undefined],
    ['with an error in JSON of somebody else', JSON_1_1, 'X', 403, {}, '{"message":"Forbidden"}', 'not-aws'],
    ['of S3 with an object in HTML', S3, 'GetObject', 200, FROM_S3, '<html>an object</html>', undefined],
    ['of S3 without its request id', S3, 'GetObject', 200, {}, '<html>a page</html>', 'not-aws'],
    ['of S3 without content', S3, 'PutObject', 200, FROM_S3, '', undefined],
    ['of S3 with a page', S3, 'PutObject', 200, FROM_S3, '<html></html>', 'not-aws'],
    [
      'of S3 with a list',
      S3,
      'ListObjectVersions',
      200,
      FROM_S3,
      '<ListVersionsResult></ListVersionsResult>',
      undefined,
    ],
    ['of S3 with an error', S3, 'GetObject', 404, {}, '<Error><Code>NoSuchKey</Code></Error>', undefined],
    ['in CBOR', CBOR, 'DescribeAlarms', 200, { 'smithy-protocol': 'rpc-v2-cbor' }, '\xbf', undefined],
    ['in text instead of CBOR', CBOR, 'DescribeAlarms', 200, {}, '<html>', 'not-aws'],
  ] as const)
    test(`a response ${what} is ${expected ?? 'from AWS'}`, () => {
      const response = { status, headers, body: Buffer.from(body) }

      assert.equal(responseDefectOf(response, { protocol, action }), expected)
    })
})

suite('the excerpt of a page', () => {
  for (const [what, page, expected] of [
    [
      'its title and text, without scripts, styles and comments',
      '<title>Log in</title><script>if(a<b){}</script><!-- x --><p>first</p>',
      'Log in first',
    ],
    ['at most a hundred characters, in whole words', 'word '.repeat(60), 'word '.repeat(20).trim()],
    ['no words of the request', '<p>You sent Password=canary and s3cretive to us</p>', 'You sent … and … to us'],
    ['no encoded words of the request', 'You sent näher', 'You sent …'],
    [
      'no address, key or token',
      'Go to https://proxy.example.com/?t=abc with AKIAIOSFODNN7EXAMPLE or eyJhbGciOi.x',
      'Go to … with … or …',
    ],
    ['nothing of a page without words', '<html><body>{}</body></html>', ''],
  ] as const)
    test(`the excerpt of a page has ${what}`, () => {
      const sent = 'Action=CreateChangeSet&Parameters.member.1.ParameterValue=s3cretive+n%C3%A4her'

      assert.equal(pageExcerpt(page, sent), expected)
    })
})
