import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineRun, LinterFinding } from '../finding.ts'
import type { Subject } from '../subjects.ts'
import { runProgram } from './runProgram.ts'

const PACKAGE = join('node_modules', '@cdklabs', 'cdk-validator-cfnguard')
const RULES = join(PACKAGE, 'rules', 'control-tower', 'cfn-guard')
const COMPLIANT = 0
const NOT_COMPLIANT = 19

type GuardReport = { readonly [status in 'not_compliant' | 'not_applicable' | 'compliant']: readonly object[] }

/** Guard as it comes, with every rule of AWS Control Tower, over the templates as they are and over the resolved stacks. */
export async function runGuard(subjects: readonly Subject[]): Promise<EngineRun> {
  const sources = globSync('cloudformation/*.yaml').sort()
  const inputs = [
    ...sources.map(file => ({ file, subject: 'sources', logicalIds: undefined })),
    ...subjects.map(({ name, file, logicalIds }) => ({ file, subject: name, logicalIds })),
  ]
  const findings: LinterFinding[] = []
  // One after the other: the other engines run meanwhile.
  for (const { file, subject, logicalIds } of inputs)
    for (const { id, resource } of await check(file)) {
      const logicalId = logicalIds ? logicalIds[resource] : resource
      if (logicalId === undefined) throw new Error(`Guard names an unknown resource '${resource}' of '${subject}'.`)
      findings.push({ engine: 'Guard', id, logicalId, subject })
    }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'guard-version.json'), 'utf8'))
  return {
    engine: 'Guard',
    identity: `Guard ${version}, ${globSync(join(RULES, '**', '*.guard')).length} rules`,
    findings,
  }
}

async function check(file: string): Promise<readonly { readonly id: string; readonly resource: string }[]> {
  const args = ['validate', '-r', RULES, '-d', file, '--structured', '-S', 'none', '-o', 'json']
  const text = await runProgram(program(), args, { exitCodes: [COMPLIANT, NOT_COMPLIANT] })
  const reports: readonly GuardReport[] = JSON.parse(text)
  const [report] = reports
  if (!report) throw new Error(`Guard gave no report of '${file}'.`)
  const loaded = report.compliant.length + report.not_compliant.length + report.not_applicable.length
  if (loaded < 200) throw new Error(`Guard loaded ${loaded} rules of at least 200.`)
  return report.not_compliant.flatMap(rule => {
    const words = JSON.stringify(rule)
    const [, id] = words.match(/\[(CT\.[A-Z0-9]+\.PR\.\d+)\]/) ?? []
    if (id === undefined) throw new Error(`A rule of Guard has no id: ${words.slice(0, 200)}`)
    const resources = new Set([...words.matchAll(/\/Resources\/([A-Za-z0-9]+)/g)].map(([, name = '']) => name))
    return [...resources].map(resource => ({ id, resource }))
  })
}

function program(): string {
  const system = process.platform === 'darwin' ? 'macos' : 'ubuntu'
  return join(PACKAGE, 'bin', system, process.arch === 'arm64' ? 'aarch64' : 'x86_64', 'cfn-guard')
}
