/**
 * Cuts what AWS publishes about permissions down to what this repository uses (`npm run cut:permissions`), from the
 * registry schemas inside the pinned cfn-lint package.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { cutHandlers } from './handlers/cutHandlers.ts'
import { handledTypes } from './handlers/handledTypes.ts'

const texts = globSync('cloudformation/*.yaml').map(file => readFileSync(file, 'utf8'))
const handlers = new URL('handlers/handlers.json', import.meta.url)
writeFileSync(handlers, `${JSON.stringify(cutHandlers(handledTypes(texts)), null, 2)}\n`)
console.log(`wrote ${handlers.pathname}`)
