import type { Document } from '../../model/document.ts'

/**
 * A template as one line of JSON, without comments: CloudFormation reads it like the file, and it is a fifth shorter. A
 * request takes 51,200 bytes of a template.
 */
export function compactTemplate({ value }: Document): string {
  return JSON.stringify(value)
}
