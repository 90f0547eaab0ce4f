import { STEPS, type StepResult, type Trial } from './trial.ts'

const HEAD = ['template', 'resources', ...STEPS]

/** A row for each template, then the reasons, then how many passed. */
export function textReport(trials: readonly Trial[]): string {
  const rows = [HEAD, ...trials.map(rowOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  const table = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `\n${[...table, '', ...reasonLines(trials), ...sumLines(trials)].join('\n')}\n`
}

export function markdownReport(trials: readonly Trial[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...trials.map(rowOf)].map(row => `| ${row.map(escaped).join(' | ')} |`)
  const reasons = reasonLines(trials).map(text =>
    text.startsWith(' ') ? `- ${escaped(text.trim())}` : `\n**${text}**\n`,
  )
  return `${[...rows, '', ...reasons, '', ...sumLines(trials)].join('\n')}\n`
}

function rowOf({ template, resources, results }: Trial): readonly string[] {
  return [template, String(resources), ...STEPS.map(step => cellOf(results.find(result => result.step === step)))]
}

function cellOf(result: StepResult | undefined): string {
  if (!result) return '–'
  const { verdict, detail } = result
  const mark = verdict === 'passed' ? '✓' : verdict === 'refused' ? 'refused' : '✗'
  return detail === undefined ? mark : `${mark} ${detail}`
}

function reasonLines(trials: readonly Trial[]): readonly string[] {
  return trials.flatMap(({ template, results }) => {
    const lines = results
      .filter(({ verdict }) => verdict !== 'passed')
      .flatMap(({ step, verdict, reasons }) => reasons.map(reason => `  ${step} ${verdict}: ${reason}`))
    return lines.length === 0 ? [] : [template, ...lines]
  })
}

function sumLines(trials: readonly Trial[]): readonly string[] {
  const count = (is: (results: readonly StepResult[]) => boolean) => trials.filter(({ results }) => is(results)).length
  const all = count(results => results.every(({ verdict }) => verdict === 'passed'))
  const bad = count(results => results.some(({ verdict }) => verdict === 'failed'))
  return [
    `${trials.length} ${trials.length === 1 ? 'template' : 'templates'}: ${all} passed every step, ${trials.length - all - bad} refused, ${bad} failed.`,
  ]
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
