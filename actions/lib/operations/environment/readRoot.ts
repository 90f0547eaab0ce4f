import type { Document } from '../../model/document.ts'
import { type Finding, type Location, Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import type { LayeredDocument } from '../../template/environment/layers.ts'
import { parseTemplate } from '../../template/parse/parseTemplate.ts'
import type { Template } from '../../template/parse/template.ts'
import { findingsOf } from './findingsOf.ts'
import { nearestFile } from './nearestFile.ts'

export type RootTemplate = {
  /** The path of the root template in its one form, however the environment writes it; undefined if there is none. */
  readonly root: string | undefined
  /** Undefined if it cannot be read. */
  readonly template: Template | undefined
  readonly findings: readonly Finding[]
}

type RootTools = { readonly workspace: Workspace }

/**
 * The root template, which declares the parameters. An error inside of it has its location there; an error about its path
 * has that of the path.
 */
export async function readRoot(
  layeredDocument: Pick<LayeredDocument, 'value' | 'locationOf'>,
  tools: RootTools,
): Promise<RootTemplate> {
  const written = layeredDocument.value['template-file-path']
  if (typeof written !== 'string' || written === '') return { root: undefined, template: undefined, findings: [] }
  const location = layeredDocument.locationOf(['template-file-path'])
  const { root, findings } = await rootPath(written, location, tools)
  if (root === undefined) return { root, template: undefined, findings }
  let document: Document
  try {
    document = await tools.workspace.readTemplate(root)
  } catch (error) {
    // A syntax error has a location in the template, and any other error is about the path.
    const found = findingsOf(error, { rule: 'template/unreadable', file: location.file })
    const isInside = found.every(finding => finding.location?.file === root)
    const ofPath = found.map(finding => ({ ...finding, rule: RULE, location }))
    return { root: isInside ? root : undefined, template: undefined, findings: isInside ? found : ofPath }
  }
  try {
    return { root, template: parseTemplate(document), findings }
  } catch (error) {
    return { root, template: undefined, findings: findingsOf(error, { rule: 'template/unreadable', file: root }) }
  }
}

const RULE = 'environment/template'

async function rootPath(
  written: string,
  location: Location,
  { workspace }: RootTools,
): Promise<Pick<RootTemplate, 'root' | 'findings'>> {
  const about = (message: string, todo: string | undefined): readonly Finding[] => [
    { level: 'error', rule: RULE, message, ...(todo !== undefined && { todo }), location },
  ]
  try {
    const root = await workspace.realPath(written)
    if (!(await workspace.exists(root)) && !(await isFolder(root, workspace))) {
      const near = await nearestFile(root, workspace)
      const todo = near === undefined ? 'Correct the path or add the file.' : `Did you mean '${near}'?`
      return { root: undefined, findings: about(`There is no file '${root}'.`, todo) }
    }
    // Only some file systems find a file by a name in another case.
    const isOtherCase = root !== posixPath(written) && root.toLowerCase() === posixPath(written).toLowerCase()
    const message = `'template-file-path' is '${written}', and the file is '${root}': on Linux they are two files.`
    return { root, findings: isOtherCase ? about(message, `Write ${root}.`) : [] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const meant = await existingEnd(written, workspace)
    const todo = meant === undefined ? error.todo : `Write the path from the repository's root: '${meant}'.`
    return { root: undefined, findings: about(error.message, todo) }
  }
}

/** The file of the repository that a path of another kind ends with: an absolute one, or one of Windows. */
async function existingEnd(written: string, workspace: Workspace): Promise<string | undefined> {
  const steps = written.split(/[\\/]/).filter(step => step !== '' && !step.startsWith('.') && !step.includes(':'))
  for (const index of steps.keys()) {
    const end = steps.slice(index).join('/')
    if (await workspace.exists(end)) return end
  }
  return undefined
}

/** Reading a folder says that it is one. */
async function isFolder(path: string, workspace: Workspace): Promise<boolean> {
  const slash = path.lastIndexOf('/')
  const folders = await workspace.folders(slash < 0 ? '.' : path.slice(0, slash))
  return folders.includes(path.slice(slash + 1))
}

function posixPath(written: string): string {
  const steps: string[] = []
  for (const step of written.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
