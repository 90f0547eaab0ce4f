import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectImageRegistry } from '#lib/imageRegistry/connectImageRegistry.ts'
import { imageReferenceOf } from '#lib/model/imageReference.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { anIndex, type RegistryOptions, type ResponseWriter, sha256 } from '../fakes/imageRegistry/registryHandler.ts'
import { startImageRegistry } from '../fakes/imageRegistry/startImageRegistry.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const INDEX = anIndex('linux/amd64', 'linux/arm64')
const images = { 'open-webui/open-webui:v0.12.4': INDEX }
const FOUND = { digest: sha256(INDEX), platforms: ['linux/amd64', 'linux/arm64'] }

async function findIn(options: RegistryOptions, tag = 'v0.12.4') {
  await using registry = await startImageRegistry({ images, ...options })
  const clock = virtualClock()
  const start = clock.now().getTime()
  const find = () =>
    connectImageRegistry({ clock }).find(imageReferenceOf(`${registry.host}/open-webui/open-webui`, tag))
  const result = await find().then(
    found => ({ found, error: undefined }),
    (error: unknown) => ({ found: undefined, error }),
  )
  return { ...result, requests: registry.requests, seconds: (clock.now().getTime() - start) / 1_000 }
}

async function problemOf(options: RegistryOptions) {
  const { error, requests, seconds } = await findIn(options)
  const problem = await expectProblem(() => Promise.reject(error))
  return { problem, requests, seconds }
}

const statusFault =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = '{"errors":[]}'): ResponseWriter =>
  (_, response) =>
    response.writeHead(status, headers).end(body)
const page = (status: number): ResponseWriter =>
  statusFault(
    status,
    { 'content-type': 'text/html' },
    '<html><title>Sign in</title><p>Log in to the network</p></html>',
  )

suite('the digest of a tag', () => {
  test('the digest of a tag is that of its index, with the platforms of its images', async () => {
    const { found, requests } = await findIn({})

    assert.deepEqual(found, FOUND)
    assert.deepEqual(requests, ['GET /v2/open-webui/open-webui/manifests/v0.12.4'])
  })

  test('the digest of a tag is read with an anonymous token where the registry asks for one', async () => {
    const { found, requests } = await findIn({ login: 'token' })

    assert.deepEqual(found, FOUND)
    assert.deepEqual(requests, [
      'GET /v2/open-webui/open-webui/manifests/v0.12.4',
      'GET /token?service=registry&scope=repository%3Aopen-webui%2Fopen-webui%3Apull',
      'GET /v2/open-webui/open-webui/manifests/v0.12.4 (Bearer)',
    ])
  })

  test('a tag of one image has the platform of its configuration', async () => {
    const configuration = JSON.stringify({ os: 'linux', architecture: 'arm64' })
    const document = JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      config: { digest: sha256(configuration) },
    })
    const { found } = await findIn({
      login: 'token',
      images: { 'open-webui/open-webui:v0.12.4': document },
      blobs: { [sha256(configuration)]: configuration },
    })

    assert.deepEqual(found, { digest: sha256(document), platforms: ['linux/arm64'] })
  })

  test('a tag that the registry does not have has no digest', async () => {
    const { found, error } = await findIn({ login: 'token' }, 'v9.9.9')

    assert.deepEqual([found, error], [undefined, undefined])
  })

  test('the digest is computed where the registry does not send it', async () => {
    const type = 'application/vnd.oci.image.index.v1+json'
    const { found } = await findIn({ faults: [statusFault(200, { 'content-type': type }, INDEX)] })

    assert.deepEqual(found, FOUND)
  })

  test('a redirect to the store of the registry is followed, without the token where it is another host', async () => {
    await using store = await startImageRegistry({ images })
    const moved: ResponseWriter = (request, response) =>
      response.writeHead(307, { location: `http://${store.host}${request.url}` }).end()
    const { found } = await findIn({ faults: [moved] })

    assert.deepEqual(found, FOUND)
    assert.deepEqual(store.requests, ['GET /v2/open-webui/open-webui/manifests/v0.12.4'])
  })
})

