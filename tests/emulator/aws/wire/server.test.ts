import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, suite, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as ecs from '@aws-sdk/client-ecs'
import * as efs from '@aws-sdk/client-efs'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { createServer, type RunningServer } from '../../../../scripts/emulator/aws/wire/server.ts'
import { WireError } from '../../../../scripts/emulator/aws/wire/wireError.ts'

const SIGNED = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKID/20261123/eu-central-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
})

suite('the server', () => {
  let server: RunningServer
  let received: unknown
  const bugs: string[] = []
  before(async () => {
    const services = [
      defineService(cloudFormation, {
        CreateChangeSet: input => {
          received = input
          return {}
        },
        DescribeStacks: input => {
          const stack = {
            StackName: 'a',
            CreationTime: new Date(0),
            StackStatus: 'CREATE_COMPLETE',
            Nonsense: 1,
          } as const
          if (input.StackName === 'unknown-member') return { Stacks: [stack] }
          if (input.StackName === 'bug') throw new TypeError('no such thing')
          return { Stacks: [] }
        },
      }),
      defineService(sts, { AssumeRoleWithWebIdentity: () => ({}) }),
      defineService(ecs, { ListClusters: () => ({ clusterArns: [] }) }),
      defineService(efs, {
        DescribeMountTargets: input => {
          received = input
          return {}
        },
      }),
      defineService(s3, {
        ListObjectsV2: () => ({}),
        GetObject: () => ({ Metadata: { key: '漢' } }),
        PutObject: input => {
          received = { ...input, Body: Buffer.from(input.Body ?? '').toString() }
          return {}
        },
        CopyObject: () => {
          throw new WireError('NoSuchKey', 'a copy')
        },
        UploadPart: () => {
          throw new WireError('NoSuchUpload', 'a part')
        },
      }),
    ]
    server = await createServer(services, undefined, error => bugs.push(String(error))).listen(0)
  })
  after(() => server.close())

  async function request(path: string, init: RequestInit = {}): Promise<string> {
    const send = await fetch(server.url + path, init)
    return `${send.status} ${await send.text()}`
  }
  const form = (text: string, headers: Record<string, string> = SIGNED('cloudformation')) =>
    request('/', {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  const target = (
    name: string,
    body: string | Uint8Array<ArrayBuffer> = '{}',
    headers: Record<string, string> = SIGNED('ecs'),
  ) =>
    request('/', {
      method: 'POST',
      body,
      headers: { 'x-amz-target': name, 'content-type': 'application/x-amz-json-1.1', ...headers },
    })

  const TOKEN = 'RoleArn=a&RoleSessionName=b&WebIdentityToken=c'
  const ECS = 'AmazonEC2ContainerServiceV20141113'

  suite('an unknown request', () => {
    for (const [description, send, message] of [
      [
        'a version',
        () => form('Action=DescribeVpcs&Version=2016-11-15'),
        /^501 .*NotImplemented.*2016-11-15.*DescribeVpcs/s,
      ],
      [
        'a service in the form of its client',
        () => form('Action=DescribeVpcs&Version=2016-11-15', SIGNED('ec2')),
        /^501 <Response><Errors><Error><Code>NotImplemented<.*DescribeVpcs/s,
      ],
      ['an action', () => form('Action=Nonsense&Version=2010-05-15'), /^400 .*InvalidAction.*Nonsense/s],
      [
        'an action that is not implemented',
        () => form('Action=ListTypes&Version=2010-05-15'),
        /^501 .*does not implement CloudFormation ListTypes/s,
      ],
      ['a target', () => target('Some_20200101.DoIt'), /^501 .*NotImplemented.*Some_20200101.DoIt/s],
      ['an operation', () => target(`${ECS}.DoIt`), /^400 .*UnknownOperationException.*DoIt/s],
      ['a service', () => request('/things', { headers: SIGNED('lambda') }), /^501 .*'lambda'/s],
      ['a path', () => request('/nonsense', { headers: SIGNED('elasticfilesystem') }), /^405 .*GET \/nonsense/s],
    ] as const)
      test(`an unknown request is refused: ${description}`, async () => assert.match(await send(), message))
  })

  suite('a request without credentials', () => {
    for (const [description, send, message] of [
      [
        'in the Query protocol',
        () => form('Action=DescribeStacks&Version=2010-05-15', {}),
        /^403 .*<Code>MissingAuthenticationToken</s,
      ],
      ['in JSON', () => target(`${ECS}.ListClusters`, '{}', {}), /^403 .*MissingAuthenticationTokenException/s],
      ['for S3', () => request('/bucket?list-type=2'), /^403 .*<Code>AccessDenied</s],
    ] as const)
      test(`a request without credentials is refused ${description}`, async () => assert.match(await send(), message))

    test('a request for credentials needs no credentials', async () => {
      const text = `Action=AssumeRoleWithWebIdentity&Version=2011-06-15&${TOKEN}`
      assert.match(await form(text, {}), /^200 /)
    })

    test('credentials can be in the URL', async () => {
      const credential = 'AKID/20261123/eu-central-1/s3/aws4_request'
      const query = new URLSearchParams({ 'list-type': '2', 'X-Amz-Credential': credential, 'X-Amz-Signature': '0' })
      assert.match(await request(`/bucket?${query}`), /^200 /)
    })
  })

  for (const [title, send] of [
    ['in its address', () => request('/?Action=DescribeStacks&StackName=a', { headers: SIGNED('cloudformation') })],
    ['in a form', () => form('Action=DescribeStacks&StackName=a')],
    ['in a form of another service', () => form(`Action=AssumeRoleWithWebIdentity&${TOKEN}`, SIGNED('sts'))],
  ] as const)
    test(`a request without a version ${title} is for the service of its signature`, async () => {
      assert.match(await send(), /^200 .*(?:DescribeStacks|AssumeRoleWithWebIdentity)Response/s)
    })

  test('an action without a version that the service of the signature does not have is refused', async () => {
    assert.match(await form('Action=Nonsense'), /^400 .*InvalidAction.*Nonsense/s)
  })

  for (const [title, body, expected] of [
    ['a compressed body is read', gzipSync('{"maxResults":1}'), /^200 .*clusterArns/s],
    ['a compressed body that is no JSON is refused', gzipSync('{"maxResults":'), /^400 .*Serialization/s],
    ['a body that is not compressed is refused', Buffer.from('{}'), /^400 .*could not be read/s],
  ] as const)
    test(title, async () => {
      const headers = { ...SIGNED('ecs'), 'content-encoding': 'gzip' }
      assert.match(await target(`${ECS}.ListClusters`, body, headers), expected)
    })

  test('an error names every missing required member', async () => {
    const text = 'Action=CreateChangeSet&Version=2010-05-15&Parameters.member.1.ParameterKey=a'
    assert.match(
      await form(text),
      /^400 .*ValidationError.*2 validation errors detected: Value null at 'stackName' failed .* null at 'changeSetName'/s,
    )
  })

  test('a list in a form has the order of its numbers', async () => {
    const rest = [10, 2, 1].map(number => `&Capabilities.member.${number}=c%26${number}%2B`).join('')
    await form(`Action=CreateChangeSet&Version=2010-05-15&StackName=a&ChangeSetName=b${rest}`)
    assert.deepEqual(received, { StackName: 'a', ChangeSetName: 'b', Capabilities: ['c&1+', 'c&2+', 'c&10+'] })
  })

  test('a path may end with a slash, and its query is read', async () => {
    for (const slash of ['', '/']) {
      received = undefined
      await request(`/2015-02-01/mount-targets${slash}?FileSystemId=fs-1&MaxItems=7`, {
        headers: SIGNED('elasticfilesystem'),
      })
      assert.deepEqual(received, { FileSystemId: 'fs-1', MaxItems: 7 })
    }
  })

  test('three operations with PUT differ by their headers and query', async () => {
    const put = (path: string, headers: Record<string, string> = {}) =>
      request(path, { method: 'PUT', headers: { ...SIGNED('s3'), ...headers } })
    assert.match(await put('/bucket/key'), /^200 /)
    assert.match(await put('/bucket/key', { 'x-amz-copy-source': '/a/b' }), /a copy/)
    assert.match(await put('/bucket/key?partNumber=1&uploadId=2'), /a part/)
  })

  test('an upload in chunks is read with its trailer', async () => {
    const body = '5;chunk-signature=0\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:DUoRhQ==\r\n\r\n'
    await request('/bucket/a%2Fb', {
      method: 'PUT',
      body,
      headers: { ...SIGNED('s3'), 'content-encoding': 'gzip,aws-chunked', 'x-amz-decoded-content-length': '11' },
    })
    assert.deepEqual(received, {
      Bucket: 'bucket',
      Key: 'a/b',
      Body: 'hello world',
      ChecksumCRC32: 'DUoRhQ==',
      ContentEncoding: 'gzip',
      ContentLength: 11,
      ContentType: 'text/plain;charset=UTF-8',
    })
  })

  suite('a malformed request', () => {
    for (const [description, send, message] of [
      [
        'a chunked upload that ends early',
        () =>
          request('/b/k', {
            method: 'PUT',
            body: 'ff\r\nno',
            headers: { ...SIGNED('s3'), 'content-encoding': 'aws-chunked' },
          }),
        /^400 .*IncompleteBody/s,
      ],
      ['invalid JSON', () => target(`${ECS}.ListClusters`, '{"a'), /^400 .*SerializationException/s],
      [
        'a path that is not UTF-8',
        () => request('/bucket/%ff%fe?list-type=2', { headers: SIGNED('s3') }),
        /^400 .*InvalidURI/s,
      ],
      [
        'a bug in a handler',
        () => form('Action=DescribeStacks&Version=2010-05-15&StackName=bug'),
        /^500 .*InternalFailure.*no such thing/s,
      ],
      [
        'a response that no header can carry',
        () => request('/bucket/key', { headers: SIGNED('s3') }),
        /^500 .*InternalFailure.*Invalid character in header/s,
      ],
      [
        'a response with an unknown member',
        () => form('Action=DescribeStacks&Version=2010-05-15&StackName=unknown-member'),
        /^500 .*InternalFailure.*DescribeStacks has no member \.Stacks\[0\]\.Nonsense/s,
      ],
      [
        'a member that is nested too deeply',
        () => form(`Action=DescribeStacks&Version=2010-05-15&${'a.'.repeat(50_000)}b=1`),
        /^400 .*MalformedQueryString/s,
      ],
      [
        'a form of many megabytes',
        () => form(`Action=DescribeStacks&Version=2010-05-15&StackName=${'a'.repeat(9 * 1024 * 1024)}`),
        /^413 .*EntityTooLarge/s,
      ],
      [
        'a prototype as a member',
        () => form('Action=DescribeStacks&Version=2010-05-15&__proto__.member.1=a&constructor=b'),
        /^400 .*does not know the member '__proto__'/s,
      ],
    ] as const)
      test(`a malformed request has a response with its status: ${description}`, async () =>
        assert.match(await send(), message))

    test('a bug in a handler is reported, a refusal is not', async () => {
      bugs.length = 0
      await form('Action=DescribeStacks&Version=2010-05-15&StackName=bug')
      await form('Action=Nonsense&Version=2010-05-15')

      assert.deepEqual(bugs, ['TypeError: no such thing'])
    })

    test('the server survives a connection without HTTP', async () => {
      await new Promise<void>(resolve => {
        const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
          socket.write('\u0016\u0003\u0001nonsense\r\n\r\n'),
        )
        socket.on('close', () => resolve()).on('error', () => {})
      })
      assert.match(await target(`${ECS}.ListClusters`), /^200 /)
    })
  })

  test('a request for another host is refused', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
      )
      let all = ''
      socket.on('data', part => {
        all += part
      })
      socket.on('close', () => resolve(all)).on('error', reject)
    })
    assert.match(text, /^HTTP\/1.1 403 .*evil\.example/s)
  })

  test('the server closes at once while a client keeps its connection', async () => {
    const other = await createServer([]).listen(0)
    const socket = connect(Number(new URL(other.url).port), '127.0.0.1')
    await new Promise(resolve => socket.once('connect', resolve))
    const closed = new Promise(resolve => socket.once('close', resolve))
    socket.on('error', () => {})

    await other.close()

    await closed
  })

  test('listening fails when the port is in use', async () => {
    const port = Number(new URL(server.url).port)
    await assert.rejects(createServer([]).listen(port), { code: 'EADDRINUSE' })
  })
})
