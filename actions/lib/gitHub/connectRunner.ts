import { randomUUID } from 'node:crypto'
import { appendFileSync, statSync } from 'node:fs'
import type { Finding } from '../model/problem.ts'
import { shortMessage } from '../model/shortMessage.ts'
import type { Runner } from '../ports.ts'
import { safeLines, workflowCommand } from './workflowCommand.ts'

/** The runner drops the whole summary of a step beyond this many bytes. */
const SUMMARY_BYTES = 1024 * 1024
const CUT_NOTICE = '\n\n**The rest is left out: a summary has at most 1 MiB.**\n'
/** The runner cuts annotations at this length. */
const ANNOTATION_CHARACTERS = 4096

/**
 * The runner of a workflow, through GitHub's workflow commands and files. @actions/core is not used: loading it takes
 * 40 ms at every start, and it lets untrusted text become a workflow command.
 */
export function connectRunner(
  variables: NodeJS.ProcessEnv,
  write: (text: string) => void = text => process.stdout.write(text),
): Runner {
  const command = (line: string) => write(`${line}\n`)
  const log = (text: string) => write(`${safeLines(text).join('\n')}\n`)
  return {
    input: name => variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() || undefined,
    output: (name, text) => {
      const file = variables.GITHUB_OUTPUT
      if (!file) return log(`Output '${name}': ${text}`)
      const delimiter = `end_${randomUUID()}`
      appendFileSync(file, `${name}<<${delimiter}\n${text}\n${delimiter}\n`)
    },
    summary: markdown => {
      const file = variables.GITHUB_STEP_SUMMARY
      if (!file) return
      const available = SUMMARY_BYTES - (statSync(file, { throwIfNoEntry: false })?.size ?? 0)
      const fitting = cutToFit(`${markdown}\n`, available)
      if (fitting) appendFileSync(file, fitting)
    },
    annotate: finding => command(annotationOf(finding)),
    // The runner redacts exact texts, line by line.
    mask: text => {
      for (const line of text.split(/[\r\n]+/)) if (line.trim()) command(workflowCommand('add-mask', {}, line))
    },
    log,
    group: title => {
      command(workflowCommand('group', {}, safeLines(title).join(' ')))
      let open = true
      return () => {
        if (open) command('::endgroup::')
        open = false
      }
    },
  }
}

function annotationOf(finding: Finding): string {
  const { level, rule, severity, message, todo, location, environments = [], documentation } = finding
  const text = safeLines(
    [shortMessage(message), todo, documentation].filter(part => part !== undefined).join('\n'),
  ).join('\n')
  const labels = [severity ?? [], environments].flat().join(', ')
  const title = safeLines(labels === '' ? rule : `${rule} (${labels})`).join(' ')
  return workflowCommand(
    level,
    { file: location?.file, line: location?.line, col: location?.column, title },
    text.slice(0, ANNOTATION_CHARACTERS),
  )
}

/** As many whole lines as fit, and a notice as the last one when lines are missing. */
function cutToFit(text: string, bytes: number): string {
  const content = Buffer.from(text)
  if (content.length <= bytes) return text
  const availableBytes = bytes - Buffer.byteLength(CUT_NOTICE)
  if (availableBytes <= 0) return ''
  const end = content.lastIndexOf('\n', availableBytes)
  return end < 0 ? '' : `${content.subarray(0, end).toString()}${CUT_NOTICE}`
}
