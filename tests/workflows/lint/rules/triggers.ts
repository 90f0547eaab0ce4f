import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** Events whose runs have no more permissions than the author of what they run. */
const TRIGGERS = ['merge_group', 'pull_request', 'push', 'schedule', 'workflow_dispatch']
/** The only events of a workflow with this action. */
const ONLY: Readonly<Record<string, { readonly events: readonly string[]; readonly reason: string }>> = {
  './actions/acceptance': { events: ['workflow_dispatch'], reason: 'deletes what it deployed' },
  './actions/start-teardown': {
    events: ['workflow_dispatch'],
    reason: 'deletes data, so that only a person starts it',
  },
  './actions/deploy': {
    events: ['push', 'workflow_dispatch'],
    reason: 'deploys what was merged, or what a person started',
  },
  './actions/teardown': { events: ['workflow_dispatch'], reason: 'deletes data, so that only a person starts it' },
}

/** `pull_request_target`, `workflow_run` and `issue_comment` run with write permissions on text that anybody writes. */
export const triggers: WorkflowRule = {
  name: 'triggers',
  findings: ({ workflows }) =>
    workflows.flatMap(({ document, triggers, jobs }) => {
      const uses = jobs.flatMap(({ steps }) => steps.map(step => step.uses ?? ''))
      return Object.keys(triggers).flatMap(event => {
        if (!TRIGGERS.includes(event))
          return findingAt(
            document,
            ['on', event],
            `The event '${event}' is not allowed: it may run with permissions on what others wrote.`,
            `Use one of ${TRIGGERS.join(', ')}.`,
            event,
          )
        return Object.entries(ONLY).flatMap(([action, { events, reason }]) =>
          uses.includes(action) && !events.includes(event)
            ? findingAt(
                document,
                ['on', event],
                `The event '${event}' must not start '${action}': it ${reason}.`,
                `Start it by ${events.join(' or ')} only.`,
                event,
              )
            : [],
        )
      })
    }),
  mutations: [
    ...['pull_request_target', 'workflow_run', 'issue_comment', 'repository_dispatch'].map(event => ({
      subject: `a workflow that runs on ${event}`,
      file: '.github/workflows/check.yml',
      from: '  merge_group:\n',
      to: `  ${event}:\n`,
      message: new RegExp(`The event '${event}' is not allowed`),
    })),
    {
      subject: 'a workflow with its events as a list, one of them not allowed',
      file: '.github/workflows/extra.yml',
      to: 'on: [push, pull_request_target]\npermissions: {}\njobs: {}\n',
      message: /The event 'pull_request_target' is not allowed/,
    },
    {
      subject: 'a deployment on a pull request',
      file: '.github/workflows/deploy.yml',
      from: '  workflow_dispatch:\n',
      to: '  pull_request:\n  workflow_dispatch:\n',
      message: /The event 'pull_request' must not start '.\/actions\/deploy'/,
    },
    ...['acceptance', 'start-teardown'].map(action => ({
      subject: `a push that starts ./actions/${action}`,
      file: '.github/workflows/extra.yml',
      to: `on: push\npermissions: {}\njobs:\n  extra:\n    steps:\n      - uses: ./actions/${action}\n`,
      message: new RegExp(`The event 'push' must not start './actions/${action}'`),
    })),
    {
      subject: 'a teardown on a schedule',
      file: '.github/workflows/teardown.yml',
      from: '  workflow_dispatch:\n',
      to: "  schedule:\n    - cron: '1 1 * * *'\n  workflow_dispatch:\n",
      message: /The event 'schedule' must not start '.\/actions\/teardown'/,
    },
  ],
}
