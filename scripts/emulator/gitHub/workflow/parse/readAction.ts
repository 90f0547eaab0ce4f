import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer'
import { entriesOf, membersOf, type Token, textOf } from './tokenMembers.ts'
import { invalid, unsupported } from './unsupportedFeatureError.ts'

/** `action.yml` of a JavaScript action. */
export type ActionFile = {
  /** The inputs with their defaults; undefined: none. */
  readonly inputs: ReadonlyMap<string, Token | undefined>
  /** The program, relative to the folder of the action. */
  readonly main: string
  /** The program that runs at the end of the job. */
  readonly post: string | undefined
}

const ACTION_KEYS = ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs'] as const

/**
 * Reads `action.yml` with GitHub's own parser and schema.
 * @throws UnsupportedFeatureError for an invalid file, and for an action that is not `using: node24`
 */
export function readAction(file: string, content: string): ActionFile {
  const { context, value } = parseAction({ name: file, content }, new NoOperationTraceWriter())
  const [error] = context.errors.getErrors()
  if (error) throw invalid(error.rawMessage, file, error.range?.start.line)
  const { inputs, runs } = membersOf(value, ACTION_KEYS, { file, of: 'an action' })
  const using = entriesOf(runs, file).find(([key]) => key === 'using')?.[1]
  if (!using || textOf(using, file) !== 'node24')
    throw unsupported(`an action with 'using: ${using ? textOf(using, file) : ''}'`, file, using)
  // GitHub does not run `pre` of an action of the repository: it is checked out later.
  const { main, post } = membersOf(runs, ['using', 'main', 'post'], { file, of: "'runs' of an action" })
  if (!main) throw invalid("An action has 'main'", file, runs?.line)
  return { inputs: readInputs(inputs, file), main: textOf(main, file), post: post && textOf(post, file) }
}

function readInputs(token: Token | undefined, file: string): ActionFile['inputs'] {
  const keys = ['description', 'required', 'default', 'deprecationMessage'] as const
  return new Map(
    entriesOf(token, file).map(([name, input]) => [
      name,
      membersOf(input, keys, { file, of: `the input '${name}'` }).default,
    ]),
  )
}
