import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'

type PolicyPackageAbout = {
  /**
   * How many rules the folder of a service has; each is about the type `AWS::<Service>::Thing`. Without this, the folder of
   * the rules is shared by all packages and must not be edited.
   */
  readonly services?: Readonly<Record<string, number>>
  readonly version?: string
  /** JavaScript that replaces the way in which the program ends; `report`, `code` and `respond(text, code)` are at hand. */
  readonly ending?: string
}

export type FakePolicyPackage = {
  /** The folder with `node_modules`. */
  readonly toolFolder: string
  /** That of the package. */
  readonly folder: string
  readonly executable: string
  /** The program reports these rules as violated by every resource from now on. */
  readonly violate: (...rules: readonly string[]) => void
  /** A path inside the package. */
  readonly path: (...names: readonly string[]) => string
}

/** The machine that the fake package has a program for. */
export const FAKE_MACHINE = { platform: 'linux', arch: 'x64' } as const

/** A folder with the package of Guard, whose program answers like Guard; its rules are named `rds_1`, `rds_2`, … */
export function aPolicyPackage(about: PolicyPackageAbout = {}): FakePolicyPackage {
  const { services, version = '3.1.1', ending = 'respond(JSON.stringify(report), code)' } = about
  const toolFolder = mkdtempSync(join(tmpdir(), 'guard-'))
  after(() => rmSync(toolFolder, { recursive: true }))
  const folder = join(toolFolder, 'node_modules/@cdklabs/cdk-validator-cfnguard')
  const path = (...names: readonly string[]): string => join(folder, ...names)
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  write(path('guard-version.json'), JSON.stringify({ version }))
  if (services) writeRules(path('rules'), services)
  else symlinkSync(shared, path('rules'))
  const executable = path('bin/ubuntu/x86_64/cfn-guard')
  const violated = path('violated.json')
  write(violated, '[]')
  write(executable, programText(violated, ending))
  chmodSync(executable, 0o755)
  return { toolFolder, folder, executable, path, violate: (...rules) => write(violated, JSON.stringify(rules)) }
}

/** As many as a package must have. */
export const SERVICES = { rds: 150, s3: 87 } as const

const shared = mkdtempSync(join(tmpdir(), 'guard-rules-'))
after(() => rmSync(shared, { recursive: true }))
writeRules(shared, SERVICES)

function writeRules(folder: string, services: Readonly<Record<string, number>>): void {
  for (const [service, count] of Object.entries(services)) {
    const rules = join(folder, 'control-tower/cfn-guard', service)
    const metadata = join(folder, 'control-tower/metadata', service)
    for (const created of [rules, metadata]) mkdirSync(created, { recursive: true })
    for (let number = 1; number <= count; number++) {
      const name = `ct-${service}-pr-${number}`
      writeFileSync(join(rules, `${name}.guard`), ruleText(service, number))
      writeFileSync(join(metadata, `${name}.metadata.json`), JSON.stringify(metadataOf(service, number)))
    }
  }
}

function typeOf(service: string): string {
  return `AWS::${service.toUpperCase()}::Thing`
}

function ruleText(service: string, number: number): string {
  return `let things = Resources.*[ Type == "${typeOf(service)}" ]
rule ${service}_${number} when is_cfn_template(this) { check(%things.Properties) }
rule ${service}_${number} when is_cfn_hook(this) { check(%things.resourceProperties) }
rule check(thing) { %thing.Safe == true }
`
}

function metadataOf(service: string, number: number): object {
  return {
    Id: `CT.${service.toUpperCase()}.PR.${number}`,
    DisplayName: `Require rule ${number} of ${service}`,
    RemediationMessage: `Set 'Safe' to 'true'.`,
    Severity: 'HIGH',
    EvaluatedResourceTypes: [typeOf(service)],
    DocumentationReferences: [{ Url: `https://docs.aws.amazon.com/${service}` }],
  }
}

/** As the real one: each rule is not applicable to hooks, and one that holds is compliant too. */
function programText(violated: string, ending: string): string {
  return `#!${process.execPath}
const { readFileSync } = require('node:fs')
const { rules, data } = JSON.parse(readFileSync(0, 'utf8'))
const names = rules.map(text => /^rule (\\w+)/m.exec(text)[1])
const violated = names.filter(name => JSON.parse(readFileSync(${JSON.stringify(violated)}, 'utf8')).includes(name))
const checksOf = text => Object.keys(JSON.parse(text).Resources).map(id => ({
  Clause: { Unary: { check: { UnResolved: { value: {
    traversed_to: { path: '/Resources/' + id + '/Properties', value: {} }, remaining_query: 'Safe' } } } } },
}))
// Without resources no rule is violated.
const violatedIn = text => (checksOf(text).length > 0 ? violated : [])
const report = data.map((text, index) => ({
  name: 'DATA_STDIN[' + (index + 1) + ']',
  not_compliant: violatedIn(text).map(name => ({ Rule: { name, checks: checksOf(text) } })),
  not_applicable: names,
  compliant: names.filter(name => !violatedIn(text).includes(name)),
}))
const code = data.some(text => violatedIn(text).length > 0) ? 19 : 0
const respond = (text, code) => { process.stdout.write(text); process.exitCode = code }
${ending}
`
}
