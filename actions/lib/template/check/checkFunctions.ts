import { isMap, type Json, type Path } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { LANGUAGE_EXTENSIONS, transformsOf } from '../parse/transforms.ts'
import { FUNCTION_NAMES } from '../resolve/resolver.ts'
import { CONDITION_FUNCTIONS, EXTENSION_FUNCTIONS, NOT_IN_CONDITIONS, RULE_FUNCTIONS } from './functionNames.ts'

const PREFIX = 'Fn::'
const ALL_FUNCTIONS: readonly string[] = [...FUNCTION_NAMES, ...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS]
/** Functions whose result is a boolean, which is no value of a property. */
const WITHOUT_VALUE: readonly string[] = [...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS]
const IN_RULES: readonly string[] = ['Ref', ...CONDITION_FUNCTIONS, ...RULE_FUNCTIONS]

/**
 * The functions that CloudFormation refuses where they are, whatever their arguments: unknown ones anywhere in resources,
 * outputs and conditions, and known ones in a section that does not take them.
 */
export function checkFunctions(template: Template): readonly TemplateError[] {
  const extended = transformsOf(template.document.value).includes(LANGUAGE_EXTENSIONS)
  const unsupported = ({ name, path }: NamedKey): readonly TemplateError[] => {
    const needsExtension = EXTENSION_FUNCTIONS.includes(name) && !extended
    if (ALL_FUNCTIONS.includes(name) && !needsExtension) return []
    const guess = nearestFunction(name)
    const todo = needsExtension
      ? `It needs the transform ${LANGUAGE_EXTENSIONS}, which has to stay out of the templates here: write its value.`
      : guess && `Did you mean '${guess}'?`
    return [new TemplateError(`Template Error: Encountered unsupported function: ${name}`, path, todo)]
  }
  const inBody = (key: NamedKey): readonly TemplateError[] =>
    key.isAlone && WITHOUT_VALUE.includes(key.name)
      ? [new TemplateError(`Template error: ${key.name} is not a function that returns a value.`, key.path)]
      : unsupported(key)
  const inCondition = (key: NamedKey): readonly TemplateError[] =>
    NOT_IN_CONDITIONS.includes(key.name)
      ? [
          new TemplateError(
            `Template error: Cannot use ${key.name} in Conditions.`,
            key.path,
            'Decide by a parameter, and use the condition in the resources and outputs.',
          ),
        ]
      : unsupported(key)
  return [
    ...bodiesOf(template).flatMap(({ node, path }) => functionKeysIn(node, path).flatMap(inBody)),
    ...functionKeysIn(template.conditions, ['Conditions']).flatMap(inCondition),
    ...checkRuleFunctions(template),
  ]
}

/** `Fn::Ref` is `Ref`; all other names differ below their prefix, which says nothing. */
function nearestFunction(name: string): string | undefined {
  const word = name.slice(PREFIX.length)
  if (word === 'Ref' || word === 'Condition') return word
  const words = ALL_FUNCTIONS.filter(known => known.startsWith(PREFIX)).map(known => known.slice(PREFIX.length))
  const guess = nearest(word, words)
  return guess && `${PREFIX}${guess}`
}

/** The functions that rules do not take: issue threads (cloudformation-coverage-roadmap 921, cfn-lint 3710). */
export function checkRuleFunctions({ rules }: Template): readonly TemplateError[] {
  return functionKeysIn(rules, ['Rules'], ['Condition'])
    .filter(({ name, isAlone }) => !IN_RULES.includes(name) && (name !== 'Condition' || isAlone))
    .map(
      ({ name, path }) =>
        new TemplateError(
          `Template format error: Following functions are not supported in the Rules block of the template: [${name}]`,
          path,
          name === 'Condition' ? 'Write the condition out in the rule.' : `Use ${IN_RULES.join(', ')}.`,
        ),
    )
}

type Body = { readonly node: Json; readonly path: Path }

/** The parts of resources and outputs in which CloudFormation evaluates functions. */
export function bodiesOf({ resources, outputs }: Template): readonly Body[] {
  return [
    ...Object.entries(resources).flatMap(([name, { properties, metadata, otherAttributes }]) =>
      Object.entries({ Properties: properties, Metadata: metadata, ...otherAttributes }).map(([key, node]) => ({
        node,
        path: ['Resources', name, key],
      })),
    ),
    ...Object.entries(outputs).flatMap(([name, { value, exportName }]) => [
      { node: value, path: ['Outputs', name, 'Value'] },
      ...(exportName === undefined ? [] : [{ node: exportName, path: ['Outputs', name, 'Export', 'Name'] }]),
    ]),
  ]
}

/** A key with the name of a function. */
type NamedKey = {
  readonly name: string
  /** With the key. */
  readonly path: Path
  /** It is the only key of its object, as the key of a call is. */
  readonly isAlone: boolean
}

/** Every key that begins with `Fn::`, or is one of `others` and has a text, alone in its object or not. */
function functionKeysIn(node: Json, path: Path, others: readonly string[] = []): readonly NamedKey[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => functionKeysIn(item, [...path, index], others))
  if (!isMap(node)) return []
  const keys = Object.keys(node)
  return Object.entries(node).flatMap(([name, inner]) => {
    const here = [...path, name]
    const isFunction = name.startsWith('Fn::') || (others.includes(name) && typeof inner === 'string')
    const found = isFunction ? [{ name, path: here, isAlone: keys.length === 1 }] : []
    return [...found, ...functionKeysIn(inner, here, others)]
  })
}

/** Known functions beside other keys: CloudFormation calls a function only where it is the one key of its object. */
export function checkLoneFunctions(template: Template): readonly TemplateError[] {
  return bodiesOf(template).flatMap(({ node, path }) =>
    functionKeysIn(node, path)
      .filter(({ name, isAlone }) => !isAlone && ALL_FUNCTIONS.includes(name))
      .map(
        ({ name, path: at }) =>
          new TemplateError(
            `${name} is not called here, because it is not the only key of its object.`,
            at,
            'Delete the other keys, or give each value its own function.',
          ),
      ),
  )
}
