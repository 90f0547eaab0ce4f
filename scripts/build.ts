import { BUILD_TOOL, BUNDLES } from './command/catalogue/repository.ts'
import { runTool } from './command/runTool.ts'

await runTool(BUILD_TOOL, async ({ operands: [folder = BUNDLES] }) => {
  const { buildActions } = await import('./build/buildActions.ts')
  const { files, bytes } = await buildActions(folder)
  console.log(`${files} files, ${(bytes / 1_000_000).toFixed(2)} MB in ${folder}`)
  return 0
})
