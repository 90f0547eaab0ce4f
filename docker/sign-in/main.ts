import { saveMemory } from './command/saveMemory.ts'

saveMemory()
// Imported after it: every file costs time and memory before the process starts again.
await import('./command/run.ts')
