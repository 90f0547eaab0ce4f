import { Problem } from '#lib/model/problem.ts'
import { checkBootstrap } from '#lib/operations/bootstrap/checkBootstrap.ts'
import { removeBootstrap } from '#lib/operations/bootstrap/removeBootstrap.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import {
  bootstrapCheckDocument,
  bootstrapDocument,
  bootstrapRemovalDocument,
} from '#lib/render/json/outcomeDocument.ts'
import { bootstrapCheckLines, bootstrapLines, bootstrapRemovalLines } from '#lib/render/text/bootstrapOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { connectAdministratorTools } from './command/connectAdministratorTools.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'bootstrap',
    purpose:
      'Prepare an environment before its first deployment: artifact bucket and roles in AWS; branch, ruleset and environments on GitHub.',
    environments: 'one',
    flags: {
      repository: {
        value: 'OWNER/NAME',
        meaning:
          "the GitHub repository whose workflows use the roles; default: the deployed stack's, else that of the remote 'origin'",
      },
      'owner-id': {
        value: 'NUMBER',
        meaning: "GitHub's id of the owner; without it and the next one, GitHub is asked",
      },
      'repository-id': { value: 'NUMBER', meaning: "GitHub's id of the repository" },
      'default-branch': { value: 'BRANCH', meaning: 'the branch whose scheduled workflows observe and tear down' },
      check: { meaning: 'only report what would be changed' },
      remove: { meaning: 'delete what this verb made, after the teardown of the environment' },
      'stack-name': {
        value: 'NAME',
        meaning: "with '--remove': confirm with the bootstrap stack's name instead of a prompt",
      },
      yes: { meaning: 'skip the confirmation prompts' },
    },
    examples: [
      {
        args: 'dev',
        meaning: 'once per environment, with administrator credentials; GITHUB_TOKEN or GH_TOKEN for GitHub',
      },
      { args: 'dev --check', meaning: 'compare account and repository with the files' },
      {
        args: 'dev --repository octo-org/chat --owner-id 1001 --repository-id 2002',
        meaning: 'where GitHub cannot be reached',
      },
    ],
    exits: {
      0: "created, updated, unchanged or removed; with '--check': nothing to change",
      1: "rolled back or failed; with '--check': something to change, or not everything was checked",
      3: 'refused or declined; nothing was changed',
    },
    afterInterrupt: 'An operation that CloudFormation has started continues; run the same command again to watch it.',
  },
  async ({ args, name, tools, session }) => {
    const [check, remove] = [args.has('check'), args.has('remove')]
    refuseFlags({ check, remove, yes: args.has('yes'), stackName: args.text('stack-name') })
    const { environment, ...opened } = await tools.open(name)
    const order = {
      ...session,
      environment,
      repository: args.text('repository'),
      ownerId: args.text('owner-id'),
      repositoryId: args.text('repository-id'),
      defaultBranch: args.text('default-branch'),
    }
    const administratorTools = { ...opened, ...(await connectAdministratorTools(environment, opened)) }
    if (check) {
      const outcome = await checkBootstrap(order, administratorTools)
      const lines = bootstrapCheckLines(outcome, name)
      return { document: bootstrapCheckDocument(outcome), lines, code: exitCodeOf(outcome) }
    }
    if (remove) {
      const outcome = await removeBootstrap({ ...order, typedName: args.text('stack-name') }, administratorTools)
      const lines = bootstrapRemovalLines(outcome, name)
      return { document: bootstrapRemovalDocument(outcome), lines, code: exitCodeOf(outcome) }
    }
    const outcome = await bootstrap({ ...order, yes: args.has('yes') }, administratorTools)
    return { document: bootstrapDocument(outcome), lines: bootstrapLines(outcome, name), code: exitCodeOf(outcome) }
  },
)

type Mode = {
  readonly check: boolean
  readonly remove: boolean
  readonly yes: boolean
  readonly stackName: string | undefined
}

/** @throws Problem of kind usage for flags that do not go with each other */
function refuseFlags({ check, remove, yes, stackName }: Mode): void {
  const refuse = (message: string, todo: string): never => {
    throw new Problem(message, { kind: 'usage', todo })
  }
  if (check && remove) refuse("'--check' and '--remove' exclude each other.", 'Leave one of them out.')
  if (check && yes) refuse("'--check' changes nothing, so it takes no '--yes'.", "Leave '--yes' out.")
  if (remove && yes) refuse("'--remove' takes no '--yes'.", "Confirm it with '--stack-name NAME'.")
  if (!remove && stackName !== undefined)
    refuse("'--stack-name' is for '--remove' only.", "Leave it out, or add '--remove'.")
}
