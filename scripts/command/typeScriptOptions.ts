import { join } from 'node:path'

/**
 * The options with which Node runs a script in TypeScript. Node removes the types itself from version 22.18 on, and can keep
 * what it compiled; with tsx a script takes twice as long to start.
 */
export const TYPESCRIPT_OPTIONS: readonly string[] = process.features.typescript
  ? ['--import', join(import.meta.dirname, 'compileCache.ts')]
  : ['--import', import.meta.resolve('tsx')]
