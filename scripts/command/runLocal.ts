import { check } from '#lib/operations/local/check.ts'
import type { LocalRunTools, ShellVariables } from '#lib/operations/local/localTools.ts'
import { logs } from '#lib/operations/local/logs.ts'
import { open } from '#lib/operations/local/open.ts'
import { reset } from '#lib/operations/local/reset.ts'
import { showStatus } from '#lib/operations/local/showStatus.ts'
import { start } from '#lib/operations/local/start.ts'
import { stop } from '#lib/operations/local/stop.ts'
import {
  localCheckDocument,
  localLogsDocument,
  localOpenDocument,
  localResetDocument,
  localStartDocument,
  localStatusDocument,
  localStopDocument,
} from '#lib/render/json/localDocument.ts'
import { type Line, line } from '#lib/render/text/layout/line.ts'
import {
  localCheckLines,
  localOpenLines,
  localResetLines,
  localStartLines,
  localStatusLines,
  localStopLines,
} from '#lib/render/text/localOutcome.ts'
import { localExitCodeOf } from '#lib/shell/localExitCode.ts'
import type { LocalRequest } from './localRequest.ts'
import type { ScriptResult } from './runScript.ts'

type LocalOrder = {
  readonly request: LocalRequest
  readonly shell: ShellVariables
  /** For lines that are shown as they come. */
  readonly print: (lines: readonly Line[]) => void
}

/** Calls the operation of a command of `local`. */
export async function runLocal({ request, shell, print }: LocalOrder, tools: LocalRunTools): Promise<ScriptResult> {
  const { command, profile, service, follow, typedName, deadlineSeconds } = request
  switch (command) {
    case 'check': {
      const outcome = await check({ profile, shell }, tools)
      return { document: localCheckDocument(outcome), lines: localCheckLines(outcome), code: localExitCodeOf(outcome) }
    }
    case 'start': {
      const outcome = await start({ profile, shell, deadlineSeconds }, tools)
      return { document: localStartDocument(outcome), lines: localStartLines(outcome), code: localExitCodeOf(outcome) }
    }
    case 'stop': {
      const outcome = await stop(tools)
      return { document: localStopDocument(outcome), lines: localStopLines(outcome), code: localExitCodeOf(outcome) }
    }
    case 'logs': {
      // The lines of others are never folded, so that they can be searched.
      const lineOf = (text: string) => ({ ...line(text), hang: undefined })
      const onLine = (text: string) => (follow ? print([lineOf(text)]) : undefined)
      const outcome = await logs({ service, follow, shell, onLine }, tools)
      const lines = outcome.lines.map(lineOf)
      return { document: localLogsDocument(outcome), lines, code: localExitCodeOf(outcome) }
    }
    case 'reset': {
      const outcome = await reset({ typedName }, tools)
      return { document: localResetDocument(outcome), lines: localResetLines(outcome), code: localExitCodeOf(outcome) }
    }
    case 'status': {
      const outcome = await showStatus(tools)
      return {
        document: localStatusDocument(outcome),
        lines: localStatusLines(outcome),
        code: localExitCodeOf(outcome),
      }
    }
    case 'open': {
      const outcome = await open(tools)
      return { document: localOpenDocument(outcome), lines: localOpenLines(outcome), code: localExitCodeOf(outcome) }
    }
    default:
      return command satisfies never
  }
}
