import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { Reporter, SchemaValidator, Workspace } from '../../ports.ts'
import type { Template } from '../../template/parse/template.ts'
import { checkEnvironmentNames, environmentFileOf, environmentNames } from '../environment/environmentNames.ts'
import { fileNameFindings, nameFindings } from '../environment/nameFindings.ts'
import { inspectEnvironment } from '../environment/readEnvironment.ts'
import { collectTemplates, type TemplateTree } from '../environment/readTemplates.ts'
import { BOOTSTRAP_TEMPLATE } from '../environment/resolveBootstrap.ts'

/** The files that `lint` checks. One that cannot be read is a finding, and does not hide the others. */
export type Sources = {
  /** The names of the environments, those with errors too. */
  readonly names: readonly string[]
  /** Those that can be resolved; `isValid` is true if they are all, and none has an error. */
  readonly environments: readonly Environment[]
  readonly isValid: boolean
  /** A root template with its nested ones, by the root's file. */
  readonly trees: ReadonlyMap<string, TemplateTree>
  readonly templates: ReadonlyMap<string, Template>
  readonly templateFiles: readonly string[]
  readonly environmentFiles: readonly string[]
  readonly regions: readonly string[]
  readonly environmentFindings: readonly Finding[]
  readonly templateFindings: readonly Finding[]
}

type SourceTools = { readonly workspace: Workspace; readonly schemas: SchemaValidator; readonly reporter: Reporter }

/** @throws Problem if a selected environment does not exist */
export async function readSources(selected: readonly string[] | undefined, tools: SourceTools): Promise<Sources> {
  const { workspace, reporter } = tools
  const names = selected ?? (await environmentNames(tools))
  if (selected) await checkEnvironmentNames(selected, tools)
  reporter.report({ kind: 'step', step: 'read files', subject: names.join(', ') })

  const read = await Promise.all(names.map(name => inspectEnvironment(name, tools)))
  const environments = read.flatMap(({ resolvable }) => (resolvable ? [resolvable] : []))
  const bootstrap = (await workspace.exists(BOOTSTRAP_TEMPLATE)) ? [BOOTSTRAP_TEMPLATE] : []
  const roots = [...new Set([...read.flatMap(({ root }) => root ?? []), ...bootstrap])]
  const trees = new Map(
    await Promise.all(roots.map(async root => [root, await collectTemplates(root, tools)] as const)),
  )
  return {
    names,
    environments,
    isValid: read.every(({ environment }) => environment !== undefined),
    trees,
    templates: new Map([...trees.values()].flatMap(tree => [...tree.templates])),
    templateFiles: [...new Set([...trees.values()].flatMap(tree => [...tree.documents.keys()]))].sort(),
    environmentFiles: [...new Set(read.flatMap(environment => environment.files))],
    regions: [...new Set(environments.map(({ region }) => region))].sort(),
    environmentFindings: [
      // An environment that is named is checked alone.
      ...(selected ? [] : await fileNameFindings(tools)),
      ...(names.length > 0 ? [] : [noEnvironment(bootstrap)]),
      ...(await nameFindings(names, tools)),
      ...read.flatMap(environment => environment.findings),
      ...read.flatMap(({ resolvable }, index) => (resolvable ? [] : [notResolved(names[index] ?? '')])),
    ],
    templateFindings: [...trees.values()].flatMap(tree => tree.findings),
  }
}

function noEnvironment(checked: readonly string[]): Finding {
  const rest = checked.length === 0 ? 'nothing was checked' : 'only the template of bootstrap was checked'
  return {
    level: 'warning',
    rule: 'lint/not-checked',
    message: `There is no environment, so that ${rest}.`,
    todo: `Add '${environmentFileOf('dev')}', or run lint in the folder of the repository.`,
  }
}

/** Said once for each environment whose resources were not checked, because its files or its root template have errors. */
function notResolved(name: string): Finding {
  return {
    level: 'notice',
    rule: 'lint/not-checked',
    message: `The resources of environment '${name}' were not checked, because it cannot be resolved: neither our rules nor Guard have seen them.`,
    todo: 'Correct the errors in its files and its root template, then run lint again.',
    location: { file: environmentFileOf(name), line: 1, column: 1 },
  }
}
