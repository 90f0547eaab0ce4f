import { verb } from '../command.ts'

export const BOOTSTRAP_COMMAND = verb({
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
})
