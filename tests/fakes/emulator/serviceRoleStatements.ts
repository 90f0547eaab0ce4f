import { isMap, type JsonMap } from '#lib/model/json.ts'
import { alterLiveResource } from '../../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import type { LiveResource } from '../../../scripts/emulator/aws/world.ts'
import { list } from '../../templates/invariants/readResources.ts'
import { bootstrapAccount, bootstrapRoleArn } from './bootstrapAccount.ts'

/** A statement of one of the managed policies of a service role. */
export type ServiceRoleStatement = {
  /** The logical id of the policy. */
  readonly policy: string
  readonly sid: string
  readonly statement: JsonMap
}

export async function statementsOfServiceRole(): Promise<readonly ServiceRoleStatement[]> {
  const { world } = await bootstrapAccount(['production'])
  const role = world
    .resources('AWS::IAM::Role')
    .find(({ attributes }) => attributes.Arn === bootstrapRoleArn('production', 'service'))
  const attached = list(role?.properties.ManagedPolicyArns)
  return world
    .resources('AWS::IAM::ManagedPolicy')
    .filter(({ physicalId }) => attached.includes(physicalId))
    .flatMap(policy =>
      statementsIn(policy).map(statement => ({ policy: policy.logicalId, sid: String(statement.Sid), statement })),
    )
}

/** Removes the statement from the live policy. */
export function removeStatement(engine: Engine, { policy, sid }: Pick<ServiceRoleStatement, 'policy' | 'sid'>): void {
  alterLiveResource(engine, policy, properties => ({
    ...properties,
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: statementsIn({ properties }).filter(({ Sid }) => Sid !== sid),
    },
  }))
}

function statementsIn({ properties }: Pick<LiveResource, 'properties'>): readonly JsonMap[] {
  const { PolicyDocument: document = null } = properties
  return isMap(document) ? list(document.Statement).filter(isMap) : []
}
