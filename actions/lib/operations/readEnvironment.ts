import type { Document } from '../model/document.ts'
import type { Environment, Home } from '../model/environment.ts'
import { isMap, type Json } from '../model/json.ts'
import { type Finding, Problem } from '../model/problem.ts'
import type { SchemaValidator, Workspace } from '../ports.ts'
import { environmentSchemaOf, FORMS } from '../template/environmentSchema.ts'
import { type Layered, layered } from '../template/layers.ts'
import { parseTemplate } from '../template/parseTemplate.ts'
import type { Template } from '../template/template.ts'
import { checkName, fileOf } from './environmentNames.ts'
import { findingsOf } from './findingsOf.ts'
import { parameterText, valueForSchema } from './parameterValues.ts'
import { readLayers } from './readLayers.ts'
import { sortedFindings } from './sortedFindings.ts'
import { findingOf } from './violations.ts'
import { alteredScalars } from './writtenScalars.ts'

type ReadingTools = {
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  /** Told where the environment lives as soon as its files say so, which is long before they are checked. */
  readonly found?: (home: Home) => void
}

/** An environment with its layers. Throws a Problem with everything that is wrong in its files at once. */
export async function readEnvironment(name: string, tools: ReadingTools): Promise<Environment> {
  await checkName(name, tools)
  const { environment, findings } = await inspectEnvironment(name, tools)
  if (environment) return environment
  throw new Problem(`Environment '${name}' cannot be used.`, { kind: 'usage', findings })
}

type Inspected = {
  /** Undefined when anything is wrong. */
  readonly environment: Environment | undefined
  readonly findings: readonly Finding[]
  /** The root template, where the files name one that is there. */
  readonly root: string | undefined
  /** The environment's file and its layers. */
  readonly files: readonly string[]
}

/** The same for `lint`, which goes on with what can be read. */
export async function inspectEnvironment(
  name: string,
  { workspace, schemas, found }: ReadingTools,
): Promise<Inspected> {
  const file = fileOf(name)
  let own: Document
  try {
    own = await workspace.readPlain(file)
  } catch (error) {
    const findings = findingsOf(error, { rule: 'environment/unreadable', file })
    return { environment: undefined, findings, root: undefined, files: [file] }
  }
  const { documents, findings: layerFindings } = await readLayers(own, { workspace })
  const whole = layered(documents, own)
  const home = homeOf(name, own, whole)
  if (home && layerFindings.length === 0) found?.(home)
  const { root, template, findings: templateFindings } = await readRoot(whole, { workspace })

  const value = valueForSchema(whole.value, template)
  const violations = await schemas.validate(environmentSchemaOf(template), value)
  const findings = sortedFindings([
    ...layerFindings,
    ...templateFindings,
    ...alteredScalars(whole),
    ...violations.flatMap(violation => findingOf(violation, { whole, own, template, value })),
  ])
  const files = [file, ...documents.map(document => document.file)]
  return { environment: findings.length === 0 ? environmentOf(name, own, whole) : undefined, findings, root, files }
}

type Root = Pick<Inspected, 'findings' | 'root'> & { readonly template: Template | undefined }

/** The template that says which parameters there are. Without one the rest of the file is checked all the same. */
async function readRoot(whole: Layered, { workspace }: Pick<ReadingTools, 'workspace'>): Promise<Root> {
  const path = whole.value['template-file-path']
  if (typeof path !== 'string' || path === '') return { root: undefined, template: undefined, findings: [] }
  const place = whole.placeOf(['template-file-path'])
  let document: Document
  try {
    document = await workspace.readTemplate(path)
  } catch (error) {
    const findings = findingsOf(error, { rule: 'environment/template', file: place.file })
    // What is wrong inside the template keeps its place; what is wrong with the path is this file's.
    const isInside = findings.every(one => one.place?.file === path)
    return {
      root: isInside ? path : undefined,
      template: undefined,
      findings: findings.map(one => (one.place?.file === path ? one : { ...one, place })),
    }
  }
  try {
    return { root: document.file, template: parseTemplate(document), findings: [] }
  } catch (error) {
    const findings = findingsOf(error, { rule: 'template/unreadable', file: document.file })
    return { root: document.file, template: undefined, findings }
  }
}

/** Undefined unless all of it looks right. */
function homeOf(name: string, { file }: Document, { value, placeOf }: Layered): Home | undefined {
  const { application, account, region } = value
  const isLike = (form: keyof typeof FORMS) => new RegExp(FORMS[form], 'u').test(textOf(value[form]))
  if (!isLike('application') || !isLike('account') || !isLike('region')) return undefined
  return { name, file, application: textOf(application), account: textOf(account), region: textOf(region), placeOf }
}

function environmentOf(name: string, own: Document, { value, placeOf }: Layered): Environment {
  return {
    name,
    file: own.file,
    application: textOf(value.application),
    account: textOf(value.account),
    region: textOf(value.region),
    protected: value.protected === 'true',
    template: textOf(value['template-file-path']),
    parameters: textsOf(value.parameters),
    tags: textsOf(value.tags),
    approvedLosses: Array.isArray(value['approved-losses']) ? value['approved-losses'].map(textOf) : [],
    placeOf,
  }
}

function textOf(value: Json | undefined): string {
  return value === undefined ? '' : parameterText(value)
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(isMap(value) ? value : {}).map(([key, one]) => [key, textOf(one)]))
}
