import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { templateDocument } from '#lib/files/readDocument.ts'
import { isMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import { nestedFilesOf } from '#lib/template/package/nestedFiles.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'

/** The files of a folder that are templates, as paths from the folder with `/`, sorted. */
export type FoundTemplates = {
  /** Templates that no other one of the folder nests. */
  readonly roots: readonly string[]
  /** Roots and nested templates. */
  readonly all: readonly string[]
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.yaml', '.yml', '.json', '.template'])
const NOT_SEARCHED: ReadonlySet<string> = new Set(['node_modules', '.git', '.aws-sam'])

/** @throws Problem if the folder does not exist or has no template */
export async function findTemplates(folder: string): Promise<FoundTemplates> {
  const files = await filesBelow(folder)
  const nested = new Set<string>()
  const all: string[] = []
  for (const file of files) {
    const source = await readFile(join(folder, file), 'utf8')
    if (!looksLikeTemplate(file, source)) continue
    all.push(file)
    for (const inner of nestedIn(file, source)) nested.add(inner)
  }
  const roots = all.filter(file => !nested.has(file))
  if (roots.length === 0)
    throw new Problem(`Folder '${folder}' has no CloudFormation template.`, {
      kind: 'usage',
      todo: 'A template is a file .yaml, .yml, .json or .template with a section Resources.',
    })
  return { roots, all }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new Problem(`There is no folder '${folder}'.`, { kind: 'usage', todo: 'Give the folder of the templates.' })
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && EXTENSIONS.has(extname(entry.name)))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep))
    .filter(path => !path.some(part => NOT_SEARCHED.has(part)))
    .map(path => path.join('/'))
    .sort()
}

/** A file that cannot be parsed and has the word of a template is one, too: `lint` must say what is wrong with it. */
function looksLikeTemplate(file: string, source: string): boolean {
  try {
    const { value } = templateDocument(file, source)
    if (!isMap(value) || !isMap(value.Resources)) return false
    return 'AWSTemplateFormatVersion' in value || Object.values(value.Resources).some(isResource)
  } catch {
    return source.includes('AWSTemplateFormatVersion')
  }
}

function isResource(node: unknown): boolean {
  return isMap(node) && typeof node.Type === 'string'
}

function nestedIn(file: string, source: string): readonly string[] {
  try {
    return nestedFilesOf(parseTemplate(templateDocument(file, source))).map(({ file: inner }) => inner)
  } catch {
    return []
  }
}
