import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { templateDocument } from '#lib/files/readDocument.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { TemplateResource } from '#lib/template/parse/template.ts'
import type { HandlerPhase } from '../emulator/aws/permissions/handlers/handlerPermissions.ts'
import { calledActionsOf } from '../emulator/aws/permissions/resourceCalls/calledActions.ts'
import { rolePropertiesOf } from '../emulator/aws/permissions/resourceCalls/roleProperties.ts'
import { textsAt } from '../emulator/aws/permissions/resourceCalls/valuesAt.ts'

/** The actions that AWS's handlers call for the resources of a template, by type and phase. */
type TypeActions = Readonly<Record<string, Readonly<Record<HandlerPhase, readonly string[]>>>>

const PHASES = ['create', 'read', 'update', 'delete'] as const

/** The application's templates: those of the bootstrap stack are created with the permissions of an administrator. */
const FILES = globSync('cloudformation/*.yaml')
  .filter(file => basename(file) !== 'bootstrap.yaml')
  .toSorted()

/** One table per template, in Markdown. */
export function templateActions(): string {
  return FILES.map(file => {
    const actions = actionsOfTemplate(file)
    const rows = Object.entries(actions).map(([type, phases]) => [
      type.replace('AWS::', ''),
      ...PHASES.map(phase => actionCell(phases[phase])),
    ])
    const head = ['type', ...PHASES]
    return [
      `### ${basename(file)}`,
      '',
      ...[head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')),
      '',
    ].join('\n')
  }).join('\n')
}

/**
 * The actions for every branch of the conditions, for every change of every property, and for tags. A creation and an
 * update read, too, which is not repeated.
 */
export function actionsOfTemplate(file: string): TypeActions {
  const { resources } = parseTemplate(templateDocument(file, readFileSync(file, 'utf8')))
  const types = Map.groupBy(Object.values(resources), ({ type }) => type)
  return Object.fromEntries(
    [...types].toSorted().map(([type, ofType]) => {
      const read = sortedUnique(ofType.flatMap(resource => actionsIn(resource, 'read')))
      const others = (phase: HandlerPhase) =>
        sortedUnique(ofType.flatMap(resource => actionsIn(resource, phase))).filter(action => !read.includes(action))
      return [type, { create: others('create'), read, update: others('update'), delete: others('delete') }]
    }),
  )
}

function actionsIn({ type, properties, deletionPolicy }: TemplateResource, phase: HandlerPhase): readonly string[] {
  return [0, 1].flatMap(branch => {
    const values = branchOf(properties, branch)
    const taken = isMap(values) ? values : {}
    const full = resourceOf(type, taken, { tag: 'new' })
    const empty = resourceOf(type, {}, { removed: 'tag' })
    const hasFinalSnapshot = phase === 'delete' && deletionPolicy === 'Snapshot'
    const calls =
      phase === 'update'
        ? [
            { phase, resource: full, previous: empty },
            { phase, resource: empty, previous: full },
          ]
        : [{ phase, resource: full, hasFinalSnapshot }]
    const roles = rolePropertiesOf(type).some(({ path }) => textsAt(textual(taken), path).length > 0)
    const passes = type === 'AWS::CloudFormation::Stack' || roles
    return [
      ...calls.flatMap(calledActionsOf),
      ...(passes && phase !== 'read' && phase !== 'delete' ? ['iam:PassRole'] : []),
    ]
  })
}

function resourceOf(type: string, properties: JsonMap, stackTags: Readonly<Record<string, string>>) {
  const texts = textual(properties)
  return {
    type,
    properties: texts,
    stackTags,
    logicalId: 'Resource',
    stackName: '',
    stackId: '',
    physicalId: '',
    attributes: {},
  }
}

/** The values that are used if each condition has its first or its second value. */
function branchOf(value: Json, branch: number): Json {
  if (Array.isArray(value)) return value.map(item => branchOf(item, branch)).filter(item => item !== null)
  if (!isMap(value)) return value
  const { 'Fn::If': choice, Ref: reference } = value
  if (Array.isArray(choice)) return branchOf(choice[branch + 1] ?? null, branch)
  if (reference === 'AWS::NoValue') return null
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, branchOf(item, branch)] as const)
      .filter(([, item]) => item !== null),
  )
}

/** An intrinsic function gives a text that is not known here. */
function textual(properties: JsonMap): JsonMap {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, textOf(value)]))
}

function textOf(value: Json): Json {
  if (Array.isArray(value)) return value.map(textOf)
  if (!isMap(value)) return value
  const [first = ''] = Object.keys(value)
  return first === 'Ref' || first.startsWith('Fn::') ? 'known in the stack' : textual(value)
}

function sortedUnique(actions: readonly string[]): readonly string[] {
  return [...new Set(actions)].toSorted()
}

/** `ec2: CreateTags, CreateVpc` */
function actionCell(actions: readonly string[]): string {
  const services = Map.groupBy(actions, action => action.split(':')[0] ?? '')
  return [...services]
    .map(([service, own]) => `${service}: ${own.map(action => action.split(':')[1]).join(', ')}`)
    .join('; ')
}
