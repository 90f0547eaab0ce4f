import { openWorkspace } from '#lib/files/openWorkspace.ts'
import type { Environment } from '#lib/model/environment.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { createBootstrapStack } from '../fakes/emulator/createBootstrapStack.ts'
import { startAccount } from '../fakes/emulator/startAccount.ts'
import { ALL_PARAMETERS } from '../fakes/template/bootstrapStack.ts'
import { createPrerequisites } from './prerequisites.ts'
import { ACCOUNT, APPLICATION, ENVIRONMENT, firstValues, REGION, writeEnvironment } from './templateRepository.ts'

/** One template in an account of its own of the built-in AWS, with the tools of the verbs. */
export type OpenedTrial = {
  readonly folder: string
  /** Creates what the files expect of their account and it does not have yet. */
  readonly prepareAccount: () => Promise<void>
  /** The tools of a verb that starts now: files are read anew. */
  readonly tools: () => Tools
  readonly environment: () => Promise<Environment>
  /** Writes the environment's file with these parameters beside those that the template needs. */
  readonly setParameters: (template: Template, parameters: Readonly<Record<string, string>>) => Promise<void>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

export async function openTrial(folder: string, root: string): Promise<OpenedTrial> {
  const account = await startAccount({ account: ACCOUNT, region: REGION })
  await createBootstrapStack(account.engine, ENVIRONMENT, { ...ALL_PARAMETERS, Application: APPLICATION })
  const tools = (): Tools => ({ ...account.connectTools(), workspace: openWorkspace(folder), reporter: fakeReporter() })
  const environment = () => readEnvironment(ENVIRONMENT, tools())
  const existing = new Set<string>()
  return {
    folder,
    tools,
    environment,
    prepareAccount: async () => {
      const { stack } = await resolveEnvironment(await environment(), tools())
      await createPrerequisites(account.engine, stack, existing)
    },
    setParameters: (template, parameters) =>
      writeEnvironment(folder, root, { ...firstValues(template), ...parameters }),
    [Symbol.asyncDispose]: account[Symbol.asyncDispose],
  }
}
