import type { EnvironmentTask } from './readTask.ts'

const WIDTH = 90

/** The variables of a task beside the values that a process of the run has. Generated secrets are not printed. */
export function variableTable(
  task: EnvironmentTask,
  used: {
    readonly variables: Readonly<Record<string, string>>
    readonly ownVariables: Readonly<Record<string, string>>
  },
): readonly string[] {
  const names = [...Object.keys(task.variables), ...Object.keys(task.secrets)]
  const width = Math.max(...names.map(name => name.length))
  const line = (name: string, value: string): string => `  ${name.padEnd(width)}  ${cut(value)}`
  const values = Object.entries(task.variables).flatMap(([name, value]) => {
    const local = used.variables[name]
    return local === value ? [line(name, value)] : [line(name, value), line('', `→ ${local ?? '(removed)'}`)]
  })
  const secrets = Object.entries(task.secrets).map(([name, from]) => line(name, `secret ${from} → a value of this run`))
  const own = Object.entries(used.ownVariables).map(([name, value]) => line(name, value))
  const parameters = Object.entries(task.parameters).map(([name, value]) => `  ${name}: ${value}`)
  return [
    ...(parameters.length === 0
      ? ['Parameters: those of the environment.']
      : ['Parameters of the run, instead of the environment’s own:', ...parameters]),
    'Variables of the task definition (→ the value on this machine):',
    ...values,
    ...secrets,
    'Variables of the run alone:',
    ...own,
  ]
}

function cut(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text
}
