import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Document } from '#lib/model/document.ts'
import type { Violation } from '#lib/model/schemaViolation.ts'
import type { SchemaValidator, Workspace } from '#lib/ports.ts'
import type { Files } from '../edits/generateEdits.ts'
import { fakeWorkspace } from './fakeWorkspace.ts'

/** The files as a workspace that parses each template text only once. */
export function cachedWorkspace(files: Files, references: Readonly<Record<string, Files>> = {}): Workspace {
  const workspace = fakeWorkspace(files, references)
  return {
    ...workspace,
    parseTemplate: (name, text) => {
      const key = `${name}\n${text}`
      const document = documentCache.get(key) ?? workspace.parseTemplate(name, text)
      documentCache.set(key, document)
      return document
    },
    readTemplate: async file => {
      const key = `${file}\n${files[file]}`
      const document = documentCache.get(key) ?? (await workspace.readTemplate(file))
      documentCache.set(key, document)
      return document
    },
    at: async reference => cachedWorkspace(references[reference] ?? {}),
  }
}

const documentCache = new Map<string, Document>()

/** The real validator, with a cache of its results. */
export const cachedSchemaValidator: SchemaValidator = {
  validate: async (schema, value) => {
    const key = JSON.stringify([schema, value])
    const violations = violationCache.get(key) ?? (await schemaValidator.validate(schema, value))
    violationCache.set(key, violations)
    return violations
  },
}

const violationCache = new Map<string, readonly Violation[]>()
