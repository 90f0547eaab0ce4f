import type { ChangeSet, ProposedChange } from '#lib/model/cloudFormation/changeSet.ts'
import type { ChangeSetSummary } from '#lib/model/cloudFormation/changeSetSummary.ts'
import { stackIdOf } from './aStack.ts'

export function aProposedChange(about: Partial<ProposedChange> = {}): ProposedChange {
  return {
    logicalId: 'Topic',
    physicalId: 'topic-1',
    type: 'AWS::SNS::Topic',
    action: 'modify',
    replacement: 'never',
    policyAction: undefined,
    properties: [],
    nestedChangeSetId: undefined,
    ...about,
  }
}

/** A complete change set that modifies the topic, with overrides. */
export function aChangeSet(about: Partial<ChangeSet> = {}): ChangeSet {
  return {
    id: 'change-set',
    name: 'deploy-1',
    stackId: stackIdOf('open-webui-dev'),
    stackName: 'open-webui-dev',
    status: 'complete',
    reason: undefined,
    execution: 'available',
    changes: [aProposedChange()],
    tags: {},
    capabilities: [],
    storedValues: {},
    ...about,
  }
}

/** A complete change set of somebody else, with overrides. */
export function aChangeSetSummary(about: Partial<ChangeSetSummary> = {}): ChangeSetSummary {
  return {
    id: 'theirs',
    name: 'theirs',
    stackId: stackIdOf('open-webui-dev'),
    description: undefined,
    status: 'complete',
    reason: undefined,
    execution: 'available',
    ...about,
  }
}
