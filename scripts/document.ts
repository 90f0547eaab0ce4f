import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { templateDocument } from '#lib/files/readDocument.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { environmentFileSchemaOf, layerSchemaOf } from '#lib/template/environmentSchema.ts'
import { parseTemplate } from '#lib/template/parseTemplate.ts'

// Writes what is generated from the templates. A second run changes nothing.
const ROOT = 'cloudformation/main.yaml'
const template = parseTemplate(templateDocument(ROOT, readFileSync(ROOT, 'utf8')))

write('environments/environment.schema.json', environmentFileSchemaOf(template))
write('environments/layer.schema.json', layerSchemaOf(template))

function write(file: string, value: Json): void {
  const text = `${formatted(value)}\n`
  const isNew = !existsSync(file) || readFileSync(file, 'utf8') !== text
  if (isNew) writeFileSync(file, text)
  console.log(`${isNew ? 'wrote' : 'up to date'}: ${file}`)
}

/** As the formatter of this repository writes JSON, so that formatting changes nothing either. */
function formatted(value: Json, indent = '', before = 0): string {
  const deeper = `${indent}  `
  if (Array.isArray(value) && value.length > 0) {
    const line = `[${value.map(item => formatted(item)).join(', ')}]`
    if (!line.includes('\n') && indent.length + before + line.length + 1 <= 120) return line
    return `[\n${value.map(item => deeper + formatted(item, deeper)).join(',\n')}\n${indent}]`
  }
  if (!isMap(value) || Object.keys(value).length === 0) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => {
    const name = `${JSON.stringify(key)}: `
    return deeper + name + formatted(inner, deeper, name.length)
  })
  return `{\n${entries.join(',\n')}\n${indent}}`
}
