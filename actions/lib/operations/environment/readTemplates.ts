import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Document } from '../../model/document.ts'
import { type Finding, type Location, Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { nestedFilesOf } from '../../template/package/nestedFiles.ts'
import { parseTemplate } from '../../template/parse/parseTemplate.ts'
import type { Template } from '../../template/parse/template.ts'
import { findingsOf } from './findingsOf.ts'
import { nearestFile } from './nearestFile.ts'

type TemplateSet = {
  readonly documents: ReadonlyMap<string, Document>
  /** By path from the repository's root. */
  readonly templates: ReadonlyMap<string, Template>
}

/** The readable templates, with findings about the others. */
export type TemplateTree = TemplateSet & {
  readonly findings: readonly Finding[]
  /** Where templates name nested ones that exist and cannot be read: a finding about the nested template says why. */
  readonly unreadable: readonly Location[]
}

/**
 * Reads a root template with every template nested in it.
 * @throws Problem with a finding for every template that cannot be read
 */
export async function readTemplates(rootFile: string, tools: { readonly workspace: Workspace }): Promise<TemplateSet> {
  const { findings, unreadable: _, ...read } = await collectTemplates(rootFile, tools)
  if (findings.length === 0) return read
  throw new Problem(`The templates below '${rootFile}' cannot be read.`, { kind: 'usage', findings })
}

/** The same for `lint`: errors are findings, and the readable templates are returned. */
export async function collectTemplates(
  rootFile: string,
  { workspace }: { readonly workspace: Workspace },
): Promise<TemplateTree> {
  const documents = new Map<string, Document>()
  const templates = new Map<string, Template>()
  const findings: Finding[] = []
  const unreadable: Location[] = []

  const visit = async (file: string, parents: readonly string[]): Promise<void> => {
    if (documents.has(file)) return
    try {
      const document = await workspace.readTemplate(file)
      documents.set(file, document)
      const template = parseTemplate(document)
      templates.set(file, template)
      const nested = new Map(nestedFilesOf(template).map(({ logicalId, file: nestedFile }) => [logicalId, nestedFile]))
      for (const [logicalId, { type }] of Object.entries(template.resources)) {
        if (type !== NESTED_STACK) continue
        const child = nested.get(logicalId)
        const problem = await unreadableReason(child, [...parents, file], workspace)
        const location = document.locationOf(['Resources', logicalId, 'Properties', 'TemplateURL'])
        if (problem) findings.push({ level: 'error', ...problem, location })
        else if (child !== undefined) {
          await visit(child, [...parents, file])
          if (!templates.has(child)) unreadable.push(location)
        }
      }
    } catch (error) {
      findings.push(...findingsOf(error, { rule: 'template/unreadable', file }))
    }
  }
  await visit(rootFile, [])
  return { documents, templates, findings, unreadable }
}

/** The reason why a nested stack's template cannot be read; undefined if it can. */
async function unreadableReason(
  file: string | undefined,
  parents: readonly string[],
  workspace: Workspace,
): Promise<Pick<Finding, 'rule' | 'message' | 'todo'> | undefined> {
  if (file === undefined)
    return {
      rule: 'template/nested-path',
      message: 'A nested template must be a file of this repository.',
      todo: "Write a path relative to this file: 'TemplateURL: network.yaml'.",
    }
  if (file.startsWith('..'))
    return {
      rule: 'template/nested-path',
      message: `The nested template '${file}' is outside of the repository.`,
      todo: 'Move it into the repository.',
    }
  if (parents.includes(file))
    return {
      rule: 'template/nested-circle',
      message: `'${file}' is nested in itself: ${[...parents, file].join(' → ')}.`,
      todo: 'Remove one of the nested stacks.',
    }
  if (await workspace.exists(file)) return undefined
  const near = await nearestFile(file, workspace)
  return {
    rule: 'template/missing-nested-template',
    message: `There is no nested template '${file}'.`,
    todo: near ? `Did you mean '${near}'?` : 'Correct the path or add the file.',
  }
}
