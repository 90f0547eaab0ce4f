import { basename } from 'node:path'
import type { EngineRun, LinterFinding } from '../finding.ts'
import type { Subject } from '../subjects.ts'
import { runProgram } from './runProgram.ts'

type CheckovReport = {
  readonly summary: {
    readonly passed: number
    readonly parsing_errors: number
    readonly resource_count: number
    readonly checkov_version: string
  }
  readonly results: {
    readonly failed_checks: readonly {
      readonly check_id: string
      readonly file_path: string
      /** `AWS::S3::Bucket.ArtifactBucket` */
      readonly resource: string
    }[]
  }
}

/** checkov over the templates as they are, and over the resolved stacks. */
export async function runCheckov(program: string, subjects: readonly Subject[], folder: string): Promise<EngineRun> {
  const [sources, resolved] = await Promise.all(
    ['cloudformation', `${folder}/resolved`].map(each => check(program, each)),
  )
  if (!sources || !resolved) throw new Error('checkov gave no report.')
  const inSources = sources.results.failed_checks.map(
    (failed): LinterFinding => ({
      engine: 'checkov',
      id: failed.check_id,
      logicalId: resourceOf(failed.resource),
      subject: 'sources',
    }),
  )
  const inStacks = resolved.results.failed_checks.map((failed): LinterFinding => {
    const subject = subjects.find(({ name }) => basename(failed.file_path) === `${name}.json`)
    const logicalId = subject?.logicalIds[resourceOf(failed.resource)]
    if (!subject || logicalId === undefined) throw new Error(`checkov names an unknown resource '${failed.resource}'.`)
    return { engine: 'checkov', id: failed.check_id, logicalId, subject: subject.name }
  })
  const checks = sources.summary.passed + resolved.summary.passed + inSources.length + inStacks.length
  const identity = `checkov ${sources.summary.checkov_version}, ${checks} checks`
  return { engine: 'checkov', identity, findings: [...inSources, ...inStacks] }
}

async function check(program: string, folder: string): Promise<CheckovReport> {
  const options = ['--framework', 'cloudformation', '--skip-download', '--compact', '--quiet', '--output', 'json']
  const text = await runProgram(program, ['--directory', folder, ...options], { exitCodes: [0, 1] })
  const report: CheckovReport = JSON.parse(text)
  const { parsing_errors: errors, resource_count: resources } = report.summary
  if (errors > 0 || resources < 50)
    throw new Error(`checkov read ${resources} resources of ${folder}, and ${errors} files not.`)
  return report
}

function resourceOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
