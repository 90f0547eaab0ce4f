import { globSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { licencesOf } from './licences.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Bundles all actions into one folder with shared chunks. The same sources give the same bytes. */
export async function buildActions(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = globSync('actions/*/main.ts', { cwd: ROOT }).sort()
  // The names of shared chunks hold a hash, so the chunks of the last build would stay.
  await rm(folder, { recursive: true, force: true })
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(entries.map(file => [basename(dirname(file)), file])),
    outdir: 'actions/dist',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    chunkNames: 'shared/[name]-[hash]',
    legalComments: 'inline',
    charset: 'utf8',
    // The specification of all resource types is larger than all actions; jobs that predict install it.
    // The SDK loads bowser in browsers alone, by a function that no bundle has.
    external: ['@aws-cdk/aws-service-spec', 'bowser'],
    alias: { undici: './actions/run/undici.ts', 'node:http': './actions/run/nodeHttp.ts' },
    banner: { js: REQUIRE },
    logLevel: 'warning',
  })
  const files = [
    ...outputFiles.map(({ path, contents }) => ({ name: path.slice(join(ROOT, 'actions/dist/').length), contents })),
    { name: 'package.json', contents: Buffer.from('{ "type": "module" }\n') },
    { name: 'LICENCES.txt', contents: Buffer.from(licencesOf(Object.keys(metafile.inputs), ROOT)) },
  ]
  for (const { name, contents } of files) {
    await mkdir(join(folder, dirname(name)), { recursive: true })
    await writeFile(join(folder, name), contents)
  }
  return { files: files.length, bytes: files.reduce((sum, { contents }) => sum + contents.length, 0) }
}

/** CommonJS packages call `require` for Node's builtins, and an ES module has no `require`. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)`
