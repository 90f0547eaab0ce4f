import type { Command, Tool } from '../command.ts'
import { BOOTSTRAP_COMMAND } from './bootstrap.ts'
import { CHANGE_SET_COMMAND } from './changeSet.ts'
import { COST_COMMAND } from './cost.ts'
import { DEPLOY_COMMAND } from './deploy.ts'
import { DRIFT_COMMAND } from './drift.ts'
import { LINT_COMMAND } from './lint.ts'
import { LOCAL_COMMAND } from './local.ts'
import { PIN_COMMAND } from './pin.ts'
import { PRICES_COMMAND } from './prices.ts'
import { REHEARSE_COMMAND } from './rehearse.ts'
import {
  BUILD_TOOL,
  CHECK_TOOL,
  CUT_CONSTRAINTS_TOOL,
  CUT_PERMISSIONS_TOOL,
  DOCUMENT_TOOL,
  FORMAT_TOOL,
} from './repository.ts'
import { SET_UP_TOOL } from './setUp.ts'
import { COMPLETION_TOOL, HELP_TOOL } from './shell.ts'
import { STATUS_COMMAND } from './status.ts'
import { TEARDOWN_COMMAND } from './teardown.ts'
import {
  BENCH_COMMAND,
  LOCK_APP_TOOL,
  TEST_APP_TOOL,
  TEST_CLIENTS_TOOL,
  TEST_LINTERS_TOOL,
  TEST_LOCAL_TOOL,
  TEST_PUBLIC_TOOL,
  TEST_TOOL,
} from './tests.ts'
import { VERIFY_COMMAND } from './verify.ts'

/** A command of package.json. */
export type CommandEntry = {
  readonly name: string
  /** In the overview: one line. */
  readonly summary: string
  readonly command: CatalogueCommand
}
type CatalogueCommand =
  | { readonly kind: 'verb'; readonly verb: Command }
  | { readonly kind: 'tool'; readonly tool: Tool }

type CommandGroup = { readonly title: string; readonly entries: readonly CommandEntry[] }

/** Every command of package.json, in the order in which a team meets them. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  {
    title: 'Without an AWS account',
    entries: [
      verbEntry(LINT_COMMAND, 'check templates and environments'),
      verbEntry(REHEARSE_COMMAND, 'play a whole rollout on the built-in AWS'),
      verbEntry(COST_COMMAND, 'estimate the cost of a month'),
      verbEntry(LOCAL_COMMAND, 'run Open WebUI on this machine with Docker'),
      verbEntry(PIN_COMMAND, "write the digest of an environment's image beside its tag"),
    ],
  },
  {
    title: 'An environment in your account',
    entries: [
      verbEntry(BOOTSTRAP_COMMAND, 'prepare account and repository, once per environment'),
      verbEntry(CHANGE_SET_COMMAND, 'show what a deployment would change'),
      verbEntry(DEPLOY_COMMAND, 'show the changes, ask, execute, watch, verify'),
      verbEntry(VERIFY_COMMAND, 'check that the deployed version works'),
      verbEntry(STATUS_COMMAND, 'show stacks, events, outputs and the last failure'),
      verbEntry(DRIFT_COMMAND, 'compare the live resources with the templates'),
      verbEntry(TEARDOWN_COMMAND, 'delete the stack, and list what remains'),
      verbEntry(PRICES_COMMAND, "write the prices that 'cost' estimates with"),
    ],
  },
  {
    title: 'This repository itself',
    entries: [
      toolEntry(HELP_TOOL, 'list the commands, or show the help of one'),
      toolEntry(COMPLETION_TOOL, 'print the completion for bash, zsh or fish'),
      toolEntry(SET_UP_TOOL, 'install packages and Python tools, as every command does first'),
      toolEntry(TEST_TOOL, 'check format and types, run the tests'),
      { ...toolEntry(TEST_TOOL, 'run the proofs that take minutes'), name: 'test:long' },
      { ...toolEntry(TEST_TOOL, 'run the templates with every pair of values'), name: 'test:templates' },
      toolEntry(TEST_APP_TOOL, 'prove the sign-in of the real Open WebUI in a browser'),
      toolEntry(TEST_LINTERS_TOOL, 'run checkov, cdk-nag and Guard over the templates'),
      toolEntry(TEST_CLIENTS_TOOL, 'run the AWS CLI, CDK and SAM on the built-in AWS'),
      toolEntry(TEST_PUBLIC_TOOL, 'try a folder of other templates with every verb'),
      toolEntry(TEST_LOCAL_TOOL, 'prove docker/compose.yaml on this machine'),
      toolEntry(LOCK_APP_TOOL, 'lock the packages of test:app'),
      toolEntry(CHECK_TOOL, 'check format and types'),
      toolEntry(FORMAT_TOOL, 'format all files'),
      toolEntry(BUILD_TOOL, 'bundle the actions'),
      toolEntry(DOCUMENT_TOOL, 'generate schemas and tables of the pages'),
      toolEntry(CUT_PERMISSIONS_TOOL, "write the emulator's tables of permissions"),
      toolEntry(CUT_CONSTRAINTS_TOOL, "write the emulator's table of constraints"),
      verbEntry(BENCH_COMMAND, 'measure the actions against their budgets'),
    ],
  },
]

export const COMMANDS: readonly CommandEntry[] = COMMAND_GROUPS.flatMap(({ entries }) => entries)

function verbEntry(verb: Command, summary: string): CommandEntry {
  return { name: verb.name, summary, command: { kind: 'verb', verb } }
}

function toolEntry(tool: Tool, summary: string): CommandEntry {
  return { name: tool.name, summary, command: { kind: 'tool', tool } }
}
