import { randomUUID } from 'node:crypto'
import { appendFileSync, statSync } from 'node:fs'
import type { Finding } from '../model/problem.ts'
import type { Runner } from '../ports.ts'
import { redactPatterns } from '../redaction/redactPatterns.ts'
import { safeLines, workflowCommand } from './workflowCommand.ts'

/** The runner drops the whole summary of a step beyond this many bytes. */
const SUMMARY_BYTES = 1024 * 1024
const CUT = '\n\n**The rest is left out: a summary has at most 1 MiB.**\n'
/** The runner cuts annotations here. */
const ANNOTATION_CHARACTERS = 4096

/**
 * The runner, as GitHub's workflow commands and files make it. Written here because @actions/core costs 40 ms at every
 * start, and because nothing foreign may become an order.
 */
export function connectRunner(
  variables: NodeJS.ProcessEnv,
  write: (text: string) => void = text => process.stdout.write(text),
): Runner {
  const order = (line: string) => write(`${line}\n`)
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
      const rest = SUMMARY_BYTES - (statSync(file, { throwIfNoEntry: false })?.size ?? 0)
      const fitting = startOf(`${markdown}\n`, rest)
      if (fitting) appendFileSync(file, fitting)
    },
    annotate: finding => order(annotationOf(finding)),
    // The runner hides exact texts, line by line.
    mask: text => {
      for (const line of text.split(/[\r\n]+/)) if (line.trim()) order(workflowCommand('add-mask', {}, line))
    },
    log,
    group: title => {
      order(workflowCommand('group', {}, safeLines(title).join(' ')))
      let open = true
      return () => {
        if (open) order('::endgroup::')
        open = false
      }
    },
  }
}

function annotationOf({ level, rule, message, todo, location }: Finding): string {
  const text = safeLines(redactPatterns(todo ? `${message}\n${todo}` : message)).join('\n')
  return workflowCommand(
    level,
    { file: location?.file, line: location?.line, col: location?.column, title: safeLines(rule).join(' ') },
    text.slice(0, ANNOTATION_CHARACTERS),
  )
}

/** As many whole lines as fit, and a last one that says that there were more. */
function startOf(text: string, bytes: number): string {
  const all = Buffer.from(text)
  if (all.length <= bytes) return text
  const room = bytes - Buffer.byteLength(CUT)
  if (room <= 0) return ''
  const end = all.lastIndexOf('\n', room)
  return end < 0 ? '' : `${all.subarray(0, end).toString()}${CUT}`
}
