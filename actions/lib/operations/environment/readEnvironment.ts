import type { Document } from '../../model/document.ts'
import type { ApprovedLoss, Environment, EnvironmentAccount } from '../../model/environment.ts'
import { isMap, type Json } from '../../model/json.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import type { SchemaValidator, Workspace } from '../../ports.ts'
import { redactFinding } from '../../redaction/redactFinding.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import { writtenSecretsIn } from '../../redaction/secrets/secretValues.ts'
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

type ReadEnvironmentTools = {
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  /** Called with name, account and region as soon as the files are read, long before they are validated. */
  readonly onAccountFound?: (account: EnvironmentAccount) => void
}

/**
 * Reads an environment with its layers.
 * @throws Problem with every error in its files
 */
export async function readEnvironment(name: string, tools: ReadEnvironmentTools): Promise<Environment> {
  await checkEnvironmentName(name, tools)
  const { environment, findings } = await inspectEnvironment(name, tools)
  if (environment) return environment
  throw new Problem(`Environment '${name}' is not valid.`, { kind: 'usage', findings })
}

type InspectedEnvironment = {
  /** Undefined if the files have any finding. */
  readonly environment: Environment | undefined
  readonly findings: readonly Finding[]
  /** The root template, if the files name an existing one. */
  readonly root: string | undefined
  /** The environment's file and its layers. */
  readonly files: readonly string[]
}

/** The same for `lint`: errors are findings, and the readable rest is returned. */
export async function inspectEnvironment(
  name: string,
  { workspace, schemas, onAccountFound }: ReadEnvironmentTools,
): Promise<InspectedEnvironment> {
  const file = environmentFileOf(name)
  let ownDocument: Document
  try {
    ownDocument = await workspace.readPlain(file)
  } catch (error) {
    const findings = findingsOf(error, { rule: 'environment/unreadable', file })
    return { environment: undefined, findings, root: undefined, files: [file] }
  }
  const { documents, findings: layerFindings } = await readLayers(ownDocument, { workspace })
  const layeredDocument = mergeLayers(documents, ownDocument)
  const account = environmentAccountOf(name, ownDocument, layeredDocument)
  if (account && layerFindings.length === 0) onAccountFound?.(account)
  const { root, template, findings: templateFindings } = await readRoot(layeredDocument, { workspace })

  const value = valueForSchema(layeredDocument.value, template)
  const violations = await schemas.validate(environmentSchemaOf(template), value)
  // Each finding leaves out the value of its own secret; another one can quote the same text.
  const redaction = redactionOf(writtenSecretsIn(layeredDocument.value.parameters, template))
  const found = sortFindings([
    ...layerFindings,
    ...templateFindings,
    ...ambiguousValues(layeredDocument, template),
    ...violations.flatMap(violation => schemaFindingsOf(violation, { layeredDocument, ownDocument, template, value })),
  ])
  const findings = found.map(finding => redactFinding(finding, redaction))
  const files = [file, ...documents.map(document => document.file)]
  return {
    environment: findings.length === 0 ? environmentOf(name, ownDocument, layeredDocument) : undefined,
    findings,
    root,
    files,
  }
}

type Root = Pick<InspectedEnvironment, 'findings' | 'root'> & { readonly template: Template | undefined }

/** The root template, which declares the parameters. Without it the rest of the file is still validated. */
async function readRoot(
  layeredDocument: LayeredDocument,
  { workspace }: Pick<ReadEnvironmentTools, 'workspace'>,
): Promise<Root> {
  const path = layeredDocument.value['template-file-path']
  if (typeof path !== 'string' || path === '') return { root: undefined, template: undefined, findings: [] }
  const location = layeredDocument.locationOf(['template-file-path'])
  let document: Document
  try {
    document = await workspace.readTemplate(path)
  } catch (error) {
    const findings = findingsOf(error, { rule: 'environment/template', file: location.file })
    // An error inside the template keeps its location; an error about the path gets the location in this file.
    const isInside = findings.every(finding => finding.location?.file === path)
    return {
      root: isInside ? path : undefined,
      template: undefined,
      findings: findings.map(finding => (finding.location?.file === path ? finding : { ...finding, location })),
    }
  }
  try {
    return { root: document.file, template: parseTemplate(document), findings: [] }
  } catch (error) {
    const findings = findingsOf(error, { rule: 'template/unreadable', file: document.file })
    return { root: document.file, template: undefined, findings }
  }
}

/** Undefined unless application, account and region are valid. */
export function environmentAccountOf(
  name: string,
  { file }: Document,
  { value, locationOf }: LayeredDocument,
): EnvironmentAccount | undefined {
  const { application, account, region } = value
  const isValid = (form: keyof typeof PATTERNS) => new RegExp(PATTERNS[form], 'u').test(textOf(value[form]))
  if (!isValid('application') || !isValid('account') || !isValid('region')) return undefined
  return { name, file, application: textOf(application), account: textOf(account), region: textOf(region), locationOf }
}

function environmentOf(name: string, ownDocument: Document, { value, locationOf }: LayeredDocument): Environment {
  return {
    name,
    file: ownDocument.file,
    application: textOf(value.application),
    account: textOf(value.account),
    region: textOf(value.region),
    protected: value.protected === 'true',
    templateFile: textOf(value['template-file-path']),
    parameters: textsOf(value.parameters),
    tags: textsOf(value.tags),
    approvedLosses: approvedLossesOf(value['approved-losses']),
    reviewers: reviewersOf(value.reviewers),
    locationOf,
  }
}

export function reviewersOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : []
}

function approvedLossesOf(value: Json | undefined): readonly ApprovedLoss[] {
  return (Array.isArray(value) ? value : [])
    .map(textsOf)
    .map(({ resource = '', 'physical-id': physicalId = '' }) => ({ resource, physicalId }))
}

function textOf(value: Json | undefined): string {
  return value === undefined ? '' : parameterText(value)
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(isMap(value) ? value : {}).map(([key, item]) => [key, textOf(item)]))
}
