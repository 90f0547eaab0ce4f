import type * as sdk from '@aws-sdk/client-cloudformation'
import { detectResourceDrift, findDetection, startDriftDetection } from '../../engine/drift/driftDetection.ts'
import type { Engine } from '../../engine/engine.ts'
import type { EmulatedStack } from '../../engine/state/emulatedStack.ts'
import { driftStatusOf, type ResourceDriftCheck } from '../../engine/state/stackDrift.ts'
import { requireStack } from '../../engine/state/stackRegistry.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'
import { administratorCalls } from './callerOfRequest.ts'
import { cloudFormationPage } from './cloudFormationPage.ts'

/** The maximum of MaxResults. */
const LARGEST_PAGE = 100

/** Operations that detect and describe drift. */
export function driftHandlers(engine: Engine, callerOf = administratorCalls(engine)) {
  return {
    DetectStackDrift: ({ StackName: name, LogicalResourceIds: logicalIds }, request?: WireRequest) => ({
      StackDriftDetectionId: startDriftDetection(engine, requireStack(engine, name), logicalIds, callerOf(request)).id,
    }),

    DetectStackResourceDrift: ({ StackName: name, LogicalResourceId: logicalId }, request?: WireRequest) => {
      const stack = requireStack(engine, name)
      const drift = detectResourceDrift(engine, stack, logicalId, callerOf(request))
      return { StackResourceDrift: toSdkResourceDrift(stack, drift) }
    },

    DescribeStackDriftDetectionStatus: ({ StackDriftDetectionId: id }) => {
      const { stack, detection } = findDetection(engine, id)
      const isOver = detection.status !== 'DETECTION_IN_PROGRESS'
      const drifted = driftedResourcesOf(stack).length
      return {
        StackId: stack.id,
        StackDriftDetectionId: detection.id,
        StackDriftStatus: isOver ? driftStatusOf(stack.drift) : undefined,
        DetectionStatus: detection.status,
        DetectionStatusReason: detection.reason,
        DriftedStackResourceCount: isOver ? drifted : undefined,
        Timestamp: detection.at,
      }
    },

    DescribeStackResourceDrifts: ({
      StackName: name,
      StackResourceDriftStatusFilters: filters = [],
      NextToken: token,
      MaxResults: maxResults = LARGEST_PAGE,
    }) => {
      const stack = requireStack(engine, name)
      const selected = [...stack.drift.checkedResources.values()].filter(
        ({ status }) => filters.length === 0 || filters.includes(status),
      )
      const { items, next } = cloudFormationPage(selected, token, Math.min(maxResults, engine.pageSizes.resources))
      return { StackResourceDrifts: items.map(item => toSdkResourceDrift(stack, item)), NextToken: next }
    },
  } satisfies ServiceHandlers<typeof sdk>
}

function driftedResourcesOf({ drift }: EmulatedStack): readonly ResourceDriftCheck[] {
  return [...drift.checkedResources.values()].filter(({ status }) => status === 'MODIFIED' || status === 'DELETED')
}

function toSdkResourceDrift({ id }: EmulatedStack, checked: ResourceDriftCheck): sdk.StackResourceDrift {
  const { logicalId, physicalId, type, status, reason, expected, actual, differences, at } = checked
  return {
    StackId: id,
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    ExpectedProperties: expected && JSON.stringify(expected),
    ActualProperties: actual && JSON.stringify(actual),
    PropertyDifferences: differences.map(difference => ({
      PropertyPath: difference.path,
      ExpectedValue: difference.expected,
      ActualValue: difference.actual,
      DifferenceType: difference.kind,
    })),
    StackResourceDriftStatus: status,
    DriftStatusReason: reason,
    Timestamp: at,
  }
}
