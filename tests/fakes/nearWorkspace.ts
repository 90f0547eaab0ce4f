import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Document } from '#lib/model/document.ts'
import type { Violation } from '#lib/model/schemaViolation.ts'
import type { SchemaValidator, Workspace } from '#lib/ports.ts'
import { aWorkspace } from './aWorkspace.ts'
import type { Files } from './edits.ts'

/** The files as a workspace; a template whose text was read before is not parsed again. */
export function nearWorkspace(files: Files, references: Readonly<Record<string, Files>> = {}): Workspace {
  const workspace = aWorkspace(files, references)
  return {
    ...workspace,
    parseTemplate: (name, text) => {
      const key = `${name}\n${text}`
      const document = read.get(key) ?? workspace.parseTemplate(name, text)
      read.set(key, document)
      return document
    },
    readTemplate: async file => {
      const key = `${file}\n${files[file]}`
      const document = read.get(key) ?? (await workspace.readTemplate(file))
      read.set(key, document)
      return document
    },
    at: async reference => nearWorkspace(references[reference] ?? {}),
  }
}

const read = new Map<string, Document>()

/** The validator of production; what it said once of the same value it says again without work. */
export const nearSchemas: SchemaValidator = {
  validate: async (schema, value) => {
    const key = JSON.stringify([schema, value])
    const violations = judged.get(key) ?? (await schemaValidator.validate(schema, value))
    judged.set(key, violations)
    return violations
  },
}

const judged = new Map<string, readonly Violation[]>()
