import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, type JsonMap } from '../../model/json.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import { readJson } from './readJson.ts'

/** A control of AWS Control Tower that a rule of Guard checks. */
export type GuardControl = {
  /** `CT.RDS.PR.1` */
  readonly id: string
  readonly title: string
  readonly todo: string
  readonly severity: NonNullable<Finding['severity']>
  /** The address of a page of the service about the control. */
  readonly documentation: string | undefined
  /** The resource types that it evaluates: `AWS::RDS::DBInstance`. */
  readonly types: readonly string[]
}

/** A folder of rules: those about the resource types of one service of AWS. */
export type GuardService = {
  /** `rds` */
  readonly name: string
  /** The texts of the rule files. */
  readonly texts: readonly string[]
  /** By the name of the rule in Guard's language: `rds_instance_multi_az_support_check`. */
  readonly controls: ReadonlyMap<string, GuardControl>
  /** Every resource type that the rules name: also those that they only look up, such as the policy of a bucket. */
  readonly types: ReadonlySet<string>
}

const RULES = '.guard'

/**
 * A rule without parameters: Guard evaluates and reports it. A file has one, written twice: for templates, and for the
 * input of a hook. Rules with parameters are parts of it.
 */
const EVALUATED_RULE = /^rule\s+(\w+)\s+(?:when\b|\{)/gm

const RESOURCE_TYPE = /\bAWS::\w+::\w+/g

/** @throws Problem if a rule file has no metadata; an error of Node.js if a file cannot be read */
export function readGuardService(folder: string, name: string): GuardService {
  const files = readdirSync(join(folder, 'cfn-guard', name))
    .filter(file => file.endsWith(RULES))
    .sort()
  const read = files.map(file => {
    const metadata = join(folder, 'metadata', name, `${file.slice(0, -RULES.length)}.metadata.json`)
    const text = readFileSync(join(folder, 'cfn-guard', name, file), 'utf8')
    return { text, rule: ruleIn(text, file), control: controlOf(readJson(metadata), metadata) }
  })
  const controls = new Map(read.map(({ rule, control }) => [rule, control]))
  if (controls.size < read.length) throw damaged(`Two rules of '${name}' have the same name.`)
  const texts = read.map(({ text }) => text)
  return { name, texts, controls, types: new Set(texts.flatMap(text => text.match(RESOURCE_TYPE) ?? [])) }
}

function ruleIn(text: string, file: string): string {
  const names = new Set([...text.matchAll(EVALUATED_RULE)].map(([, name = '']) => name))
  const [rule] = names
  if (rule === undefined || names.size > 1) throw damaged(`'${file}' has ${names.size} rules that Guard reports.`)
  return rule
}

const SEVERITIES: Readonly<Record<string, GuardControl['severity']>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
}

function controlOf(metadata: JsonMap, file: string): GuardControl {
  const { Id: id, DisplayName: title, RemediationMessage: todo, EvaluatedResourceTypes: types } = metadata
  const severity = SEVERITIES[String(metadata.Severity)]
  if (typeof id !== 'string' || typeof title !== 'string' || typeof todo !== 'string' || severity === undefined)
    throw damaged(`'${file}' lacks 'Id', 'DisplayName', 'RemediationMessage' or a known 'Severity'.`)
  const names = Array.isArray(types) ? types.filter(type => typeof type === 'string') : []
  return { id, title, todo: sentence(todo), severity, documentation: firstPage(metadata), types: names }
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function firstPage({ DocumentationReferences: references }: JsonMap): string | undefined {
  const pages = Array.isArray(references) ? references.flatMap(page => (isMap(page) ? (page.Url ?? []) : [])) : []
  return pages.find(page => typeof page === 'string' && page.startsWith('https://'))?.toString()
}

function damaged(message: string): Problem {
  return new Problem(message, { todo: "Delete the folder node_modules and run 'npm ci'." })
}
