import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** GitHub refuses a workflow file of more than 500 KB; a reviewer stops reading long before. */
const LIMIT = 32_000

export const fileSizes: WorkflowRule = {
  name: 'file-sizes',
  findings: ({ workflows, actions }) =>
    [...workflows, ...actions]
      .filter(({ document }) => document.text.length > LIMIT)
      .map(({ document }) =>
        findingAt(
          document,
          [],
          `The file has ${document.text.length} characters, more than ${LIMIT}: nobody can review it.`,
          'Move what it does into an action.',
        ),
      ),
  mutations: [
    {
      subject: 'a workflow too long to review',
      file: '.github/workflows/check.yml',
      from: 'name: Check\n',
      to: `name: Check\n${'# A comment.\n'.repeat(LIMIT / 10)}`,
      message: /The file has \d+ characters, more than 32000/,
    },
  ],
}
