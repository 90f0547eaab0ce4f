import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { createStackResolver, liveReferences } from '../template/stackResolver.ts'

/** One operation at work on one stack. */
export type StackJob = {
  readonly engine: Engine
  readonly stack: EmulatedStack
  readonly definition: StackDefinition
  readonly operation: StackOperation
  /** Everything as it is now: physical ids and attributes of what is made already. */
  readonly resolver: () => Resolver
  readonly resolve: (logicalId: string) => ResolvedResource
  /** Gives up everything that is still in progress. */
  readonly cancel: () => void
  readonly signal: AbortSignal
  readonly failed: { readonly create: string[]; readonly update: string[]; readonly delete: string[] }
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

/** What a failed resource's event says. A bug is told, and fails the resource: nothing may hang. */
export function failureReasonOf(
  error: unknown,
  { engine, signal }: StackJob,
  action: 'creation' | 'update' | 'deletion',
): string {
  if (signal.aborted && error === signal.reason) return `Resource ${action} cancelled`
  if (error instanceof ResourceFailure || error instanceof TemplateError || error instanceof WireError)
    return error.message
  engine.runInBackground(Promise.reject(error))
  return 'Internal Failure'
}

/** The sentences by which a stack's status names what failed in it. */
export function failedResourcesReason({ failed }: Pick<StackJob, 'failed'>): string {
  return (['create', 'update', 'delete'] as const)
    .filter(verb => failed[verb].length > 0)
    .map(verb => `The following resource(s) failed to ${verb}: [${failed[verb].join(', ')}]. `)
    .join('')
}
