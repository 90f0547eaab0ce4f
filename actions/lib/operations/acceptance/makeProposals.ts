import type { ProposalEvidence } from '../../model/acceptance/evidence.ts'
import { prepareDeployment } from '../environment/prepareDeployment.ts'
import type { AcceptanceOrder, AcceptanceTools } from './acceptanceOrder.ts'
import { changedEnvironment } from './changedEnvironment.ts'
import type { EvidenceRecord } from './evidenceRecord.ts'
import { type ProposeOrder, propose } from './propose.ts'

const HANDLE = { Type: 'AWS::CloudFormation::WaitConditionHandle' }
/** Templates that no stack gets: they are proposed, and the change sets deleted. */
const WITHOUT_NESTED_STACKS = JSON.stringify({ Resources: { Handle: HANDLE } })
const WITH_WRONG_PROPERTY = JSON.stringify({
  Resources: { Handle: HANDLE, Topic: { Type: 'AWS::SNS::Topic', Properties: { NoSuchProperty: 'example' } } },
})

/** Creates, reads and deletes the change sets that show how CloudFormation lists changes. Executes none. */
export async function makeProposals(
  { environment }: Pick<AcceptanceOrder, 'environment'>,
  record: EvidenceRecord,
  tools: AcceptanceTools,
): Promise<void> {
  const { probes } = tools
  const deployed = await prepareDeployment(environment, tools)
  const changed = await prepareDeployment(changedEnvironment(environment), tools)
  const make = async (order: ProposeOrder, as: AcceptanceTools = tools): Promise<ProposalEvidence> => {
    const evidence = await propose(order, as)
    record.add({ proposals: { [order.name]: evidence } })
    return evidence
  }
  await make({ name: 'same files', prepared: deployed })
  await make({
    name: 'change',
    prepared: changed,
    before: async id => record.add({ changeSetByArn: await probes.changeSetByArn(id) }),
  })
  await make({ name: 'removal', prepared: deployed, template: WITHOUT_NESTED_STACKS })
  await make({ name: 'wrong property', prepared: deployed, template: WITH_WRONG_PROPERTY })
  const limited = probes.withoutNestedChangeSets?.(changed.desired.stackName)
  if (limited) await make({ name: 'without permission', prepared: changed }, { ...tools, cloudFormation: limited })
}
