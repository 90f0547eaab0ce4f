import { writeFile } from 'node:fs/promises'
import { stdout } from 'node:process'
import { findTemplates } from './findTemplates.ts'
import { markdownReport, textReport } from './report.ts'
import type { Trial } from './trial.ts'
import { tryTemplate } from './tryTemplate.ts'

export type TrialOrder = {
  readonly folder: string
  /** Templates at the same time. */
  readonly jobs: number
  /** Of one template. */
  readonly limitSeconds: number
  readonly report: string | undefined
}

/** Tries every template of a folder, prints a table with reasons; 0 if every step of each passed. */
export async function tryTemplates({ folder, jobs, limitSeconds, report }: TrialOrder): Promise<0 | 1> {
  const { roots, all } = await findTemplates(folder)
  const trials: Trial[] = []
  const waiting = [...roots]
  const work = async (): Promise<void> => {
    for (let root = waiting.shift(); root !== undefined; root = waiting.shift()) {
      const trial = await tryTemplate(folder, { root, all, limitSeconds })
      trials.push(trial)
      stdout.write(`${trials.length} of ${roots.length}  ${trial.seconds.toFixed(0)} s  ${trial.template}\n`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(jobs, roots.length) }, work))
  const sorted = trials.toSorted((one, other) => one.template.localeCompare(other.template, 'en'))
  stdout.write(textReport(sorted))
  if (report !== undefined) await writeFile(report, markdownReport(sorted))
  return trials.every(({ results }) => results.every(({ verdict }) => verdict === 'passed')) ? 0 : 1
}
