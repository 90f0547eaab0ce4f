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
    purpose: 'Play the whole rollout of an environment against the built-in CloudFormation; no AWS account is needed.',
    environments: 'none',
    flags: {
      environment: { value: 'NAME', meaning: 'the environment to rehearse (default: dev)' },
      fail: { value: 'RESOURCE', meaning: 'let a resource fail: Instance, Database/Instance, or a nested stack' },
      'pull-request': {
        meaning: 'play it on a built-in GitHub, with the actions as its runner runs them; pictures the pull requests',
      },
      into: { value: 'FOLDER', meaning: 'where --pull-request writes its page and Markdown (default: .rehearsal)' },
      keep: { meaning: 'leave out the teardown, keep the server up, and say how to talk to it' },
      serve: { meaning: 'only start the server, with the bootstrap stack in it, and print what a client needs' },
      port: { value: 'PORT', meaning: 'the port of the server (default: a free one)' },
      delay: { value: 'SECONDS', meaning: 'how long an ordinary resource takes (default: 0.05)' },
    },
    examples: [
      { words: '', meaning: 'the whole story' },
      { words: '--fail Database', meaning: 'root cause and rollback' },
      { words: '--pull-request', meaning: 'as a team lives it: comment, merge, deployment, outcome' },
      { words: '--serve --port 4566', meaning: 'for your own commands, in another terminal' },
    ],
    exits: { 0: 'every step was done', 1: 'a step failed' },
  },
  async ({ words, tools }) => {
    const environment = await readEnvironment(words.text('environment') ?? 'dev', tools)
    const order = rehearsalOptionsOf(words, environment)
    if (order.failingResource !== undefined)
      checkFailingResource(order.failingResource, (await resolveEnvironment(environment, tools)).stack)
    if (words.has('serve')) return serveEmulatedAws(order, tools)
    if (words.has('pull-request'))
      return rehearsePullRequests({ ...order, into: words.text('into') ?? '.rehearsal' }, tools)
    return rehearseRollout({ ...order, keep: words.has('keep') }, tools)
  },
)
