import type { EnvironmentTask } from '../environment/readTask.ts'
import { defectProofs, faultsFromStart } from '../faults/defectProofs.ts'
import type { AloneContext, Proof } from '../proof.ts'
import { recordedResponses } from '../recorded/recordedResponses.ts'
import type { RunOrder } from '../runOrder.ts'
import { upgrade } from '../upgrade/upgrade.ts'
import { variablesOfLint } from './applicationVariables.ts'
import { bareEnvironment } from './bareEnvironment.ts'
import { chat } from './chat.ts'
import { cookies } from './cookies.ts'
import { deepCheck } from './deepCheck.ts'
import { documents } from './documents.ts'
import { firstAccounts } from './firstAccounts.ts'
import { firstBoots } from './firstBoots.ts'
import { healthCommand } from './healthCommand.ts'
import { newPeople } from './newPeople.ts'
import { nothingOutside } from './nothingOutside.ts'
import { roles } from './roles.ts'
import { sessionEnd } from './sessionEnd.ts'
import { signOut } from './signOut.ts'
import { taskLimits } from './taskLimits.ts'
import { twoProcesses } from './twoProcesses.ts'

/** In this order, in the setting that they share: first those of an empty database, last those about all before. */
const SHARED: readonly Proof[] = [
  ...firstAccounts,
  ...healthCommand,
  recordedResponses,
  ...chat,
  ...documents,
  ...newPeople,
  ...roles,
  ...cookies,
  ...signOut,
  ...deepCheck,
  ...twoProcesses,
  ...taskLimits,
  ...nothingOutside,
]

/** Each starts by itself what it needs. */
const ALONE: readonly Proof<AloneContext>[] = [variablesOfLint, bareEnvironment, firstBoots, upgrade]

/** The same; they mostly wait, so they run beside everything else. */
const WAITING: readonly Proof<AloneContext>[] = [sessionEnd]

type Proofs = {
  readonly shared: readonly Proof[]
  readonly alone: readonly Proof<AloneContext>[]
  readonly waiting: readonly Proof<AloneContext>[]
  /** Titles that the order asks for, and that say nothing about this environment. */
  readonly others: readonly string[]
}

type ProofsOrder = Pick<RunOrder, 'environments' | 'proof' | 'faults'>
type AnyProof = Pick<Proof, 'title' | 'concerns' | 'isOnce'>

/** The proofs of an environment that the order asks for. */
export function proofsOf(task: EnvironmentTask, { environments, proof, faults }: ProofsOrder): Proofs {
  const concerns = (each: AnyProof): boolean =>
    (each.concerns?.(task) ?? true) && (!each.isOnce || task.environment === environments.at(-1))
  const [shared, alone, waiting] = faults ? [defectProofs(), faultsFromStart, []] : [SHARED, ALONE, WAITING]
  const asked = <Each extends AnyProof>(proofs: readonly Each[]): readonly Each[] =>
    proofs.filter(each => isNamed(each.title, proof))
  const others = asked<AnyProof>([...shared, ...alone, ...waiting]).filter(each => !concerns(each))
  return {
    shared: asked(shared).filter(concerns),
    alone: asked(alone).filter(concerns),
    waiting: asked(waiting).filter(concerns),
    others: others.map(({ title }) => title),
  }
}

/** True if a part of the title is the text, in any case; also without a text. */
export function isNamed(title: string, text: string | undefined): boolean {
  return title.toLowerCase().includes((text ?? '').toLowerCase())
}

/** The titles of all proofs of such a run. */
export function titles({ faults }: Pick<RunOrder, 'faults'>): readonly string[] {
  const proofs = faults ? [...defectProofs(), ...faultsFromStart] : [...SHARED, ...ALONE, ...WAITING]
  return proofs.map(({ title }) => title)
}
