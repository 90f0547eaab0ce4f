import {
  type CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DetectStackDriftCommand,
  type PropertyDifference,
  paginateDescribeStackResourceDrifts,
  paginateListStackResources,
  type StackResourceDrift,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation'
import type { ReadableDriftedProperty } from '../model/cloudFormation/driftedResource.ts'
import type { DriftDetection, ResourceDrift } from '../model/cloudFormation/resourceDrift.ts'
import { required, translateEnum } from './enumValue.ts'
import { errorCodeOf, errorDetailsOf } from './errorDetails.ts'
import { pagesOf } from './pagesOf.ts'

/** Somebody's console or nightly run may be at it: CloudFormation looks at a stack once at a time. */
export async function detectDrift(
  client: CloudFormationClient,
  stackId: string,
): Promise<{ readonly id: string } | 'already-running'> {
  try {
    const begun = await client.send(new DetectStackDriftCommand({ StackName: stackId }))
    return { id: required(begun.StackDriftDetectionId, 'a drift detection without id') }
  } catch (error) {
    if (errorCodeOf(error) === 'ValidationError' && /already in progress/i.test(errorDetailsOf(error).message))
      return 'already-running'
    throw error
  }
}

const DETECTION = {
  DETECTION_IN_PROGRESS: 'running',
  DETECTION_COMPLETE: 'complete',
  DETECTION_FAILED: 'failed',
} as const

export async function driftDetectionOf(client: CloudFormationClient, id: string): Promise<DriftDetection> {
  const found = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: id }))
  return {
    status: translateEnum(DETECTION, found.DetectionStatus, 'status of a drift detection'),
    reason: found.DetectionStatusReason,
  }
}

/**
 * Every resource with its last finding. CloudFormation lists the findings of what it looked at only; what it cannot look
 * at is known from the list of resources alone.
 */
export async function driftsOf(client: CloudFormationClient, stackId: string): Promise<readonly ResourceDrift[]> {
  const order = { StackName: stackId, StackResourceDriftStatusFilters: [...TOLD] }
  const [drifts, resources] = await Promise.all([
    pagesOf(paginateDescribeStackResourceDrifts({ client }, order)),
    pagesOf(paginateListStackResources({ client }, { StackName: stackId })),
  ])
  const found = new Map(
    drifts.flatMap(page => page.StackResourceDrifts ?? []).map(drift => [drift.LogicalResourceId, drift]),
  )
  return resources
    .flatMap(page => page.StackResourceSummaries ?? [])
    .filter(resource => resource.ResourceStatus !== 'DELETE_COMPLETE')
    .map(resource => driftOf(resource, found.get(resource.LogicalResourceId)))
}

/** What there is something to say about; the others would come with all of their properties. */
const TOLD = ['MODIFIED', 'DELETED', 'UNKNOWN'] as const

const KINDS = {
  IN_SYNC: 'in-sync',
  MODIFIED: 'modified',
  DELETED: 'deleted',
  NOT_CHECKED: 'not-checked',
  UNKNOWN: 'unknown',
  UNSUPPORTED: 'not-checked',
} as const

function driftOf(resource: StackResourceSummary, drift: StackResourceDrift | undefined): ResourceDrift {
  const status = drift?.StackResourceDriftStatus ?? resource.DriftInformation?.StackResourceDriftStatus ?? 'NOT_CHECKED'
  return {
    logicalId: required(resource.LogicalResourceId, 'a resource without logical id'),
    physicalId: resource.PhysicalResourceId || undefined,
    type: required(resource.ResourceType, 'a resource without type'),
    kind: translateEnum(KINDS, status, 'drift status'),
    reason: drift?.DriftStatusReason,
    properties: (drift?.PropertyDifferences ?? []).map(propertyOf),
  }
}

const DIFFERENCES = { ADD: 'add', REMOVE: 'remove', NOT_EQUAL: 'modify' } as const

function propertyOf(difference: PropertyDifference): ReadableDriftedProperty {
  return {
    path: required(difference.PropertyPath, 'a property difference without path'),
    kind: translateEnum(DIFFERENCES, difference.DifferenceType, 'kind of property difference'),
    expected: difference.ExpectedValue ?? '',
    actual: difference.ActualValue ?? '',
  }
}
