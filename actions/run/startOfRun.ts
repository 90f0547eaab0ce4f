import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import type { WorkflowStart } from '#lib/operations/selection/selectionOrder.ts'

type EventOfRun = Pick<WorkflowRun, 'eventName' | 'event'>

/** Every other event was started by hand: a person reads its refusals. */
export function startOfRun({ eventName, event }: EventOfRun): WorkflowStart {
  if (eventName === 'schedule') return 'schedule'
  if (eventName !== 'push') return 'by hand'
  const { created, deleted } = mapOf(event)
  if (deleted === true) return 'push of a deletion'
  return created === true ? 'push of a new branch' : 'push'
}

/** The facts about the repository in the event of a run. */
export function repositoryOfEvent({ event }: Pick<EventOfRun, 'event'>): {
  readonly defaultBranch: string | undefined
  readonly isPrivate: boolean
} {
  const { default_branch: name, private: isPrivate } = mapOf(mapOf(event).repository)
  return { defaultBranch: typeof name === 'string' && name !== '' ? name : undefined, isPrivate: isPrivate === true }
}

function mapOf(value: Json | undefined): Readonly<Record<string, Json>> {
  return isMap(value) ? value : {}
}
