import type { Capability, CreateChangeSetCommandInput } from '@aws-sdk/client-cloudformation'
import type { ChangeSetRequest } from '../../model/cloudFormation/changeSet.ts'

export function createChangeSetInputOf(request: ChangeSetRequest): CreateChangeSetCommandInput {
  return {
    StackName: request.stackName,
    ChangeSetName: request.name,
    ChangeSetType: request.kind === 'create' ? 'CREATE' : 'UPDATE',
    ClientToken: request.token,
    Description: request.description,
    ...('url' in request.template ? { TemplateURL: request.template.url } : { TemplateBody: request.template.body }),
    Parameters: Object.entries(request.parameters).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
    Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
    // The resolver gives the names as strings; AWS refuses a capability that it does not know.
    Capabilities: request.capabilities.map(name => name as Capability),
    RoleARN: request.roleArn,
    IncludeNestedStacks: true,
    // A failed first creation would otherwise stay as ROLLBACK_COMPLETE, a state that only a deletion ends.
    ...(request.kind === 'create' ? { OnStackFailure: 'DELETE' } : {}),
  }
}
