import { readEnvironment } from '#lib/operations/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/resolveEnvironment.ts'
import { runScript } from './command/runScript.ts'
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
      keep: { meaning: 'leave out the teardown, keep the server up, and say how to talk to it' },
      serve: { meaning: 'only start the server, with the bootstrap stack in it, and print what a client needs' },
      port: { value: 'PORT', meaning: 'the port of the server (default: a free one)' },
      delay: { value: 'SECONDS', meaning: 'how long an ordinary resource takes (default: 0.05)' },
    },
    examples: [
      { words: '', meaning: 'the whole story' },
      { words: '--fail Database', meaning: 'root cause and rollback' },
      { words: '--serve --port 4566', meaning: 'for your own commands, in another terminal' },
    ],
    exits: { 0: 'every step was done', 1: 'a step failed' },
  },
  async ({ words, tools }) => {
    const environment = await readEnvironment(words.text('environment') ?? 'dev', tools)
    const order = rehearsalOrderOf(words, environment)
    if (order.fail !== undefined)
      refuseUnknownResource(order.fail, (await resolveEnvironment(environment, tools)).stack)
    return words.has('serve') ? serve(order, tools) : playStory({ ...order, keep: words.has('keep') }, tools)
  },
)
