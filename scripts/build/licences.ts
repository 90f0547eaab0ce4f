import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Package = { readonly name: string; readonly licence: string; readonly text: string }

/** The licences of the packages whose files are in a bundle; equal texts appear once. */
export function licencesOf(files: readonly string[], root: string): string {
  const folders = new Set(files.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))
  const packages = [...folders].map(folder => packageIn(join(root, folder)))
  const groups = Map.groupBy(packages, ({ text, licence }) => text || `Licence: ${licence}`)
  const sections = [...groups].map(([text, users]) => {
    const names = [...new Set(users.map(({ name }) => name))].sort()
    return `${names.join('\n')}\n\n${text.trim()}\n`
  })
  return sections.sort().join(`\n${'-'.repeat(80)}\n\n`)
}

function packageIn(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const [file] = globSync('{LICENSE,LICENCE,License,license}*', { cwd: folder }).sort()
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n') : ''
  return { name: `${name} ${version}`, licence: String(license), text }
}
