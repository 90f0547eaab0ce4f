import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import { REHEARSE_COMMAND } from './command/catalogue/rehearse.ts'
import { runScript } from './command/runScript.ts'
import { checkFailingResources } from './rehearsal/checkFailingResources.ts'
import { checkClientFile } from './rehearsal/clientVariables.ts'
import { defaultEnvironment } from './rehearsal/defaultEnvironment.ts'
import { readFaults, rehearsalOptionsOf } from './rehearsal/rehearsalOptions.ts'
import { rehearsePullRequests } from './rehearsal/rehearsePullRequests.ts'
import { rehearseRollout } from './rehearsal/rehearseRollout.ts'
import { serveEmulatedAws } from './rehearsal/serveEmulatedAws.ts'

await runScript(REHEARSE_COMMAND, async ({ args, tools: scriptTools, terminal }) => {
  const tools = { ...scriptTools, terminal }
  const environment = await readEnvironment(args.text('environment') ?? (await defaultEnvironment(tools)), tools)
  const faults = await readFaults(args, environment, tools)
  const options = rehearsalOptionsOf(args, environment, faults)
  if (faults.rules.some(({ effect }) => effect.kind === 'resource-failure'))
    checkFailingResources(faults.rules, (await resolveEnvironment(environment, tools)).stack)
  if (options.variablesFile !== undefined) await checkClientFile(options.variablesFile)
  if (args.has('serve')) return serveEmulatedAws(options, tools)
  if (args.has('pull-request'))
    return rehearsePullRequests({ ...options, into: args.text('into') ?? '.rehearsal' }, tools)
  return rehearseRollout({ ...options, keep: args.has('keep') }, tools)
})
