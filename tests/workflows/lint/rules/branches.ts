import { canonical } from '#lib/model/json.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'
import { hasRequiredCheck } from './requiredChecks.ts'

/** A check of a pull request that a filter skips is neither red nor green, and blocks the merge for ever. */
const PATH_FILTERS = ['paths', 'paths-ignore', 'branches-ignore', 'tags', 'tags-ignore']

/** Pushes deploy branches of environments alone; a workflow with a required check runs for every file. */
export const branches: WorkflowRule = {
  name: 'branches',
  findings: ({ workflows }) =>
    workflows.flatMap(workflow => {
      const { document, triggers, jobs } = workflow
      const deploys = jobs.some(({ steps }) => steps.some(({ uses }) => uses === './actions/deploy'))
      const events = hasRequiredCheck(workflow) ? ['pull_request', 'push'] : []
      const filters = events.flatMap(event =>
        PATH_FILTERS.filter(name => triggers[event]?.[name] !== undefined).map(name => ['on', event, name]),
      )
      return [
        ...filters.map(path =>
          findingAt(
            document,
            path,
            'A filter skips the workflow, and a required check that is skipped blocks the merge.',
            `Delete '${path.at(-1)}'.`,
          ),
        ),
        ...(deploys && triggers.push && canonical(triggers.push.branches ?? '') !== '["env/**"]'
          ? [
              findingAt(
                document,
                ['on', 'push', 'branches'],
                'A push to a branch of no environment starts a deployment.',
                "Write 'branches: [env/**]'.",
              ),
            ]
          : []),
      ]
    }),
  mutations: [
    {
      subject: 'a check that some files do not start',
      file: '.github/workflows/check.yml',
      from: '  pull_request:\n',
      to: '  pull_request:\n    paths: [cloudformation/**]\n',
      line: 'paths:',
      message: /A filter skips the workflow/,
    },
    {
      subject: 'a deployment of the default branch',
      file: '.github/workflows/deploy.yml',
      from: 'branches: [env/**]',
      to: 'branches: [env/**, main]',
      message: /A push to a branch of no environment starts a deployment/,
    },
    {
      subject: 'a deployment of every branch',
      file: '.github/workflows/deploy.yml',
      from: '  push:\n    branches: [env/**]\n',
      to: '  push:\n',
      line: 'push:',
      message: /A push to a branch of no environment/,
    },
  ],
}
