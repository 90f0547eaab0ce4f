import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  jsonResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectRuntime({ region: 'eu-central-1' })
}

suite('a load balancer', () => {
  afterEach(() => endpoint.close())

  test('each target has its health', async () => {
    const runtime = await serve(() =>
      xmlResponse(
        'DescribeTargetHealth',
        `<TargetHealthDescriptions><member><Target><Id>10.0.1.5</Id><Port>8080</Port></Target>
         <TargetHealth><State>unhealthy</State><Reason>Target.FailedHealthChecks</Reason><Description>Health checks failed</Description></TargetHealth>
         </member></TargetHealthDescriptions>`,
      ),
    )

    assert.deepEqual(await runtime.targets('arn:group'), [
      { id: '10.0.1.5:8080', state: 'unhealthy', reason: 'Health checks failed' },
    ])
  })

  test('a deleted target group is a Problem', async () => {
    const runtime = await serve(() => xmlError('TargetGroupNotFound', 'gone'))

    await assert.rejects(runtime.targets('arn:group'), { name: 'Problem', message: /'gone'/ })
  })

  for (const [name, member, element] of [
    ['arn:aws:elasticloadbalancing:x', 'LoadBalancerArns.member.1', 'LoadBalancerArn'],
    ['chat', 'Names.member.1', 'LoadBalancerName'],
  ] as const)
    test(`the scheme of a load balancer is found by '${name}'`, async () => {
      const inside = `<LoadBalancers><member><${element}>${name}</${element}><Scheme>internal</Scheme></member></LoadBalancers>`
      const runtime = await serve(() => xmlResponse('DescribeLoadBalancers', inside))

      assert.equal(await runtime.loadBalancerScheme(name), 'internal')
      assert.equal(endpoint.requests[0]?.form.get(member), name)
    })

  test('a deleted load balancer has no scheme', async () => {
    const runtime = await serve(() => xmlError('LoadBalancerNotFound', 'gone'))

    assert.equal(await runtime.loadBalancerScheme('chat'), undefined)
  })
})

suite('a file system', () => {
  afterEach(() => endpoint.close())

  test('a file system has the mount targets of every page', async () => {
    const runtime = await serve(({ path }) =>
      path.includes('Marker=2')
        ? jsonResponse({ MountTargets: [{ MountTargetId: 'b', LifeCycleState: 'creating' }] })
        : jsonResponse({ MountTargets: [{ MountTargetId: 'a', LifeCycleState: 'available' }], NextMarker: '2' }),
    )

    assert.deepEqual(await runtime.mountTargets('fs-1'), [
      { id: 'a', state: 'available' },
      { id: 'b', state: 'creating' },
    ])
  })
})
