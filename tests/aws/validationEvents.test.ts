import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectCloudFormation({ region: 'eu-central-1' })
}

suite('validation events of a change set', () => {
  afterEach(() => endpoint.close())

  test('a validation event has its location; a warning is not fatal', async () => {
    const cloudFormation = await serve(() =>
      xmlResponse(
        'DescribeEvents',
        `<OperationEvents>
         <member><EventType>STACK_EVENT</EventType></member>
         <member><EventType>VALIDATION_ERROR</EventType><LogicalResourceId>Bucket</LogicalResourceId><ValidationPath>/Resources/Bucket</ValidationPath>
           <ValidationFailureMode>FAIL</ValidationFailureMode><ValidationStatusReason>exists already</ValidationStatusReason></member>
         <member><EventType>VALIDATION_ERROR</EventType><LogicalResourceId>Old</LogicalResourceId>
           <ValidationFailureMode>WARN</ValidationFailureMode><ValidationStatusReason>not empty</ValidationStatusReason></member></OperationEvents>`,
      ),
    )

    assert.deepEqual(await cloudFormation.validationEvents('arn:cs'), [
      { logicalId: 'Bucket', path: '/Resources/Bucket', reason: 'exists already', fatal: true },
      { logicalId: 'Old', path: undefined, reason: 'not empty', fatal: false },
    ])
  })

  test('a missing permission to read validation events is a warning, not the reason of the failure', async () => {
    const cloudFormation = await serve(() =>
      xmlError('AccessDenied', 'User: arn:u is not authorized to perform: cloudformation:DescribeEvents', 403),
    )

    const [event] = await cloudFormation.validationEvents('arn:cs')

    assert.equal(event?.fatal, false)
    assert.match(event?.reason ?? '', /cloudformation:DescribeEvents/)
  })
})
