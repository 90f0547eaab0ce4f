import type { Capability, CreateChangeSetCommandInput } from '@aws-sdk/client-cloudformation'
import type { ChangeSetRequest } from '../model/cloudFormation/changeSet.ts'

export function createChangeSetInputOf(order: ChangeSetRequest): CreateChangeSetCommandInput {
  return {
    StackName: order.stackName,
    ChangeSetName: order.name,
    ChangeSetType: order.kind === 'create' ? 'CREATE' : 'UPDATE',
    ClientToken: order.token,
    Description: order.description,
    ...('url' in order.template ? { TemplateURL: order.template.url } : { TemplateBody: order.template.body }),
    Parameters: Object.entries(order.parameters).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
    Tags: Object.entries(order.tags).map(([Key, Value]) => ({ Key, Value })),
    // The order has them as our own resolver names them; AWS refuses any that it does not know.
    Capabilities: order.capabilities.map(name => name as Capability),
    RoleARN: order.roleArn,
    IncludeNestedStacks: true,
    // A failed first creation would otherwise stay as ROLLBACK_COMPLETE, which nothing but deletion gets out of.
    ...(order.kind === 'create' ? { OnStackFailure: 'DELETE' } : {}),
  }
}
