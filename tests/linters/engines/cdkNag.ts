import { join } from 'node:path'
import type { EngineRun, LinterFinding } from '../finding.ts'
import type { Subject } from '../subjects.ts'
import { runProgram } from './runProgram.ts'

type CdkNagReport = {
  readonly version: string
  readonly pluginReports: readonly {
    readonly pluginName: string
    readonly violations: readonly {
      /** `AwsSolutions-IAM5[Resource::*]` */
      readonly ruleName: string
      /** `production/Template/DatabaseInstance` */
      readonly violatingConstructs: readonly { readonly constructPath: string }[]
    }[]
  }[]
}

const PACKS = ['AwsSolutions', 'NIST.800.53.R5']

/** cdk-nag's packs AwsSolutions and NIST 800-53 R5 over the resolved stacks. */
export async function runCdkNag(installed: string, subjects: readonly Subject[], folder: string): Promise<EngineRun> {
  const stacks = subjects.map(({ name, file }) => `${name}=${file}`)
  const script = join(import.meta.dirname, 'cdkNagReport.mjs')
  const text = await runProgram(process.execPath, [script, installed, join(folder, 'cdk'), ...stacks], {
    exitCodes: [0],
  })
  const { version, pluginReports }: CdkNagReport = JSON.parse(text)
  const packs = pluginReports.map(({ pluginName }) => pluginName).sort()
  if (packs.join() !== PACKS.join()) throw new Error(`cdk-nag ran the packs '${packs}' and not '${PACKS}'.`)
  const findings = pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }): LinterFinding => {
        const [name = '', , id = ''] = constructPath.split('/')
        const logicalId = subjects.find(subject => subject.name === name)?.logicalIds[id]
        if (logicalId === undefined) throw new Error(`cdk-nag names an unknown resource '${constructPath}'.`)
        return { engine: 'cdk-nag', id: ruleName.replace(/\[.*$/, ''), logicalId, subject: name }
      }),
    ),
  )
  return { engine: 'cdk-nag', identity: `cdk-nag ${version} with ${packs.join(' and ')}`, findings }
}
