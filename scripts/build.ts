import { buildActions } from './build/buildActions.ts'

// Builds actions/dist, which is committed, so that a job with credentials installs nothing. A second run changes nothing.
const folder = process.argv[2] ?? 'actions/dist'
const { files, bytes } = await buildActions(folder)
console.log(`${files} files, ${(bytes / 1_000_000).toFixed(2)} MB in ${folder}`)
