import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { AuthorizationRequest } from '../../permissions/authorization.ts'
import { type HandlerPhase, isHandled } from '../../permissions/handlers/handlerPermissions.ts'
import type { HandlerCall } from '../../permissions/resourceCalls/calledResource.ts'
import { callsOf } from '../../permissions/resourceCalls/callsOf.ts'
import { valueReadsOf } from '../../permissions/resourceCalls/valueReads.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import { handlerServiceOf } from '../specification/handlerServices.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { stackPrincipalOf } from '../state/stackPrincipal.ts'
import { handlerAccountOf, toCalledResource } from './handlerAccount.ts'

/** A running operation of a stack. */
type AuthorizedJob = {
  readonly engine: Engine
  readonly stack: EmulatedStack
  readonly definition: Pick<StackDefinition, 'roleArn'>
  readonly operation: Pick<StackOperation, 'caller'>
}

type AuthorizedCall = {
  readonly phase: HandlerPhase
  readonly resource: EmulatedResource
  readonly previous?: EmulatedResource | undefined
  readonly hasFinalSnapshot?: boolean
}

/**
 * Asks IAM for every call that AWS's handler of a resource makes, with the permissions of the stack's service role or its
 * caller. Without permissions in the engine everything is allowed.
 * @throws ResourceFailure with AWS's message for the first call that is denied
 */
export function authorizeResource(job: AuthorizedJob, { phase, resource, previous, hasFinalSnapshot }: AuthorizedCall) {
  const { engine, stack, definition } = job
  if (!engine.permissions) return
  if (!isHandled(resource.type))
    throw new ResourceFailure(`The built-in AWS does not know which permissions '${resource.type}' needs.`)
  const call: HandlerCall = {
    phase,
    resource: toCalledResource(engine, stack, resource, phase === 'read' || phase === 'delete' ? 'live' : 'template'),
    ...(previous && { previous: toCalledResource(engine, stack, previous, 'live') }),
    ...(hasFinalSnapshot && { hasFinalSnapshot }),
    readsSecretValues: engine.switches.readsSecretValues,
  }
  const account = handlerAccountOf(engine, definition.roleArn)
  if (phase === 'create' || phase === 'update')
    for (const request of valueReadsOf(resource.properties, account)) refuseIfDenied(job, request, valueMessageOf(job))
  for (const request of callsOf(call, account)) refuseIfDenied(job, request, handlerMessageOf(job, resource.type))
}

type MessageOf = (refusal: string, action: string) => string

function refuseIfDenied(
  { engine, definition, operation }: AuthorizedJob,
  request: AuthorizationRequest,
  messageOf: MessageOf,
): void {
  const principal = stackPrincipalOf(definition, operation.caller)
  const refusal = engine.permissions?.refusalOf(principal, request)
  if (refusal !== undefined) throw new ResourceFailure(messageOf(refusal, request.action))
}

/** The handler of a registry type reports its service's message; CloudFormation makes nested stacks without one. */
function handlerMessageOf({ engine }: AuthorizedJob, type: string): MessageOf {
  return (refusal, action) => {
    if (type === NESTED_STACK) return `API: cloudFormation ${refusal}`
    const id = uuid(engine.random)
    // EC2 begins its messages with a sentence of its own.
    const text = action.startsWith('ec2:') ? `You are not authorized to perform this operation. ${refusal}` : refusal
    return `Resource handler returned message: "${text} (Service: ${handlerServiceOf(type)}, Status Code: 403, Request ID: ${id})" (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: AccessDenied)`
  }
}

/** CloudFormation reads the value of a dynamic reference itself, before it calls the handler. */
function valueMessageOf({ engine }: AuthorizedJob): MessageOf {
  return (refusal, action) => {
    const service = action.startsWith('ssm:') ? 'AWSSimpleSystemsManagement' : 'AWSSecretsManager'
    return `${refusal} (Service: ${service}; Status Code: 400; Error Code: AccessDeniedException; Request ID: ${uuid(engine.random)}; Proxy: null)`
  }
}
