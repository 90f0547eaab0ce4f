import type { RepositoryOutcome } from '../../model/gitHub/repositoryOutcome.ts'
import type { BootstrapCheckOutcome, BootstrapOutcome, BootstrapRemovalOutcome } from '../../model/outcome.ts'
import { failedLines } from './deployOutcome.ts'
import { rootCauseLines } from './event.ts'
import type { Line } from './layout/line.ts'
import { EMPTY, indented, line, span } from './layout/line.ts'
import { repositoryLines } from './repositoryOutcome.ts'
import { retainedResourceLines } from './retainedResources.ts'
import { outputLines } from './stackOutputs.ts'

/** The result of a bootstrap, with the outputs of the bootstrap stack. */
export function bootstrapLines(outcome: BootstrapOutcome, environment: string): readonly Line[] {
  switch (outcome.kind) {
    case 'created':
      return ready(outcome, environment, 'is bootstrapped and ready for its first deployment.')
    case 'updated':
      return ready(outcome, environment, 'has an updated bootstrap.')
    case 'unchanged':
      return ready(
        outcome,
        environment,
        `is already bootstrapped: nothing to change${whereUnchanged(outcome.repository)}.`,
      )
    case 'declined':
      return [line(span(environment, 'bold'), ' was not bootstrapped: declined at the prompt. Nothing was changed.')]
    case 'rolled-back':
    case 'failed':
      return failedLines(outcome, environment, 'was not bootstrapped')
    default:
      return outcome satisfies never
  }
}

/** Without a token nothing is known about the repository. */
function whereUnchanged({ kind }: RepositoryOutcome): string {
  return kind === 'unchanged' || kind === 'no-repository' ? '' : ' in AWS'
}

type ReadyOutcome = Extract<BootstrapOutcome, { readonly outputs: unknown }>

function ready(
  { outputs, createdRoles, repository }: ReadyOutcome,
  environment: string,
  text: string,
): readonly Line[] {
  return [
    line(span('✓ ', 'success'), span(environment, 'bold'), ` ${text}`),
    ...indented(outputLines(outputs)),
    ...createdRoles.map(name => line(`  Created service-linked role ${name}.`)),
    ...repositoryLines(repository, `npm run bootstrap -- ${environment}`),
  ]
}

const CHECKED = {
  complete: 'is bootstrapped: nothing to change.',
  incomplete: 'is not bootstrapped as its files say.',
  'not-checked': 'has no difference, but not everything was checked.',
} as const

/** What bootstrap would change. */
export function bootstrapCheckLines(outcome: BootstrapCheckOutcome, environment: string): readonly Line[] {
  const { kind, changes, notChecked, repository } = outcome
  const sign = kind === 'complete' ? span('✓ ', 'success') : span('! ', 'warning')
  return [
    line(sign, span(environment, 'bold'), ` ${CHECKED[kind]}`),
    ...(changes.length === 0 && notChecked.length === 0 ? [line('Account: nothing to change.')] : []),
    ...(changes.length > 0 ? [line('Account would be changed:'), ...changes.map(text => line(`  - ${text}`))] : []),
    ...notChecked.map(text => line('  ', span('! ', 'warning'), text)),
    ...repositoryLines(repository, `npm run bootstrap -- ${environment} --check`),
  ]
}

/** What is gone, and what remains. */
export function bootstrapRemovalLines(outcome: BootstrapRemovalOutcome, environment: string): readonly Line[] {
  const again = `npm run bootstrap -- ${environment} --remove`
  // The deleted stack cannot name the repository to the next run.
  const { repository: name } = outcome.repository
  const repository = repositoryLines(outcome.repository, name === undefined ? again : `${again} --repository ${name}`)
  switch (outcome.kind) {
    case 'removed':
      return [
        line(span('✓ ', 'success'), span(environment, 'bold'), ' has no bootstrap stack any more.'),
        ...repository,
        ...retainedResourceLines(outcome.retained),
        ...(outcome.retained.some(({ type }) => type === IDENTITY_PROVIDER) ? [line(PROVIDER)] : []),
      ]
    case 'nothing-to-remove':
      return [line(span('✓ ', 'success'), span(environment, 'bold'), ' has no bootstrap stack.'), ...repository]
    case 'not-removed':
      return [
        ...rootCauseLines(outcome.rootCause),
        EMPTY,
        line(span(environment, 'bold'), ` still has its bootstrap stack, which stopped in ${outcome.status}.`),
        ...repository,
        line(`Remove the cause, then run '${again}' again.`),
      ]
    default:
      return outcome satisfies never
  }
}

const IDENTITY_PROVIDER = 'AWS::IAM::OIDCProvider'
const PROVIDER =
  'Keep the identity provider if any other environment or repository uses it: an account has only one, and the roles of every bootstrap stack need it.'
