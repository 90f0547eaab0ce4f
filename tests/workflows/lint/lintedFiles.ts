import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { plainDocument } from '#lib/files/readDocument.ts'
import type { Document } from '#lib/model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '#lib/model/json.ts'
import { permissionsIn } from '../../../scripts/document/contracts.ts'

/** A step of a job, or of a composite action. */
export type Step = {
  readonly document: Document
  readonly path: Path
  readonly value: JsonMap
  readonly uses: string | undefined
  readonly run: string | undefined
  readonly inputs: JsonMap
}

export type Job = {
  readonly id: string
  readonly workflow: Workflow
  readonly path: Path
  readonly value: JsonMap
  /** By scope; empty where the job has no map of permissions. */
  readonly permissions: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

export type Workflow = {
  readonly document: Document
  readonly value: JsonMap
  /** By event; an event without settings has an empty map. */
  readonly triggers: Readonly<Record<string, JsonMap>>
  readonly jobs: readonly Job[]
}

/** An action of this repository. */
export type ActionFile = {
  readonly document: Document
  /** As a step uses it: `./actions/deploy`. */
  readonly uses: string
  /** The permissions of its job, by scope. */
  readonly permissions: Readonly<Record<string, string>>
  /** Those of a composite action. */
  readonly steps: readonly Step[]
}

export type LintedFiles = { readonly workflows: readonly Workflow[]; readonly actions: readonly ActionFile[] }

/** The text of each file by its path, from the repository's root. */
export type SourceFiles = ReadonlyMap<string, string>

const WORKFLOWS = '.github/workflows/*.{yml,yaml}'
const ACTIONS = '{actions,.github/actions}/*/action.{yml,yaml}'

export function readSourceFiles(): SourceFiles {
  const files = globSync([WORKFLOWS, ACTIONS]).toSorted()
  return new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
}

/** Throws a Problem where a file is no map, has an anchor, or is larger than 256 KiB: GitHub would still read it. */
export function parseSourceFiles(sources: SourceFiles): LintedFiles {
  const documents = [...sources].map(([file, text]) => plainDocument(file, text))
  return {
    workflows: documents.filter(({ file }) => isWorkflow(file)).map(workflowOf),
    actions: documents.filter(({ file }) => !isWorkflow(file)).map(actionOf),
  }
}

export function isWorkflow(file: string): boolean {
  return dirname(file) === '.github/workflows'
}

/** The steps of every job and of every composite action. */
export function everyStep({ workflows, actions }: LintedFiles): readonly Step[] {
  return [...everyJob({ workflows }), ...actions].flatMap(({ steps }) => steps)
}

export function everyJob({ workflows }: Pick<LintedFiles, 'workflows'>): readonly Job[] {
  return workflows.flatMap(({ jobs }) => jobs)
}

/** A text of a file: a scalar, or the key of a map. */
export type TextNode = { readonly path: Path; readonly text: string }

export function everyText({ value }: Document): readonly TextNode[] {
  const walk = (node: Json, path: Path): readonly TextNode[] =>
    typeof node === 'string'
      ? [{ path, text: node }]
      : Object.entries(node ?? {}).flatMap(([key, child]) => {
          const below = walk(child, [...path, key])
          return Array.isArray(node) ? below : [{ path: [...path, key], text: key }, ...below]
        })
  return walk(value, [])
}

/** Every `${{ … }}`, and every `if`, which is an expression without them. */
export function everyExpression(document: Document): readonly TextNode[] {
  return everyText(document).flatMap(({ path, text }) => {
    if (path.at(-1) === 'if' && text !== 'if') return [{ path, text }]
    return [...text.matchAll(/\$\{\{.*?\}\}/gs)].map(([expression]) => ({ path, text: expression }))
  })
}

/** A map by its key; an empty map for anything else. */
export function mapAt(value: Json | undefined, key: string): JsonMap {
  const child = isMap(value) ? value[key] : undefined
  return isMap(child) ? child : {}
}

function workflowOf(document: Document): Workflow {
  const value = isMap(document.value) ? document.value : {}
  const workflow: Workflow = {
    document,
    value,
    triggers: triggersOf(value.on ?? {}),
    get jobs() {
      return Object.keys(mapAt(value, 'jobs')).map(id => jobOf(workflow, id))
    },
  }
  return workflow
}

function triggersOf(on: Json): Readonly<Record<string, JsonMap>> {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(on ?? {})
  return Object.fromEntries(events.map(event => [event, mapAt(on, event)]))
}

function jobOf(workflow: Workflow, id: string): Job {
  const path = ['jobs', id]
  const value = mapAt(mapAt(workflow.value, 'jobs'), id)
  const permissions = Object.entries(mapAt(value, 'permissions')).map(([scope, level]) => [scope, String(level)])
  const steps = stepsOf(workflow.document, value, [...path, 'steps'])
  return { id, workflow, path, value, permissions: Object.fromEntries(permissions), steps }
}

function actionOf(document: Document): ActionFile {
  const permissions = permissionsIn(document.text).map(permission => permission.split(': '))
  return {
    document,
    uses: `./${dirname(document.file)}`,
    permissions: Object.fromEntries(permissions),
    steps: stepsOf(document, mapAt(document.value, 'runs'), ['runs', 'steps']),
  }
}

function stepsOf(document: Document, { steps }: JsonMap, path: Path): readonly Step[] {
  return (Array.isArray(steps) ? steps : []).map((step: Json, index) => {
    const value = isMap(step) ? step : {}
    const text = (key: string) => (typeof value[key] === 'string' ? value[key] : undefined)
    return {
      document,
      path: [...path, index],
      value,
      uses: text('uses'),
      run: text('run'),
      inputs: mapAt(value, 'with'),
    }
  })
}
