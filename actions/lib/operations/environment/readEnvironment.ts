import type { Document } from '../../model/document.ts'
import type { Environment, EnvironmentAccount } from '../../model/environment.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import type { Violation } from '../../model/schemaViolation.ts'
import type { SchemaValidator, Workspace } from '../../ports.ts'
import { redactFinding } from '../../redaction/redactFinding.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import { writtenSecretsIn } from '../../redaction/secrets/secretValues.ts'
import { environmentSchemaOf, PATTERNS } from '../../template/environment/environmentSchema.ts'
import { type LayeredDocument, mergeLayers } from '../../template/environment/layers.ts'
import { ambiguousValues } from './ambiguousValues.ts'
import { checkEnvironmentName, environmentFileOf } from './environmentNames.ts'
import { environmentOf, writtenText } from './environmentOf.ts'
import { findingsOf } from './findingsOf.ts'
import { isOnlyOfLayer, layerParameterFindings } from './layerParameters.ts'
import { valueForSchema } from './parameterText.ts'
import { readLayers } from './readLayers.ts'
import { readRoot } from './readRoot.ts'
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
  /** Undefined if the files have an error. */
  readonly environment: Environment | undefined
  /** The same as far as it can be resolved: an error in one value does not hide what is wrong with the others. */
  readonly resolvable: Environment | undefined
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
    return { environment: undefined, resolvable: undefined, findings, root: undefined, files: [file] }
  }
  const { documents, findings: layerFindings } = await readLayers(ownDocument, { workspace })
  const layeredDocument = mergeLayers(documents, ownDocument)
  const account = environmentAccountOf(name, ownDocument, layeredDocument)
  if (account && layerFindings.length === 0) onAccountFound?.(account)
  const { root, template, findings: templateFindings } = await readRoot(layeredDocument, { workspace })

  const value = valueForSchema(layeredDocument.value, template)
  const all = await schemas.validate(environmentSchemaOf(template), value)
  const layerContext = template && { name, file, layeredDocument, template }
  const violations = all.filter(
    violation => !layerContext || !isOnlyOfLayer(unknownParameterIn(violation), layerContext),
  )
  // Each finding leaves out the value of its own secret; another one can quote the same text.
  const redaction = redactionOf(writtenSecretsIn(layeredDocument.value.parameters, template))
  const found = sortFindings([
    ...layerFindings,
    ...templateFindings,
    ...ambiguousValues(layeredDocument, template),
    ...violations.flatMap(violation => schemaFindingsOf(violation, { layeredDocument, ownDocument, template, value })),
    ...(layerContext ? layerParameterFindings(layerContext) : []),
  ])
  const findings = found.map(finding => redactFinding(finding, redaction))
  const files = [file, ...documents.map(document => document.file)]
  const whole =
    root === undefined || !template
      ? undefined
      : environmentOf({ name, ownDocument, layeredDocument, root, parameters: Object.keys(template.parameters) })
  const isValid = !findings.some(({ level }) => level === 'error')
  const isResolvable = !layerFindings.some(({ rule }) => rule !== 'environment/layer') && !violations.some(isDecisive)
  return {
    environment: isValid ? whole : undefined,
    resolvable: isValid || isResolvable ? whole : undefined,
    findings,
    root,
    files,
  }
}

/** The name of a parameter that the schema does not have; '' for any other violation. */
function unknownParameterIn({ keyword, path, params }: Violation): string {
  return keyword === 'additionalProperties' && path[0] === 'parameters' ? String(params.additionalProperty) : ''
}

/** True for a violation without whose correction no stack can be resolved. */
function isDecisive({ keyword, path }: Violation): boolean {
  const [key = ''] = path
  if (keyword === 'required') return path.length === 0 || key === 'parameters'
  if (DECISIVE_KEYS.includes(String(key))) return true
  return keyword === 'type' && (key === '' || key === 'parameters')
}

const DECISIVE_KEYS = ['application', 'account', 'region', 'protected', 'template-file-path']

/** Undefined unless application, account and region are valid. */
export function environmentAccountOf(
  name: string,
  { file }: Document,
  { value, locationOf }: LayeredDocument,
): EnvironmentAccount | undefined {
  const { application, account, region } = value
  const isValid = (form: keyof typeof PATTERNS) => new RegExp(PATTERNS[form], 'u').test(writtenText(value[form]))
  if (!isValid('application') || !isValid('account') || !isValid('region')) return undefined
  return {
    name,
    file,
    application: writtenText(application),
    account: writtenText(account),
    region: writtenText(region),
    locationOf,
  }
}
