import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { internalFailureReason } from '../state/internalFailureReason.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { createStackResolver, liveReferences } from '../template/stackResolver.ts'
import type { CreationTimeline } from './creationTimeline.ts'

/** One running operation of one stack. */
export type StackJob = {
  readonly engine: Engine
  readonly stack: EmulatedStack
  readonly definition: StackDefinition
  readonly operation: StackOperation
  /** Resolves with the current physical ids and attributes. */
  readonly resolver: () => Resolver
  readonly resolve: (logicalId: string) => ResolvedResource
  /** Cancels everything that is in progress. */
  readonly cancel: () => void
  readonly signal: AbortSignal
  readonly failed: { readonly create: string[]; readonly update: string[]; readonly delete: string[] }
  /** Of a creation. */
  readonly timeline?: CreationTimeline
}

export function openStackJob(
  engine: Engine,
  stack: EmulatedStack,
  definition: StackDefinition,
  operation: StackOperation,
): StackJob {
  const controller = new AbortController()
  const cancel = () => controller.abort(new CancellationError())
  if (operation.signal?.aborted) cancel()
  operation.signal?.addEventListener('abort', cancel, { once: true })
  stack.cancel = cancel
  const resolver = () => createStackResolver(engine, { stack, definition, reference: liveReferences(engine, stack) })
  return {
    engine,
    stack,
    definition,
    operation,
    resolver,
    resolve: logicalId => resolver().resource(logicalId),
    cancel,
    signal: controller.signal,
    failed: { create: [], update: [], delete: [] },
  }
}

class CancellationError extends Error {}

/** The reason in a failed resource's event. A bug is reported and fails the resource, so that nothing hangs. */
export function failureReasonOf(
  error: unknown,
  { engine, signal }: StackJob,
  action: 'creation' | 'update' | 'deletion',
): string {
  if (signal.aborted && error === signal.reason) return `Resource ${action} cancelled`
  if (error instanceof ResourceFailure || error instanceof TemplateError || error instanceof WireError)
    return error.message
  engine.runInBackground(Promise.reject(error))
  return internalFailureReason(error)
}

/** The status reason of a stack: the names of its failed resources. */
export function failedResourcesReason({ failed }: Pick<StackJob, 'failed'>): string {
  return (['create', 'update', 'delete'] as const)
    .filter(verb => failed[verb].length > 0)
    .map(verb => `The following resource(s) failed to ${verb}: [${failed[verb].join(', ')}]. `)
    .join('')
}

/** Removes the record of a resource; a stack keeps its records while it is deleted or its creation is rolled back. */
export function dropRecord({ stack }: StackJob, resource: EmulatedResource): void {
  if (
    stack.resources.get(resource.logicalId) === resource &&
    stack.status !== 'DELETE_IN_PROGRESS' &&
    stack.status !== 'ROLLBACK_IN_PROGRESS'
  )
    stack.resources.delete(resource.logicalId)
}
