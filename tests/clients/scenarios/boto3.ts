import type { Scenario } from '../scenario.ts'
import { PLAIN_TEMPLATE } from './templates.ts'

const IMPORTS = `import threading
import boto3
from botocore.exceptions import ClientError
cf = boto3.client('cloudformation')
template = open('plain.yaml').read()
named = lambda value: [{'ParameterKey': 'Name', 'ParameterValue': value}]
def wait(waiter, **request):
    cf.get_waiter(waiter).wait(**request, WaiterConfig={'Delay': 1, 'MaxAttempts': 60})
def code_of(call, **request):
    try:
        call(**request)
    except ClientError as error:
        return error.response['Error']['Code'], error.response['ResponseMetadata']['HTTPStatusCode']
`

export const BOTO3_SCENARIOS: readonly Scenario[] = [
  {
    title: 'boto3: stacks and change sets with waiters, pages, resources and errors',
    files: {
      ...PLAIN_TEMPLATE,
      'stacks.py': `${IMPORTS}
token = dict(StackName='boto', TemplateBody=template, ClientRequestToken='one')
stack = cf.create_stack(**token)['StackId']
assert cf.create_stack(**token)['StackId'] == stack
wait('stack_create_complete', StackName=stack)
assert code_of(cf.create_stack, StackName='boto', TemplateBody=template) == ('AlreadyExistsException', 400)
assert code_of(cf.update_stack, StackName='boto', UsePreviousTemplate=True) == ('ValidationError', 400)
cf.update_stack(StackName=stack, UsePreviousTemplate=True, Parameters=named('two'), Tags=[{'Key': 'a', 'Value': 'b'}])
wait('stack_update_complete', StackName='boto')
change_set = cf.create_change_set(StackName='boto', ChangeSetName='c', UsePreviousTemplate=True, Parameters=named('three'))['Id']
wait('change_set_create_complete', ChangeSetName=change_set)
pages = cf.get_paginator('describe_change_set').paginate(ChangeSetName=change_set).build_full_result()
assert [change['ResourceChange']['LogicalResourceId'] for change in pages['Changes']] == ['Topic']
assert code_of(cf.describe_change_set, StackName='boto', ChangeSetName='none') == ('ChangeSetNotFound', 404)
cf.execute_change_set(ChangeSetName=change_set)
wait('stack_update_complete', StackName='boto')
resource = boto3.resource('cloudformation').Stack('boto')
assert resource.tags == [{'Key': 'a', 'Value': 'b'}]
assert {item.logical_id for item in resource.resource_summaries.all()} == {'Topic', 'Queue'}
assert len(list(resource.events.all())) > 5
resource.delete()
wait('stack_delete_complete', StackName=stack)
assert cf.describe_stacks(StackName=stack)['Stacks'][0]['StackStatus'] == 'DELETE_COMPLETE'
assert code_of(cf.describe_stacks, StackName='boto') == ('ValidationError', 400)
`,
    },
    commands: '"$SCEPTRE/python" stacks.py',
  },
  {
    title: 'boto3: a failed update rolls back, and of five creations at once one succeeds',
    files: {
      ...PLAIN_TEMPLATE,
      'failures.py': `${IMPORTS}
boto3.client('ssm').put_parameter(Name='/boto/taken', Type='String', Value='x')
taken = template.replace('Outputs:', '  Taken: { Type: AWS::SSM::Parameter, Properties: { Name: /boto/taken, Type: String, Value: y } }\\nOutputs:')
results = []
def create():
    results.append(code_of(cf.create_stack, StackName='boto-race', TemplateBody=template))
threads = [threading.Thread(target=create) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(results, key=str) == [('AlreadyExistsException', 400)] * 4 + [None], results
wait('stack_create_complete', StackName='boto-race')
cf.update_stack(StackName='boto-race', TemplateBody=taken)
wait('stack_rollback_complete', StackName='boto-race')
reasons = [event.get('ResourceStatusReason', '') for event in cf.describe_stack_events(StackName='boto-race')['StackEvents']]
assert any('already exists' in reason for reason in reasons), reasons
cf.delete_stack(StackName='boto-race')
wait('stack_delete_complete', StackName='boto-race')
`,
    },
    commands: '"$SCEPTRE/python" failures.py',
  },
]
