import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { runScript } from './command/runScript.ts'
import { checkFailingResource } from './rehearsal/checkFailingResource.ts'
import { rehearsalOptionsOf } from './rehearsal/rehearsalOptions.ts'
import { rehearsePullRequests } from './rehearsal/rehearsePullRequests.ts'
import { rehearseRollout } from './rehearsal/rehearseRollout.ts'
import { serveEmulatedAws } from './rehearsal/serveEmulatedAws.ts'

await runScript(
  {
    name: 'rehearse',
    purpose: 'Run the whole rollout of an environment against the built-in CloudFormation, without an AWS account.',
    environments: 'none',
    flags: {
      environment: { value: 'NAME', meaning: 'the environment to rehearse (default: dev)' },
      fail: { value: 'RESOURCE', meaning: 'make a resource fail: Instance, Database/Instance, or a nested stack' },
      'pull-request': {
        meaning:
          'run it by pull request, with the actions and a built-in GitHub; writes a page that shows the pull requests',
      },
      into: {
        value: 'FOLDER',
        meaning: 'with --pull-request: the folder of the page and its Markdown (default: .rehearsal)',
      },
      keep: { meaning: 'skip the teardown, keep the server running and print how to use it' },
      serve: {
        meaning: 'only start the server, with the bootstrap stack, and print the variables that a client needs',
      },
      port: { value: 'PORT', meaning: 'the port of the server (default: a free one)' },
      delay: {
        value: 'DURATION',
        meaning: 'the time that an ordinary resource takes, such as 0s or 2s (default: 50ms)',
      },
    },
    examples: [
      { args: '', meaning: 'the whole rollout' },
      { args: '--fail Database', meaning: 'root cause and rollback' },
      { args: '--pull-request', meaning: 'comment, merge, deployment and outcome, as a team sees them' },
      { args: '--serve --port 4566', meaning: 'for other commands, in another terminal' },
    ],
    exits: { 0: 'all steps are done', 1: 'a step failed' },
  },
  async ({ args, tools }) => {
    const environment = await readEnvironment(args.text('environment') ?? 'dev', tools)
    const order = rehearsalOptionsOf(args, environment)
    if (order.failingResource !== undefined)
      checkFailingResource(order.failingResource, (await resolveEnvironment(environment, tools)).stack)
    if (args.has('serve')) return serveEmulatedAws(order, tools)
    if (args.has('pull-request'))
      return rehearsePullRequests({ ...order, into: args.text('into') ?? '.rehearsal' }, tools)
    return rehearseRollout({ ...order, keep: args.has('keep') }, tools)
  },
)
