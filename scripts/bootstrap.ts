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
import { bootstrapModeOf } from './command/bootstrapMode.ts'
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
    const mode = bootstrapModeOf(args)
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
    if (mode.kind === 'check') {
      const outcome = await checkBootstrap(order, administratorTools)
      const lines = bootstrapCheckLines(outcome, name)
      return { document: bootstrapCheckDocument(outcome), lines, code: exitCodeOf(outcome) }
    }
    if (mode.kind === 'remove') {
      const outcome = await removeBootstrap({ ...order, typedName: mode.typedName }, administratorTools)
      const lines = bootstrapRemovalLines(outcome, name)
      return { document: bootstrapRemovalDocument(outcome), lines, code: exitCodeOf(outcome) }
    }
    const outcome = await bootstrap({ ...order, yes: mode.yes }, administratorTools)
    return { document: bootstrapDocument(outcome), lines: bootstrapLines(outcome, name), code: exitCodeOf(outcome) }
  },
)
