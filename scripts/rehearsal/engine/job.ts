import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { WireError } from '../wire/wireError.ts'
import type { Engine } from './engine.ts'
import { evaluate, live } from './evaluation.ts'
import type { Definition, Operation, Stack } from './stack.ts'

/** One operation at work on one stack. */
export type Job = {
  readonly engine: Engine
  readonly stack: Stack
  readonly definition: Definition
  readonly operation: Operation
  /** Everything as it is now: physical ids and attributes of what is made already. */
  readonly resolver: () => Resolver
  readonly resolve: (logicalId: string) => ResolvedResource
  /** Gives up everything that is still in progress. */
  readonly cancel: () => void
  readonly signal: AbortSignal
  readonly failed: { readonly create: string[]; readonly update: string[]; readonly delete: string[] }
}

export function openJob(engine: Engine, stack: Stack, definition: Definition, operation: Operation): Job {
  const controller = new AbortController()
  const cancel = () => controller.abort(new Cancelled())
  if (operation.signal?.aborted) cancel()
  operation.signal?.addEventListener('abort', cancel, { once: true })
  stack.cancel = cancel
  const resolver = () => evaluate(engine, { stack, definition, reference: live(engine, stack) })
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

/** Why a resource could not be made, changed or deleted, in the words of its service. */
export class ResourceFailure extends Error {}

class Cancelled extends Error {}

/** What a failed resource's event says. A bug is told, and fails the resource: nothing may hang. */
export function reasonOf(error: unknown, { engine, signal }: Job, doing: 'creation' | 'update' | 'deletion'): string {
  if (signal.aborted && error === signal.reason) return `Resource ${doing} cancelled`
  if (error instanceof ResourceFailure || error instanceof TemplateError || error instanceof WireError)
    return error.message
  engine.background(Promise.reject(error))
  return 'Internal Failure'
}

/** The sentences by which a stack's status names what failed in it. */
export function failureOf({ failed }: Pick<Job, 'failed'>): string {
  return (['create', 'update', 'delete'] as const)
    .filter(verb => failed[verb].length > 0)
    .map(verb => `The following resource(s) failed to ${verb}: [${failed[verb].join(', ')}]. `)
    .join('')
}
