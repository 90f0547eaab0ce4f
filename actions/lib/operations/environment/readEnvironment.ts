import type { Document } from '../../model/document.ts'
import type { Environment, EnvironmentAccount } from '../../model/environment.ts'
import { isMap, type Json } from '../../model/json.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import type { SchemaValidator, Workspace } from '../../ports.ts'
import { environmentSchemaOf, PATTERNS } from '../../template/environment/environmentSchema.ts'
import { type LayeredDocument, mergeLayers } from '../../template/environment/layers.ts'
import { parseTemplate } from '../../template/parse/parseTemplate.ts'
import type { Template } from '../../template/parse/template.ts'
import { ambiguousValues } from './ambiguousValues.ts'
import { checkEnvironmentName, environmentFileOf } from './environmentNames.ts'
import { findingsOf } from './findingsOf.ts'
import { parameterText, valueForSchema } from './parameterText.ts'
import { readLayers } from './readLayers.ts'
import { schemaFindingsOf } from './schemaFindings.ts'
import { sortFindings } from './sortFindings.ts'

type ReadingTools = {
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  /** Told where the environment lives as soon as its files say so, which is long before they are checked. */
  readonly found?: (home: EnvironmentAccount) => void
}

/** An environment with its layers. Throws a Problem with everything that is wrong in its files at once. */
export async function readEnvironment(name: string, tools: ReadingTools): Promise<Environment> {
  await checkEnvironmentName(name, tools)
  const { environment, findings } = await inspectEnvironment(name, tools)
  if (environment) return environment
  throw new Problem(`Environment '${name}' cannot be used.`, { kind: 'usage', findings })
}

type InspectedEnvironment = {
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
): Promise<InspectedEnvironment> {
  const file = environmentFileOf(name)
  let own: Document
  try {
    own = await workspace.readPlain(file)
  } catch (error) {
    const findings = findingsOf(error, { rule: 'environment/unreadable', file })
    return { environment: undefined, findings, root: undefined, files: [file] }
  }
  const { documents, findings: layerFindings } = await readLayers(own, { workspace })
  const whole = mergeLayers(documents, own)
  const home = homeOf(name, own, whole)
  if (home && layerFindings.length === 0) found?.(home)
  const { root, template, findings: templateFindings } = await readRoot(whole, { workspace })

  const value = valueForSchema(whole.value, template)
  const violations = await schemas.validate(environmentSchemaOf(template), value)
  const findings = sortFindings([
    ...layerFindings,
    ...templateFindings,
    ...ambiguousValues(whole),
    ...violations.flatMap(violation => schemaFindingsOf(violation, { whole, own, template, value })),
  ])
  const files = [file, ...documents.map(document => document.file)]
  return { environment: findings.length === 0 ? environmentOf(name, own, whole) : undefined, findings, root, files }
}

type Root = Pick<InspectedEnvironment, 'findings' | 'root'> & { readonly template: Template | undefined }

/** The template that says which parameters there are. Without one the rest of the file is checked all the same. */
async function readRoot(whole: LayeredDocument, { workspace }: Pick<ReadingTools, 'workspace'>): Promise<Root> {
  const path = whole.value['template-file-path']
  if (typeof path !== 'string' || path === '') return { root: undefined, template: undefined, findings: [] }
  const location = whole.locationOf(['template-file-path'])
  let document: Document
  try {
    document = await workspace.readTemplate(path)
  } catch (error) {
    const findings = findingsOf(error, { rule: 'environment/template', file: location.file })
    // What is wrong inside the template keeps its place; what is wrong with the path is this file's.
    const isInside = findings.every(one => one.location?.file === path)
    return {
      root: isInside ? path : undefined,
      template: undefined,
      findings: findings.map(one => (one.location?.file === path ? one : { ...one, location })),
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
function homeOf(
  name: string,
  { file }: Document,
  { value, locationOf }: LayeredDocument,
): EnvironmentAccount | undefined {
  const { application, account, region } = value
  const isLike = (form: keyof typeof PATTERNS) => new RegExp(PATTERNS[form], 'u').test(textOf(value[form]))
  if (!isLike('application') || !isLike('account') || !isLike('region')) return undefined
  return { name, file, application: textOf(application), account: textOf(account), region: textOf(region), locationOf }
}

function environmentOf(name: string, own: Document, { value, locationOf }: LayeredDocument): Environment {
  return {
    name,
    file: own.file,
    application: textOf(value.application),
    account: textOf(value.account),
    region: textOf(value.region),
    protected: value.protected === 'true',
    templateFile: textOf(value['template-file-path']),
    parameters: textsOf(value.parameters),
    tags: textsOf(value.tags),
    approvedLosses: Array.isArray(value['approved-losses']) ? value['approved-losses'].map(textOf) : [],
    locationOf,
  }
}

function textOf(value: Json | undefined): string {
  return value === undefined ? '' : parameterText(value)
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(isMap(value) ? value : {}).map(([key, one]) => [key, textOf(one)]))
}