suite('a registry that limits requests or fails', () => {
  test('a limited request is repeated after the pause that the registry asks for', async () => {
    const { found, seconds } = await findIn({ faults: [statusFault(429, { 'retry-after': '7' }), statusFault(503)] })

    assert.deepEqual(found, FOUND)
    assert.equal(seconds, 9)
  })

  test('a limit that lasts for hours is reported at once', async () => {
    const { problem, requests } = await problemOf({ faults: [statusFault(429, { 'retry-after': '21600' })] })

    assert.match(problem.message, /limits the rate of requests \(HTTP 429\)/)
    assert.equal(requests.length, 1)
  })

  test('a registry that fails is reported after four attempts', async () => {
    const { problem, requests } = await problemOf({ faults: Array.from({ length: 9 }, () => statusFault(502)) })

    assert.match(problem.message, /^Registry '127\.0\.0\.1:\d+' fails \(HTTP 502\)\.$/)
    assert.equal(requests.length, 4)
  })

  test('a connection that is cut off is tried again', async () => {
    const { found } = await findIn({ faults: [(_, response) => void response.destroy()] })

    assert.deepEqual(found, FOUND)
  })

  test('a registry that cannot be reached names its host and the proxy', async () => {
    const registry = await startImageRegistry()
    await registry[Symbol.asyncDispose]()
    const image = imageReferenceOf(`${registry.host}/open-webui/open-webui`, 'v0.12.4')
    const problem = await expectProblem(() => connectImageRegistry({ clock: virtualClock() }).find(image))

    assert.equal(problem.message, `Cannot reach '${registry.host}': connection refused.`)
    assert.match(problem.todo ?? '', /HTTPS_PROXY and NODE_USE_ENV_PROXY=1/)
  })
})

suite('a response that no digest can be taken from', () => {
  for (const [title, options, message] of [
    ['a private image', { login: 'account' }, /without a login \(HTTP 403\): the image is private/],
    [
      'a registry for accounts alone',
      { faults: [statusFault(401, { 'www-authenticate': 'Basic realm="registry"' })] },
      /without a login \(HTTP 401\)/,
    ],
    [
      'a token service without encryption',
      { faults: [statusFault(401, { 'www-authenticate': 'Bearer realm="http://elsewhere.example.com/token"' })] },
      /a login at 'http:\/\/elsewhere\.example\.com', which is not encrypted/,
    ],
    [
      'a login page',
      { faults: [page(200)] },
      /not that of an image registry: no JSON, "Sign in Log in to the network"/,
    ],
    ['a page for an unknown address', { faults: [page(404)] }, /not that of an image registry: HTTP 404/],
    [
      'a redirect to a page without encryption',
      { faults: [statusFault(302, { location: 'http://login.example.com/' })] },
      /a redirect to 'http:\/\/login\.example\.com', which is not encrypted/,
    ],
    [
      'a redirect without end',
      { faults: Array.from({ length: 9 }, () => statusFault(302, { location: '/' })) },
      /more than 5 redirects/,
    ],
    [
      'another content than its digest',
      { faults: [statusFault(200, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }, INDEX)] },
      /does not have the digest that its registry names/,
    ],
    [
      'a document of another kind',
      { faults: [statusFault(200, {}, '{"mediaType":"text/plain"}')] },
      /type 'text\/plain'/,
    ],
    [
      'an image without configuration',
      { images: { 'open-webui/open-webui:v0.12.4': '{"mediaType":"application/vnd.oci.image.manifest.v1+json"}' } },
      /without a configuration/,
    ],
    ['a document without end', { faults: [statusFault(200, {}, 'x'.repeat(5 * 1024 * 1024))] }, /more than 4 MiB/],
  ] as const)
    test(`${title} is a problem that says so`, async () => {
      const { problem } = await problemOf(options)

      assert.match(problem.message, message)
    })

  test('a token that no header can have is a problem that does not quote it', async () => {
    const login: ResponseWriter = (request, response) =>
      response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"` }).end()
    const { problem } = await problemOf({ faults: [login, statusFault(200, {}, '{"token":"Qzcanary\\nx"}')] })

    assert.match(problem.message, /not that of an image registry: no token/)
    assert.doesNotMatch(problem.message, /Qzcanary/)
  })
})

suite('the registry of a repository', () => {
  for (const [repository, registry, path] of [
    ['ghcr.io/open-webui/open-webui', 'ghcr.io', 'open-webui/open-webui'],
    ['docker.io/openwebui/open-webui', 'registry-1.docker.io', 'openwebui/open-webui'],
    ['openwebui/open-webui', 'registry-1.docker.io', 'openwebui/open-webui'],
    ['docker.io/nginx', 'registry-1.docker.io', 'library/nginx'],
    ['localhost:5000/open-webui', 'localhost:5000', 'open-webui'],
  ] as const)
    test(`the registry of ${repository} is ${registry}`, () =>
      assert.deepEqual(imageReferenceOf(repository, 'v1'), { registry, repository: path, tag: 'v1' }))
})
