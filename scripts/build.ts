import { buildActions } from './build/buildActions.ts'

// Writes actions/dist, which is committed: a job that holds credentials installs nothing. A second run changes nothing.
const folder = process.argv[2] ?? 'actions/dist'
const { files, bytes } = await buildActions(folder)
console.log(`${files} files, ${(bytes / 1_000_000).toFixed(2)} MB in ${folder}`)
