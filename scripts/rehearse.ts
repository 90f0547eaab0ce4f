import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { runScript } from './command/runScript.ts'
import { playPullRequests } from './rehearsal/playPullRequests.ts'
import { playStory } from './rehearsal/playStory.ts'
import { refuseUnknownResource } from './rehearsal/refuseUnknownResource.ts'
import { rehearsalOrderOf } from './rehearsal/rehearsalOrder.ts'
import { serve } from './rehearsal/serve.ts'

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
    const order = rehearsalOrderOf(words, environment)
    if (order.fail !== undefined)
      refuseUnknownResource(order.fail, (await resolveEnvironment(environment, tools)).stack)
    if (words.has('serve')) return serve(order, tools)
    if (words.has('pull-request'))
      return playPullRequests({ ...order, into: words.text('into') ?? '.rehearsal' }, tools)
    return playStory({ ...order, keep: words.has('keep') }, tools)
  },
)
