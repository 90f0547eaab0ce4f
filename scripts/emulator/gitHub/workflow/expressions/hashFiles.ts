import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StringData } from '@actions/expressions/data/string'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'

/**
 * The hash of the files of the workspace that match the patterns; empty if none does.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#hashfiles
 */
export function hashFilesIn(workspace: string): FunctionDefinition {
  return {
    name: 'hashFiles',
    minArgs: 1,
    maxArgs: 255,
    call: (...patterns) => {
      const paths = globSync(
        patterns.map(pattern => pattern.coerceString()),
        { cwd: workspace },
      )
      const files = paths.toSorted().filter(path => statSync(join(workspace, path)).isFile())
      if (files.length === 0) return new StringData('')
      const all = createHash('sha256')
      for (const file of files)
        all.update(
          createHash('sha256')
            .update(readFileSync(join(workspace, file)))
            .digest(),
        )
      return new StringData(all.digest('hex'))
    },
  }
}
