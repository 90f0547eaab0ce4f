import { Problem } from '#lib/model/problem.ts'
import { quotedList } from '#lib/model/quotedList.ts'
import type { Runner } from '#lib/ports.ts'
import { parseDeadline } from '#lib/shell/parseDuration.ts'

/** An input that is a duration such as `30m`, in seconds; undefined when it is empty. */
export function deadlineInput(input: Runner['input'], name: string): number | undefined {
  return parseDeadline(name, input(name))
}

/** An input that is true or false; false when it is empty. */
export function booleanInput(input: Runner['input'], name: string): boolean {
  const text = input(name)
  if (text === undefined || text === 'false') return false
  if (text === 'true') return true
  throw new Problem(`Invalid value '${text}' for '${name}': expected 'true' or 'false'.`, {
    kind: 'usage',
    todo: `Correct '${name}', or leave it out.`,
  })
}

/** An input that is one of several words. */
export function choiceInput<Choice extends string>(
  input: Runner['input'],
  name: string,
  choices: readonly Choice[],
): Choice {
  const text = input(name)
  const choice = choices.find(candidate => candidate === text)
  if (choice !== undefined) return choice
  throw new Problem(`Invalid value '${text ?? ''}' for '${name}': expected one of ${quotedList(choices)}.`, {
    kind: 'usage',
    todo: `Correct '${name}' in the workflow.`,
  })
}

/** An input that is a list of names, separated by blanks, commas or line breaks. */
export function listInput(input: Runner['input'], name: string): readonly string[] {
  return (input(name) ?? '').split(/[\s,]+/).filter(item => item !== '')
}
