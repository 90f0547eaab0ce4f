import type * as sdk from '@aws-sdk/client-cloudformation'
import { detectDrift, detectionNamed, detectResourceDrift } from '../../engine/driftDetection.ts'
import type { Engine } from '../../engine/engine.ts'
import { page } from '../../engine/page.ts'
import type { Stack } from '../../engine/stack.ts'
import { type CheckedResource, driftStatusOf } from '../../engine/stackDrift.ts'
import { stackNamed } from '../../engine/stacks.ts'
import { invalid } from '../../engine/templateSource.ts'
import type { Answers } from '../../wire/answers.ts'

/** The most that one page of drifts may be asked for. */
const LARGEST_PAGE = 100

/** What differs between stacks and what is live. */
export function driftingAnswers(engine: Engine) {
  return {
    DetectStackDrift: ({ StackName: name, LogicalResourceIds: logicalIds }) => ({
      StackDriftDetectionId: detectDrift(engine, stackNamed(engine, name), logicalIds).id,
    }),

    DetectStackResourceDrift: ({ StackName: name, LogicalResourceId: logicalId }) => {
      const stack = stackNamed(engine, name)
      return { StackResourceDrift: describedDrift(stack, detectResourceDrift(engine, stack, logicalId)) }
    },

    DescribeStackDriftDetectionStatus: ({ StackDriftDetectionId: id }) => {
      const { stack, detection } = detectionNamed(engine, id)
      const isOver = detection.status !== 'DETECTION_IN_PROGRESS'
      const drifted = driftedIn(stack).length
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
      MaxResults: most = LARGEST_PAGE,
    }) => {
      if (most < 1 || most > LARGEST_PAGE)
        throw invalid(
          `1 validation error detected: Value '${most}' at 'maxResults' failed to satisfy constraint: Member must be between 1 and ${LARGEST_PAGE}`,
        )
      const stack = stackNamed(engine, name)
      const wanted = [...stack.drift.checked.values()].filter(
        ({ status }) => filters.length === 0 || filters.includes(status),
      )
      const { items, next } = page(wanted, token, Math.min(most, engine.pages.resources))
      return { StackResourceDrifts: items.map(one => describedDrift(stack, one)), NextToken: next }
    },
  } satisfies Answers<typeof sdk>
}

function driftedIn({ drift }: Stack): readonly CheckedResource[] {
  return [...drift.checked.values()].filter(({ status }) => status === 'MODIFIED' || status === 'DELETED')
}

function describedDrift({ id }: Stack, checked: CheckedResource): sdk.StackResourceDrift {
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
