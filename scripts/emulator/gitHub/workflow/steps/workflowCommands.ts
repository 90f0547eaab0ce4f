import type { Annotation } from '../workflowRun.ts'
import { StepFailure } from './stepFailure.ts'

export type CommandEffects = {
  readonly annotate: (annotation: Annotation) => void
  readonly mask: (text: string) => void
}

/** Commands that only change how the log looks. */
const LOOK = ['debug', 'group', 'endgroup', 'echo']
const LEVELS = ['notice', 'warning', 'error'] as const
/** Commands that GitHub switched off, or replaced by files. */
const REMOVED = ['set-env', 'add-path', 'set-output', 'save-state', 'add-matcher', 'remove-matcher']

/**
 * Executes the commands in the output of one step, line by line. A line that is no command has no effect.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function createCommandReader({ annotate, mask }: CommandEffects): (line: string) => void {
  let stopToken: string | undefined
  return line => {
    const [, command = '', properties = '', data = ''] = /^\s*::([^\s:]+)(?: ([^\n]*?))?::(.*)$/.exec(line) ?? []
    if (stopToken !== undefined) {
      if (command === stopToken) stopToken = undefined
      return
    }
    const level = LEVELS.find(candidate => candidate === command)
    if (level) annotate({ level, message: unescapeData(data), ...annotationFields(propertiesIn(properties)) })
    else if (command === 'add-mask') mask(unescapeData(data))
    else if (command === 'stop-commands') stopToken = unescapeData(data)
    else if (REMOVED.includes(command))
      throw new StepFailure(`The workflow runner does not know the command '::${command}::'.`)
    else if (!LOOK.includes(command)) return
  }
}

function annotationFields({ title, file, line }: Readonly<Record<string, string>>): Partial<Annotation> {
  return {
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: Number(line) }),
  }
}

function propertiesIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map(pair => {
        const [name = '', ...value] = pair.split('=')
        return [name.trim(), unescapeData(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',')]
      }),
  )
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
