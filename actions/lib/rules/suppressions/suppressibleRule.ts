import { nearest } from '../../model/nearest.ts'
import { RULE_CATALOGUE } from '../catalogue/ruleCatalogue.ts'

type Refusal = {
  readonly rule: 'suppression/unknown-rule' | 'suppression/not-allowed'
  readonly message: string
  readonly todo: string
}

/** Errors of cfn-lint and Guard have no list here: their ids have a form. */
const CFN_LINT = /^cfn-lint\/[EIW]\d{4}$/
const GUARD = /^guard\/CT\.[A-Z0-9-]+\.PR\.\d{1,3}$/
/** The file could not be read, or a rule of cfn-lint ended with an error: https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md */
const CFN_LINT_FAILURE = /^cfn-lint\/E0\d{3}$/

/** The reason why a suppression cannot name this rule; undefined if it can. */
export function refusalOf(id: string): Refusal | undefined {
  const description = RULE_CATALOGUE.get(id)
  const isOurs = description !== undefined && description.verb === undefined
  if (CFN_LINT_FAILURE.test(id) || (isOurs && !description.suppressible))
    return {
      rule: 'suppression/not-allowed',
      message: `A finding of '${id}' cannot be accepted: the files would not work.`,
      todo: 'Correct the finding, and delete the suppression.',
    }
  if (isOurs || CFN_LINT.test(id) || GUARD.test(id)) return undefined
  const near = nearestRule(id)
  return {
    rule: 'suppression/unknown-rule',
    message: `There is no rule '${id}'.`,
    todo: near === undefined ? 'Copy the id that lint prints behind the finding.' : `Did you mean '${near}'?`,
  }
}

/** With the name of the engine where it was left out, in the right case, or the most similar of our own rules. */
function nearestRule(id: string): string | undefined {
  const upper = id.slice(id.indexOf('/') + 1).toUpperCase()
  const bare = upper.replace(/^CT[ .-]?([A-Z0-9]+?)[ .-]?PR[ .-]?(\d+)$/, 'CT.$1.PR.$2')
  const guesses = [`cfn-lint/${bare}`, `guard/${bare}`].filter(guess => CFN_LINT.test(guess) || GUARD.test(guess))
  if (guesses[0] !== undefined && guesses[0] !== id) return guesses[0]
  return nearest(
    id,
    [...RULE_CATALOGUE].flatMap(([own, { suppressible }]) => (suppressible ? [own] : [])),
  )
}
