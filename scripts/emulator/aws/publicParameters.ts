import { createHash } from 'node:crypto'

const PUBLIC = '/aws/service/'

/** True for the parameters of AWS's own, which belong to no account. */
export function isPublicParameter(name: string): boolean {
  return name.startsWith(PUBLIC)
}

/** A generated value. Nearly all of them are ids of images; the others have the last part of their name. */
export function publicParameterValue(name: string, isImage: boolean = name.startsWith(`${PUBLIC}ami-`)): string {
  return isImage
    ? `ami-0${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
    : name.slice(name.lastIndexOf('/') + 1)
}
