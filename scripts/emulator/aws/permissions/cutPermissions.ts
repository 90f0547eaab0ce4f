/**
 * Cuts AWS's publications on permissions down to what this repository uses (`npm run cut:permissions`): the calls of the
 * resource handlers from the registry schemas inside the pinned cfn-lint package, and the service authorization reference
 * from a package that is downloaded for this one use.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import type { Json } from '#lib/model/json.ts'
import { cutHandlers } from './handlers/cutHandlers.ts'
import { handledTypes } from './handlers/handledTypes.ts'
import { cutReference } from './reference/cutReference.ts'

const texts = globSync('cloudformation/*.yaml').map(file => readFileSync(file, 'utf8'))
write('handlers/handlers.json', cutHandlers(handledTypes(texts)))
write('reference/reference.json', cutReference())

function write(file: string, data: Json): void {
  const output = new URL(file, import.meta.url)
  const text = `${JSON.stringify(data, null, 2)}\n`
  writeFileSync(output, text)
  console.log(`wrote ${output.pathname}: ${Math.round(text.length / 1000)} KB`)
}
