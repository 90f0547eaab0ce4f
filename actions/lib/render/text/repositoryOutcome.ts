import type { MissingFeature, RepositoryOutcome } from '../../model/gitHub/repositoryOutcome.ts'
import { gitHubCommands } from '../phrases/gitHubCommands.ts'
import { copyable, type Line, line, span } from './layout/line.ts'

/**
 * How the repository on GitHub stands after a run of bootstrap.
 * @param command the run, for a token
 */
export function repositoryLines(outcome: RepositoryOutcome, command: string): readonly Line[] {
  return [
    ...stateLines(outcome, command),
    ...outcome.missing.map(missingLine),
    ...outcome.notes.map(note => line('  ', span('! ', 'warning'), note)),
  ]
}

function stateLines({ kind, repository = '', changes }: RepositoryOutcome, command: string): readonly Line[] {
  const name = span(repository, 'bold')
  const listed = changes.map(({ text }) => line(`  - ${text}`))
  switch (kind) {
    case 'no-repository':
      return [line("Repository: none is known. Name it with '--repository OWNER/NAME'.")]
    case 'unchanged':
      return [line('Repository ', name, ': nothing to change.')]
    case 'changed':
      return [line('Repository ', name, ', changed and read again:'), ...listed]
    case 'differs':
      return [line('Repository ', name, ' would be changed:'), ...listed]
    case 'declined':
      return [line('Repository ', name, ' was not changed: declined at the prompt. Still to do:'), ...listed]
    case 'no-token':
      return [
        line('Repository ', name, ' was neither read nor changed, because GITHUB_TOKEN and GH_TOKEN are not set.'),
        ...commandLines(repository, changes),
        line(`With a token this verb ${changes.length > 0 ? 'does the same and checks it' : 'reads it'}:`),
        copyable(`GH_TOKEN="$(gh auth token)" ${command}`, 2),
      ]
    default:
      return kind satisfies never
  }
}

function commandLines(repository: string, changes: RepositoryOutcome['changes']): readonly Line[] {
  if (changes.length === 0) return []
  const isRemoval = changes.every(({ request }) => request.method === 'DELETE')
  const failing = isRemoval
    ? 'the command for something that does not exist any more fails'
    : 'a branch or a ruleset that exists already stays as it is, and its command fails'
  return [
    line(`Its administrator runs these commands of GitHub's CLI; ${failing}:`),
    ...gitHubCommands(repository, changes).map(text => copyable(text, 2)),
  ]
}

/** What is missing, and what guards instead. The trust policies of the roles do not depend on GitHub's plans. */
function missingLine({ feature, reason }: MissingFeature): Line {
  return line('  ', span('! ', 'warning'), `${MISSING[feature]} (GitHub: '${reason}')`)
}

const TRUST =
  "The environment's roles in AWS still trust only jobs of this repository's id, on this branch and in this GitHub environment."

const MISSING: Readonly<Record<MissingFeature['feature'], string>> = {
  ruleset: `The plan of this private repository has no rulesets: everybody who may write can push to the environment's branch. What is pushed without a reviewed pull request is not deployed. ${TRUST}`,
  reviewers: `The plan of this private repository has no required reviewers of GitHub environments: no job waits for an approval. ${TRUST}`,
  'branch-policies': `The plan of this private repository has no branch policies of GitHub environments: jobs of every branch can name the environment. ${TRUST}`,
  environment: `The plan of this private repository has no GitHub environments. ${TRUST}`,
  administrators: 'Administrators of the repository can bypass the required reviewers.',
}
