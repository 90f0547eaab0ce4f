import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import { failureMessageOf, TYPES_WITH_FAILURE_MESSAGE } from '../specification/typeBehaviour.ts'
import { type EmulatedStack, stackPathOf } from '../state/emulatedStack.ts'
import type { InjectedResourceFault } from '../switches.ts'

type FaultTarget = { readonly stack: EmulatedStack; readonly logicalId: string; readonly type: string }

/** The reason with which a resource fails on purpose; undefined when no fault is injected. */
export function injectedFailureAt(
  engine: Engine,
  target: FaultTarget,
  phase: NonNullable<InjectedResourceFault['phase']>,
): string | undefined {
  if (target.type === NESTED_STACK) return undefined
  const fault = engine.injectedFaults.find(
    injectedFault => matches(injectedFault, target) && (injectedFault.phase ?? 'create') === phase,
  )
  // A fault without a phase applies to creation and update.
  const creationFault =
    phase === 'update'
      ? engine.injectedFaults.find(injectedFault => injectedFault.phase === undefined && matches(injectedFault, target))
      : undefined
  const applicable = fault ?? creationFault
  return applicable && (applicable.reason ?? failureMessageOf(target.type, uuid(engine.random)))
}

function matches({ resource: faultResource }: InjectedResourceFault, { stack, logicalId }: FaultTarget): boolean {
  const path = stackPathOf(stack)
  if (faultResource === logicalId || faultResource === (path ? `${path}/${logicalId}` : logicalId)) return true
  const nestedStackId = stack.parent?.logicalId
  return (faultResource === path || faultResource === nestedStackId) && logicalId === defaultFaultTargetIn(stack)
}

/** The resource that fails when only its nested stack is named. */
function defaultFaultTargetIn({ definition }: EmulatedStack): string | undefined {
  const resources = Object.entries(definition?.template.resources ?? {})
  const ordinary = resources.filter(([, { type }]) => type !== NESTED_STACK)
  const preferred = TYPES_WITH_FAILURE_MESSAGE.flatMap(preferredType =>
    ordinary.filter(([, { type }]) => type === preferredType),
  )
  return (preferred[0] ?? ordinary[0])?.[0]
}
