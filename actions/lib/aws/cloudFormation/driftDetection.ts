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
import type { ReadableDriftedProperty } from '../../model/cloudFormation/driftedResource.ts'
import type { DriftDetection, ResourceDrift } from '../../model/cloudFormation/resourceDrift.ts'
import { required, requireSame, translateEnum } from '../enumValue.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'

/** CloudFormation runs one detection of a stack at a time: a console or a nightly run may have started one. */
export async function startDriftDetection(
  client: CloudFormationClient,
  stackId: string,
): Promise<{ readonly id: string } | 'already-running'> {
  try {
    const output = await client.send(new DetectStackDriftCommand({ StackName: stackId }))
    return { id: required(output.StackDriftDetectionId, 'a drift detection without id') }
  } catch (error) {
    if (awsErrorCodeOf(error) === 'ValidationError' && /already in progress/i.test(awsErrorDetailsOf(error).message))
      return 'already-running'
    throw error
  }
}

const DETECTION_STATUSES = {
  DETECTION_IN_PROGRESS: 'running',
  DETECTION_COMPLETE: 'complete',
  DETECTION_FAILED: 'failed',
} as const

export async function driftDetectionOf(client: CloudFormationClient, id: string): Promise<DriftDetection> {
  const output = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: id }))
  requireSame('drift detection', id, [output.StackDriftDetectionId])
  return {
    status: translateEnum(DETECTION_STATUSES, output.DetectionStatus, 'status of a drift detection'),
    reason: output.DetectionStatusReason,
  }
}

/**
 * Every resource with its last drift status. CloudFormation lists drifts only of the resources that it compared; the
 * others are known from the list of resources alone.
 */
export async function driftsOf(client: CloudFormationClient, stackId: string): Promise<readonly ResourceDrift[]> {
  const input = { StackName: stackId, StackResourceDriftStatusFilters: [...LISTED_STATUSES] }
  const [drifts, resources] = await Promise.all([
    Array.fromAsync(paginateDescribeStackResourceDrifts({ client }, input)),
    Array.fromAsync(paginateListStackResources({ client }, { StackName: stackId })),
  ])
  const driftById = new Map(
    drifts
      .flatMap(page => required(page.StackResourceDrifts, 'no list of drifts'))
      .map(drift => {
        requireSame('stack', stackId, [drift.StackId])
        return [drift.LogicalResourceId, drift]
      }),
  )
  return resources
    .flatMap(page => required(page.StackResourceSummaries, 'no list of resources'))
    .filter(resource => resource.ResourceStatus !== 'DELETE_COMPLETE')
    .map(resource => driftOf(resource, driftById.get(resource.LogicalResourceId)))
}

/** Without this filter CloudFormation sends every property of the resources that are in sync, too. */
const LISTED_STATUSES = ['MODIFIED', 'DELETED', 'UNKNOWN'] as const

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
