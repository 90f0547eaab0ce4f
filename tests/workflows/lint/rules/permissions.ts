import { isMap } from '#lib/model/json.ts'
import { everyJob } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** A workflow without `permissions` has those of the repository's settings, which may be to write everything. */
export const permissions: WorkflowRule = {
  name: 'permissions',
  findings: ({ workflows }) => [
    ...workflows
      .filter(({ value }) => !isMap(value.permissions) || Object.keys(value.permissions).length > 0)
      .map(({ document }) => {
        const message = 'Every job of this workflow gets permissions that it does not name.'
        return findingAt(document, ['permissions'], message, "Write 'permissions: {}' at the top.")
      }),
    ...everyJob({ workflows })
      .filter(({ value }) => !isMap(value.permissions))
      .map(({ workflow, path, id }) =>
        findingAt(
          workflow.document,
          [...path, 'permissions'],
          `Job '${id}' does not list its permissions.`,
          "List those of the actions that it uses; they stand in 'actions/README.md'.",
        ),
      ),
  ],
  mutations: [
    {
      subject: 'a workflow without permissions at its top',
      from: 'permissions: {}\n',
      to: '',
      line: 'name: Check',
      message: /Every job of this workflow gets permissions that it does not name/,
    },
    {
      subject: 'a workflow that reads everything by default',
      from: 'permissions: {}\n',
      to: 'permissions: read-all\n',
      message: /Every job of this workflow gets permissions/,
    },
    {
      subject: 'a workflow with a permission for all jobs',
      from: 'permissions: {}\n',
      to: 'permissions:\n  contents: read\n',
      message: /Every job of this workflow gets permissions/,
    },
    {
      subject: 'a job that writes everything',
      from: '    permissions:\n      contents: read\n    steps:\n',
      to: '    permissions: write-all\n    steps:\n',
      message: /Job 'test' does not list its permissions/,
    },
    {
      subject: 'a job without permissions',
      from: '    permissions:\n      contents: read\n    steps:\n',
      to: '    steps:\n',
      line: 'test:',
      message: /Job 'test' does not list its permissions/,
    },
  ].map(mutation => ({ file: '.github/workflows/check.yml', ...mutation })),
}
