import type { Document } from '#lib/model/document.ts'
import type { Path } from '#lib/model/json.ts'
import { nearest } from '#lib/model/nearest.ts'
import { ALLOWED_ACTIONS } from '../allowedActions.ts'
import { everyJob, everyStep, type LintedFiles } from '../lintedFiles.ts'
import { findingAt, type WorkflowFinding, type WorkflowRule } from '../workflowRule.ts'

const PIN = ALLOWED_ACTIONS.find(({ name }) => name === 'actions/checkout')?.pin ?? ''
const TABLE = 'tests/workflows/lint/allowedActions.yaml'

/** A tag can be moved to another program, as happened to trivy-action and tj-actions; a commit cannot. */
export const pinnedActions: WorkflowRule = {
  name: 'pinned-actions',
  findings: files => [
    ...everyStep(files).flatMap(({ document, path, uses }) => {
      const defect = uses === undefined ? undefined : defectOf(uses, lineAt(document, [...path, 'uses']), files)
      return defect ? findingAt(document, [...path, 'uses'], ...defect) : []
    }),
    ...everyJob(files).flatMap(({ workflow, path, value }): readonly WorkflowFinding[] =>
      typeof value.uses !== 'string' || value.uses.startsWith('./')
        ? []
        : [
            findingAt(
              workflow.document,
              [...path, 'uses'],
              'The workflow of another repository would run with the permissions of this one.',
              'Write the job here.',
            ),
          ],
    ),
  ],
  mutations: [
    {
      subject: 'an action by its tag',
      from: `uses: ${PIN}`,
      to: 'uses: actions/checkout@v7',
      message: /Action 'actions\/checkout' is not pinned to the commit that was checked/,
    },
    {
      subject: 'an action at a commit that nobody checked',
      from: `uses: ${PIN}`,
      to: `uses: actions/checkout@${'0'.repeat(40)} # v7.0.1`,
      message: /Action 'actions\/checkout' is not pinned/,
    },
    {
      subject: 'an action without its version',
      from: `uses: ${PIN}`,
      to: `uses: ${PIN.replace(/ #.*/, '')}\n`,
      message: /Action 'actions\/checkout' is not pinned/,
    },
    {
      subject: 'an action that is not in the table',
      from: `uses: ${PIN}`,
      to: `uses: tj-actions/changed-files@${'0'.repeat(40)} # v46.0.0`,
      message: /Action 'tj-actions\/changed-files' is not allowed/,
    },
    {
      subject: 'an image as an action',
      from: `uses: ${PIN}`,
      to: 'uses: docker://alpine:3.22',
      message: /Action 'docker:\/\/alpine:3.22' is not allowed/,
    },
    {
      subject: 'an action of this repository that does not exist',
      from: 'uses: ./actions/lint',
      to: 'uses: ./actions/lnit',
      message: /There is no action '.\/actions\/lnit'/,
    },
    {
      subject: 'the workflow of another repository',
      from: '  lint:\n',
      to: '  other:\n    uses: octo-org/workflows/.github/workflows/x.yml@main\n  lint:\n',
      line: 'uses: octo-org',
      message: /The workflow of another repository/,
    },
  ].map(mutation => ({ file: '.github/workflows/check.yml', ...mutation })),
}

function defectOf(uses: string, line: string, { actions }: LintedFiles): readonly [string, string] | undefined {
  if (uses.startsWith('./')) {
    const names = actions.map(action => action.uses)
    if (names.includes(uses)) return undefined
    return [`There is no action '${uses}'.`, `Did you mean '${nearest(uses, names) ?? names.join(' or ')}'?`]
  }
  const name = uses.replace(/@.*/, '')
  const allowed = ALLOWED_ACTIONS.find(action => action.name === name)
  if (!allowed) return [`Action '${name}' is not allowed.`, `Review it and add it to ${TABLE}, or do without it.`]
  return line.endsWith(` ${allowed.pin}`)
    ? undefined
    : [`Action '${name}' is not pinned to the commit that was checked.`, `Write 'uses: ${allowed.pin}'.`]
}

function lineAt(document: Document, path: Path): string {
  return document.text.split('\n')[document.locationOf(path).line - 1] ?? ''
}
