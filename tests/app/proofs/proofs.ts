import type { EnvironmentTask } from '../environment/readTask.ts'
import type { AloneContext, Proof } from '../proof.ts'
import type { RunOrder } from '../runOrder.ts'
import { bareEnvironment } from './bareEnvironment.ts'
import { taskLimits } from './taskLimits.ts'

/** In this order, in the setting that they share. */
const SHARED: readonly Proof[] = [...taskLimits]

/** Each starts by itself what it needs. */
const ALONE: readonly Proof<AloneContext>[] = [bareEnvironment]

type Proofs = { readonly shared: readonly Proof[]; readonly alone: readonly Proof<AloneContext>[] }

/** The proofs of an environment that the order asks for. */
export function proofsOf(task: EnvironmentTask, { proof }: Pick<RunOrder, 'proof'>): Proofs {
  const isAsked = ({ title, concerns }: Pick<Proof, 'title' | 'concerns'>): boolean =>
    (concerns?.(task) ?? true) && (proof === undefined || title.includes(proof))
  return { shared: SHARED.filter(isAsked), alone: ALONE.filter(isAsked) }
}
