import type { Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import { type AcceptanceOptions, runAcceptance, runInUnusedAccount } from './startAcceptance.ts'

/** The answer under one position of a switch; `open`: nothing that the run sees shows it. */
type SwitchReadings = { readonly byDefault: string; readonly otherwise: string }

/** Every switch that a run answers, with the answer at its default and at its other position. */
export const SWITCH_READINGS: Readonly<Partial<Record<keyof Switches, SwitchReadings>>> = {
  earlyValidation: { byDefault: 'the change set', otherwise: 'the resource' },
  unchangedOutputsAreKnown: { byDefault: 'yes', otherwise: 'no' },
  emptyNestedMeansEmpty: { byDefault: 'empty', otherwise: 'complete, with rows of nested stacks alone' },
  nestedValuesAreStatic: { byDefault: 'certain', otherwise: 'possible' },
  liveAttributesWithValues: { byDefault: 'left out', otherwise: 'listed' },
  droppedRowTypes: { byDefault: 'none missing', otherwise: 'missing' },
  hidesReasonWithValues: { byDefault: 'yes', otherwise: 'no' },
  rowsOfRemovedNestedStacks: { byDefault: 'one row only', otherwise: 'yes' },
  parentRollbackIsCreation: { byDefault: 'deleted', otherwise: 'retained' },
  replacesWithoutRollback: { byDefault: 'refused', otherwise: 'replaced' },
  clusterFailsWithoutServiceLinkedRole: { byDefault: 'open', otherwise: 'fails' },
  showsAttributesInEvents: { byDefault: 'readable', otherwise: 'hidden' },
  typesWithoutSystemTags: { byDefault: 'no type is denied', otherwise: 'some type is denied' },
  callerCreatesNestedChangeSets: { byDefault: 'that of the service role', otherwise: 'that of the caller' },
  changeSetsAreResources: { byDefault: 'the stack', otherwise: 'the change set' },
}

type SwitchRun = {
  readonly title: string
  /** Those that are not at their default. */
  readonly switches: Partial<Switches>
  readonly failFirst?: boolean
  readonly isUnusedAccount?: boolean
  /** The switches whose answers the run shows, with those that are not at their default. */
  readonly shows: readonly (keyof Switches)[]
}

const SECRETS = ['AWS::SecretsManager::Secret']
const ALL = Object.keys(SWITCH_READINGS) as (keyof Switches)[]

/** Every switch in both positions, none together with another that hides its effect. */
export const SWITCH_RUNS: readonly SwitchRun[] = [
  { title: 'the default switches', switches: {}, failFirst: true, shows: ALL },
  {
    title: 'late validation, other rows, other owners of a permission, and other rollbacks',
    switches: {
      earlyValidation: false,
      rowsOfRemovedNestedStacks: true,
      hidesReasonWithValues: true,
      showsAttributesInEvents: false,
      parentRollbackIsCreation: false,
      replacesWithoutRollback: true,
      callerCreatesNestedChangeSets: true,
      changeSetsAreResources: true,
    },
    failFirst: true,
    shows: [],
  },
  {
    title: 'change sets of automatic rows alone, missing rows, and dynamic values',
    switches: {
      emptyNestedMeansEmpty: false,
      nestedValuesAreStatic: false,
      liveAttributesWithValues: false,
      droppedRowTypes: ['AWS::Logs::LogGroup'],
    },
    shows: ['earlyValidation', 'unchangedOutputsAreKnown'],
  },
  { title: 'unknown outputs of unchanged nested stacks', switches: { unchangedOutputsAreKnown: false }, shows: [] },
  { title: 'secrets without tags', switches: { typesWithoutSystemTags: SECRETS }, shows: [] },
  {
    title: 'an account that never used ECS',
    switches: { clusterFailsWithoutServiceLinkedRole: true },
    isUnusedAccount: true,
    shows: [],
  },
]

/** The id of the question of a switch: `early-validation` of `earlyValidation`. */
export function questionOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** The answers that a run gives to the switches that it shows, and those that it must give. */
export async function readingsOf({ switches, shows, failFirst = false, isUnusedAccount }: SwitchRun): Promise<{
  readonly given: Readonly<Record<string, string>>
  readonly wanted: Readonly<Record<string, string>>
}> {
  const options: AcceptanceOptions = { switches, failFirst }
  const { answers } = await (isUnusedAccount ? runInUnusedAccount(options) : runAcceptance(options))
  const names = [...shows, ...(Object.keys(switches) as (keyof Switches)[])]
  const given = names.map(name => {
    const observation = answers.find(({ question }) => question === questionOf(name))?.observation
    return [name, observation?.kind === 'observed' ? observation.reading : 'open']
  })
  const wanted = names.map(name => [
    name,
    switches[name] === undefined ? SWITCH_READINGS[name]?.byDefault : SWITCH_READINGS[name]?.otherwise,
  ])
  return { given: Object.fromEntries(given), wanted: Object.fromEntries(wanted) }
}
