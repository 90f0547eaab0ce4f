import { isMap } from '#lib/model/json.ts'
import type { EventFilter, PatternFilter } from '../parse/readTriggers.ts'
import { unsupported } from '../parse/unsupportedFeatureError.ts'
import type { WorkflowFile } from '../parse/workflowFile.ts'
import type { WorkflowEvent } from '../workflowRun.ts'
import { isIncluded } from './globPattern.ts'

/** The types that start a workflow whose trigger names none. */
const DEFAULT_TYPES = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  merge_group: ['checks_requested'],
} as const

/**
 * True if the event starts the workflow.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function isTriggered({ triggers, path }: WorkflowFile, event: WorkflowEvent): boolean {
  switch (event.name) {
    case 'push': {
      const filter = triggers.push
      return filter !== undefined && isPushIncluded(filter, event.ref) && isPathIncluded(filter, event, path)
    }
    case 'pull_request':
    case 'merge_group': {
      const filter = triggers[event.name]
      const types: readonly string[] = filter?.types ?? DEFAULT_TYPES[event.name]
      return (
        filter !== undefined &&
        types.includes(String(event.payload.action)) &&
        isNameIncluded(filter.branches, baseOf(event)) &&
        isPathIncluded(filter, event, path)
      )
    }
    case 'workflow_dispatch':
      return triggers.workflow_dispatch !== undefined && event.payload.workflow === path
    case 'schedule':
      return triggers.schedule?.includes(String(event.payload.schedule)) ?? false
    default:
      return event.name satisfies never
  }
}

/** The branch that a pull request or a merge group goes into. */
export function baseOf({ payload }: WorkflowEvent): string {
  const { pull_request: pullRequest, merge_group: group } = payload
  const base = isMap(pullRequest) && isMap(pullRequest.base) ? pullRequest.base.ref : undefined
  return String(base ?? (isMap(group) ? group.base_ref : '')).replace('refs/heads/', '')
}

/** A filter for branches alone leaves tags out, and the other way round. */
function isPushIncluded({ branches, tags }: EventFilter, ref: string): boolean {
  const isTag = ref.startsWith('refs/tags/')
  const [own, other] = isTag ? [tags, branches] : [branches, tags]
  return own || !other ? isNameIncluded(own, ref.replace(/^refs\/(?:heads|tags)\//, '')) : false
}

function isNameIncluded(filter: PatternFilter, name: string): boolean {
  return !filter || isIncluded(filter.patterns, name) === (filter.kind === 'only')
}

/** True if at least one changed file is included. */
function isPathIncluded({ paths }: EventFilter, { changedPaths }: WorkflowEvent, file: string): boolean {
  if (!paths) return true
  if (!changedPaths) throw unsupported('the changed files of this event, which a filter for paths needs', file)
  return changedPaths.some(path => isNameIncluded(paths, path))
}
