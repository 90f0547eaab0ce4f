import { readdirSync, readFileSync } from 'node:fs'
import { templateDocument } from '#lib/files/readDocument.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { Files } from './edit.ts'

export const ROOT = 'cloudformation/main.yaml'

/** The templates, environments and layers of this repository. */
export const repositoryFiles: Files = Object.fromEntries(
  ['cloudformation', 'environments', 'environments/sizes', 'environments/regions'].flatMap(folder =>
    readdirSync(folder)
      .filter(name => /\.(yaml|json)$/.test(name))
      .map(name => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')] as const),
  ),
)

/** The root template and its nested templates, without the template of the bootstrap stack. */
export function templatesIn(files: Files): ReadonlyMap<string, Template> {
  return new Map(
    Object.entries(files)
      .filter(([file]) => file.startsWith('cloudformation/') && !file.endsWith('/bootstrap.yaml'))
      .filter(([file]) => file.endsWith('.yaml'))
      .map(([file, text]) => [file, parseTemplate(templateDocument(file, text))]),
  )
}
