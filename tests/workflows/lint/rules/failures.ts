import { everyJob } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** A job that failed must be red: a required check, or a deployment, would pass otherwise. */
export const failures: WorkflowRule = {
  name: 'failures',
  findings: files =>
    everyJob(files).flatMap(({ workflow: { document }, path, value, steps, id }) =>
      [{ path, value }, ...steps]
        .filter(node => node.value['continue-on-error'] !== undefined)
        .map(node =>
          findingAt(
            document,
            [...node.path, 'continue-on-error'],
            `Job '${id}' is green after a failure.`,
            "Delete 'continue-on-error'.",
          ),
        ),
    ),
  mutations: [
    {
      subject: 'a job that may fail',
      file: '.github/workflows/check.yml',
      from: '    timeout-minutes: 20\n',
      to: '    continue-on-error: true\n    timeout-minutes: 20\n',
      message: /Job 'test' is green after a failure/,
    },
    {
      subject: 'a step that may fail',
      file: '.github/workflows/deploy.yml',
      from: '        id: deploy\n',
      to: '        id: deploy\n        continue-on-error: true\n',
      line: 'continue-on-error: true',
      message: /Job 'deploy' is green after a failure/,
    },
  ],
}
