import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Tests and verbs load the same library: compiling it once is enough.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'))
