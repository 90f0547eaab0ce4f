import { isMapping, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards'
import type { WorkflowEventName } from '../workflowRun.ts'
import { entriesOf, membersOf, type Token, textOf, textsOf } from './tokenMembers.ts'
import { invalid, unsupported } from './unsupportedFeatureError.ts'

/** Patterns that a name must match, or must not match. Undefined: any name. */
export type PatternFilter = { readonly kind: 'only' | 'ignore'; readonly patterns: readonly string[] } | undefined

export type EventFilter = {
  readonly branches: PatternFilter
  readonly tags: PatternFilter
  readonly paths: PatternFilter
  /** Undefined: the event's default types. */
  readonly types: readonly string[] | undefined
}

export type DispatchInput = {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'choice' | 'number' | 'environment'
  readonly isRequired: boolean
  readonly default: string | undefined
  readonly options: readonly string[]
}

/** `on` */
export type Triggers = {
  readonly push?: EventFilter
  readonly pull_request?: EventFilter
  readonly merge_group?: EventFilter
  readonly workflow_dispatch?: readonly DispatchInput[]
  /** Cron expressions. */
  readonly schedule?: readonly string[]
}

const FILTERS = {
  push: ['branches', 'branches-ignore', 'tags', 'tags-ignore', 'paths', 'paths-ignore'],
  pull_request: ['types', 'branches', 'branches-ignore', 'paths', 'paths-ignore'],
  merge_group: ['types', 'branches', 'branches-ignore'],
} as const
const INPUT_TYPES = ['string', 'boolean', 'choice', 'number', 'environment'] as const
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
const MAX_INPUTS = 25

export function readTriggers(token: Token, file: string): Triggers {
  const events: readonly (readonly [name: string, token: Token, settings: Token | undefined])[] = isMapping(token)
    ? entriesOf(token, file).map(([name, value]) => [
        name,
        value,
        isMapping(value) || isSequence(value) ? value : undefined,
      ])
    : textsOf(token, file).map(name => [name, token, undefined])
  return Object.fromEntries(events.map(([name, at, settings]) => [name, readTrigger(name, at, settings, file)]))
}

function readTrigger(name: string, at: Token, settings: Token | undefined, file: string): Triggers[WorkflowEventName] {
  switch (name) {
    case 'push':
    case 'pull_request':
    case 'merge_group':
      return readFilter(membersOf(settings, FILTERS[name], { file, of: `the trigger '${name}'` }), file)
    case 'workflow_dispatch':
      return readInputs(settings, file)
    case 'schedule':
      return readSchedule(settings, file)
    default:
      throw unsupported(`the trigger '${name}'`, file, at)
  }
}

function readFilter(members: Readonly<Partial<Record<string, Token>>>, file: string): EventFilter {
  const patternsOf = (key: string): PatternFilter => {
    const [only, ignore] = [members[key], members[`${key}-ignore`]]
    if (only && ignore) throw invalid(`'${key}' and '${key}-ignore' exclude each other`, file, ignore.line)
    if (only) return { kind: 'only', patterns: textsOf(only, file) }
    return ignore && { kind: 'ignore', patterns: textsOf(ignore, file) }
  }
  return {
    branches: patternsOf('branches'),
    tags: patternsOf('tags'),
    paths: patternsOf('paths'),
    types: members.types && textsOf(members.types, file),
  }
}

function readInputs(settings: Token | undefined, file: string): readonly DispatchInput[] {
  const { inputs } = membersOf(settings, ['inputs'], { file, of: "the trigger 'workflow_dispatch'" })
  const entries = entriesOf(inputs, file)
  if (entries.length > MAX_INPUTS) throw invalid(`A workflow has at most ${MAX_INPUTS} inputs`, file, inputs?.line)
  return entries.map(([name, token]) => {
    const keys = ['description', 'required', 'type', 'default', 'options'] as const
    const members = membersOf(token, keys, { file, of: `the input '${name}'` })
    const written = members.type ? textOf(members.type, file) : 'string'
    const type = INPUT_TYPES.find(candidate => candidate === written)
    if (!type) throw unsupported(`the type '${written}' of an input`, file, members.type)
    return {
      name,
      type,
      isRequired: members.required ? textOf(members.required, file) === 'true' : false,
      default: members.default && textOf(members.default, file),
      options: textsOf(members.options, file),
    }
  })
}

function readSchedule(settings: Token | undefined, file: string): readonly string[] {
  if (!settings || !isSequence(settings)) throw invalid('A schedule is a list', file, settings?.line)
  return [...settings].map(item => {
    const { cron } = membersOf(item, ['cron'], { file, of: 'a schedule' })
    return cron ? textOf(cron, file) : ''
  })
}
