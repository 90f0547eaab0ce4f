import type { Json } from '#lib/model/json.ts'

/** A control of a row of the table, and the changes of the sources that break it. */
export type Control = {
  /** Its row in the list of controls. */
  readonly number: number
  /** The ids of AWS Security Hub (FSBP) and of the CIS benchmark, or the service. */
  readonly standard: string
  /** True in every environment that it concerns. */
  readonly sentence: string
  /** Each must be named by `lint`, by its rule and at its line. */
  readonly mutations: readonly Mutation[]
  /** Present if this repository does not hold the control, or if `lint` cannot judge it. */
  readonly exception?: ControlException
}

export type ControlException = {
  readonly reason: string
  /** Those that the templates must have. None if no rule of `lint` reports the exception. */
  readonly suppressed: readonly SuppressedRule[]
}

export type SuppressedRule = { readonly file: string; readonly resource: string; readonly rule: string }

/** A change of one file that breaks a control. */
export type Mutation = {
  /** The rule that must report it. */
  readonly rule: string
  readonly file: string
  /** The path in the file, with `/` between its steps; through `Fn::If`. */
  readonly path: string
  /** Undefined removes the entry. */
  readonly value: Json | undefined
  readonly options: MutationOptions
}

export type MutationOptions = {
  /** The environments that it concerns, all if absent; with the reason. */
  readonly concerns?: ConcernedEnvironments
  /** Parameters of every environment, also before the change: for a part that none of them has by itself. */
  readonly parameters?: Readonly<Record<string, string>>
  /** The path of the node that is reported, if it is another one: for a missing entry that of the resource. */
  readonly at?: { readonly file?: string; readonly path: string }
}

export type ConcernedEnvironments = { readonly names: readonly string[]; readonly reason: string }

export type SourceResource = { readonly file: string; readonly resource: string }

export function resourceIn(template: string, resource: string): SourceResource {
  return { file: `cloudformation/${template}.yaml`, resource }
}

/** A property or attribute of a resource gets another value; `path` is inside the resource. */
export function set(
  rule: string,
  resource: SourceResource,
  path: string,
  value: Json,
  options: MutationOptions = {},
): Mutation {
  return { rule, file: resource.file, path: pathIn(resource, path), value, options }
}

/** An entry of a resource is removed: reported is what had it, and the resource for one of its properties. */
export function remove(rule: string, resource: SourceResource, path: string, options: MutationOptions = {}): Mutation {
  const parent = path.split('/').slice(0, -1)
  const at = { path: pathIn(resource, parent.length > 1 ? parent.join('/') : '') }
  return { rule, file: resource.file, path: pathIn(resource, path), value: undefined, options: { at, ...options } }
}

/** A parameter of an environment gets another value; the property that has it is what is reported. */
export function setParameter(
  rule: string,
  environment: string,
  [name, value]: readonly [string, string],
  at: readonly [SourceResource, string],
): Mutation {
  const [resource, path] = at
  const options = {
    concerns: { names: [environment], reason: 'the value is in its file' },
    at: { file: resource.file, path: pathIn(resource, path) },
  }
  return { rule, file: `environments/${environment}.yaml`, path: `parameters/${name}`, value, options }
}

function pathIn({ resource }: SourceResource, path: string): string {
  return path === '' ? `Resources/${resource}` : `Resources/${resource}/${path}`
}
