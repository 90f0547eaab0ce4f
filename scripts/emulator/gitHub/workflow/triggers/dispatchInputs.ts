import type { Json } from '#lib/model/json.ts'
import type { DispatchInput } from '../parse/readTriggers.ts'

/** GitHub refuses to start a workflow by hand, with this status and message. */
export class DispatchRefusal extends Error {
  override readonly name = 'DispatchRefusal'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

type Inputs = Readonly<Record<string, string>>

/**
 * The inputs as `github.event.inputs` has them, with defaults.
 * @throws DispatchRefusal as the REST API refuses a name or value
 * https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
export function acceptInputs(declared: readonly DispatchInput[], given: Inputs): Inputs {
  const unexpected = Object.keys(given).filter(name => !declared.some(input => input.name === name))
  if (unexpected.length > 0) throw new DispatchRefusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  return Object.fromEntries(declared.map(input => [input.name, acceptInput(input, given[input.name])]))
}

function acceptInput(input: DispatchInput, given: string | undefined): string {
  const { name, type, isRequired, options } = input
  const value = given ?? input.default
  if (isRequired && (value === undefined || value === ''))
    throw new DispatchRefusal(422, `Required input '${name}' not provided`)
  if (value === undefined) return type === 'boolean' ? 'false' : type === 'choice' ? (options[0] ?? '') : ''
  const isAllowed =
    type === 'choice'
      ? options.includes(value)
      : type === 'boolean'
        ? ['true', 'false'].includes(value)
        : type !== 'number' || !Number.isNaN(Number(value))
  if (!isAllowed)
    throw new DispatchRefusal(422, `Provided value '${value}' for input '${name}' not in the list of allowed values`)
  return value
}

/** The inputs as the context `inputs` has them: booleans and numbers keep their type. */
export function typedInputs(declared: readonly DispatchInput[], accepted: Inputs): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    declared.map(({ name, type }) => {
      const value = accepted[name] ?? ''
      if (type === 'boolean') return [name, value === 'true']
      return [name, type === 'number' && value !== '' ? Number(value) : value]
    }),
  )
}
