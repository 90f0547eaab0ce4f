import { join } from 'node:path'
import { clock } from '../clock.ts'
import { openResultCache } from '../files/openResultCache.ts'
import { openWorkspace } from '../files/openWorkspace.ts'
import { schemaValidator } from '../files/schemaValidator.ts'
import type { Environment } from '../model/environment.ts'
import { Problem } from '../model/problem.ts'
import { readEnvironment } from '../operations/environment/readEnvironment.ts'
import type { Tools } from '../operations/tools.ts'
import type { PolicyEngine, ResultCache, TemplateLinter } from '../ports/lintEngines.ts'
import type { Prompt, Reporter, Runs } from '../ports.ts'
import { type AwsTools, connectAws } from './connectAws.ts'

/** The tools that need no account. */
export type LocalTools = Omit<Tools, keyof AwsTools> & {
  /** An environment for what is computed from files alone: no credentials are needed. */
  readonly openOffline: (name: string) => Promise<OpenedEnvironment>
  readonly linter: () => Promise<TemplateLinter>
  readonly policies: () => Promise<PolicyEngine>
  /** Results of the tools that `lint` runs: files of `.lint/`, which git ignores. */
  readonly results: ResultCache
}

/** An environment with the tools of its account. */
export type OpenedEnvironment = Tools & { readonly environment: Environment }

type LocalToolsOptions = {
  /** The repository whose files are read. */
  readonly folder: string
  /** The repository in which `npm run set-up` has installed cfn-lint and Guard. */
  readonly toolFolder: string
  readonly reporter: Reporter
  readonly prompt: Prompt
  readonly runs: Runs
  readonly signal: AbortSignal
}

export function connectLocalTools({
  folder,
  toolFolder,
  reporter,
  prompt,
  runs,
  signal,
}: LocalToolsOptions): LocalTools {
  const tools = {
    workspace: openWorkspace(folder),
    schemas: schemaValidator,
    types: loadTypes,
    results: openResultCache(join(folder, '.lint')),
    clock,
    reporter,
    prompt,
    runs,
    signal,
  }
  return {
    ...tools,
    openOffline: async name => {
      const environment = await readEnvironment(name, tools)
      return { ...tools, environment, ...(await connectAws({ region: environment.region, signal })) }
    },
    linter: async () => {
      const { connectTemplateLinter } = await import('../tools/templateLinter.ts')
      const options = { root: folder, signal, results: tools.results, now: clock.now }
      return connectTemplateLinter(join(toolFolder, CFN_LINT), options)
    },
    policies: async () => {
      const { connectPolicyEngine } = await import('../tools/guard/connectPolicyEngine.ts')
      return connectPolicyEngine({ toolFolder, cache: tools.results, signal })
    },
  }
}

const CFN_LINT = process.platform === 'win32' ? '.venv/Scripts/cfn-lint.exe' : '.venv/bin/cfn-lint'

/** The specification of all resource types is larger than all actions, so their bundles leave it to `npm ci`. */
async function loadTypes(): ReturnType<Tools['types']> {
  const { loadResourceTypes } = await import('../tools/resourceTypes.ts')
  try {
    return await loadResourceTypes()
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) throw cause
    throw new Problem('Cannot predict replacements: the specification of resource types is not installed.', {
      kind: 'usage',
      todo: "Run 'npm ci' first. In a workflow, make it a step before this action: a job that predicts holds no AWS credentials.",
      cause,
    })
  }
}
