import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BUNDLES_FOLDER } from '../../../scripts/emulator/gitHub/runJob.ts'
import { OTHER_TOOLS } from '../otherTools.ts'
import type { Row } from '../row.ts'

/** The size of all committed files of the six bundles, licences included. */
export async function bundleSize(): Promise<readonly Row[]> {
  const entries = await readdir(BUNDLES_FOLDER, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))))
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  return [
    {
      metric: 'Size of all six actions, not minified',
      value: sum(contents.map(({ length }) => length)) / 1e6,
      unit: 'MB',
      budget: 4,
      detail: `${files.length} files`,
      others: OTHER_TOOLS.bundle,
    },
    {
      metric: 'Size compressed with gzip, file by file',
      value: sum(contents.map(content => gzipSync(content).length)) / 1e3,
      unit: 'KB',
      budget: undefined,
      others: OTHER_TOOLS.compressed,
    },
  ]
}
