import { bootstrap } from '#lib/operations/bootstrap.ts'
import { bootstrapDocument } from '#lib/render/json/outcomeDocument.ts'
import { bootstrapLines } from '#lib/render/text/bootstrapOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { connectAdministratorTools } from './command/connectAdministratorTools.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'bootstrap',
    purpose:
      "Create the artifact bucket and the roles of an environment, before its first deployment, and the account's service-linked roles.",
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
      yes: { meaning: 'skip the confirmation prompt' },
    },
    examples: [
      { args: 'dev', meaning: 'once per environment, with administrator credentials' },
      {
        args: 'dev --repository octo-org/chat --owner-id 1001 --repository-id 2002',
        meaning: 'where GitHub cannot be reached',
      },
    ],
    exits: {
      0: 'created, updated or unchanged',
      1: 'rolled back or failed',
      3: 'refused or declined; nothing was changed',
    },
    afterInterrupt: 'An operation that CloudFormation has started continues; run the same command again to watch it.',
  },
  async ({ args, name, tools, session }) => {
    const { environment, ...opened } = await tools.open(name)
    const order = {
      ...session,
      environment,
      yes: args.has('yes'),
      repository: args.text('repository'),
      ownerId: args.text('owner-id'),
      repositoryId: args.text('repository-id'),
      defaultBranch: args.text('default-branch'),
    }
    const outcome = await bootstrap(order, { ...opened, ...(await connectAdministratorTools(environment, opened)) })
    return {
      document: bootstrapDocument(outcome),
      lines: bootstrapLines(outcome, name),
      code: exitCodeOf(outcome),
    }
  },
)
