import { stackNameIn } from '../../model/cloudFormation/stack.ts'
import type { Json } from '../../model/json.ts'
import { Problem } from '../../model/problem.ts'
import { parseTemplate } from '../../template/parse/parseTemplate.ts'
import type { Template } from '../../template/parse/template.ts'
import type { ResourceWithPath } from '../environment/resourcesOfStack.ts'
import type { Tools } from '../tools.ts'

/** unknown: the deployed template does not say it as a plain text, for example because a macro makes the resource. */
export type DeletionPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot' | 'unknown'

const POLICIES: readonly Json[] = ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'] satisfies DeletionPolicy[]

/**
 * The deletion policy of each resource by its path, as the deployed templates say it: the files may differ, and CloudFormation
 * follows the deployed ones, those of a deleted stack included.
 * @throws Problem of kind refused if a template cannot be read
 */
export async function deletionPoliciesOf(
  resources: readonly ResourceWithPath[],
  tools: Pick<Tools, 'cloudFormation' | 'workspace'>,
): Promise<ReadonlyMap<string, DeletionPolicy>> {
  const stackIds = [...new Set(resources.map(({ stackId }) => stackId))]
  const read = stackIds.map(async stackId => [stackId, await readTemplate(stackId, tools)] as const)
  const templates = new Map(await Promise.all(read))
  return new Map(resources.map(resource => [resource.path, policyOf(resource, templates.get(resource.stackId))]))
}

function policyOf({ logicalId, type }: ResourceWithPath, template: Template | undefined): DeletionPolicy {
  const resource = template?.resources[logicalId]
  if (resource?.type !== type) return 'unknown'
  const { deletionPolicy, properties } = resource
  if (isPolicy(deletionPolicy)) return deletionPolicy
  if (deletionPolicy !== undefined && deletionPolicy !== null) return 'unknown'
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
  const isOwnDatabase =
    type === 'AWS::RDS::DBCluster' || (type === 'AWS::RDS::DBInstance' && properties.DBClusterIdentifier === undefined)
  return isOwnDatabase ? 'Snapshot' : 'Delete'
}

function isPolicy(value: Json): value is DeletionPolicy & string {
  return POLICIES.includes(value)
}

async function readTemplate(
  stackId: string,
  { cloudFormation, workspace }: Pick<Tools, 'cloudFormation' | 'workspace'>,
): Promise<Template> {
  try {
    return parseTemplate(workspace.parseTemplate('deployed template', await cloudFormation.template(stackId)))
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    const reason = cause.findings[0]?.message ?? cause.message
    throw new Problem(`The deployed template of stack '${stackNameIn(stackId)}' could not be read: ${reason}`, {
      kind: 'refused',
      todo: cause.todo ?? 'Correct the cause, then run the same command again.',
      cause,
    })
  }
}
