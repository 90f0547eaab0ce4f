import type { Finding } from '../model/problem.ts'
import { environmentNameFinding, isEnvironmentName, validNameFor } from './environmentName.ts'

/** The files and the folders directly in a folder. */
export type FolderContent = {
  /** From the repository's root: `environments`, `environments/sizes`. */
  readonly folder: string
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

/** `dev.yaml`, `qa.yml`, `dev.yaml.bak`, `dev.yaml~`: the name, the end, and what an editor or a person has added. */
const PARTS = /^([^.].*?)(\.ya?ml|\.json)(~|\.(?:bak|backup|copy|disabled|off|old|orig|rej|save|tmp|\d+))?$/i
const SCHEMA = /\.schema\.json$/
const LAYER = /^[a-z0-9][a-z0-9-]*$/

/** The part of a file's name before its end: `dev` of `dev.yml.bak`. */
export function stemOf(file: string): string {
  return PARTS.exec(file)?.[1] ?? file
}

/** The files and folders that look like environments and are none, so that no verb reads them. Hidden ones do not count. */
export function misnamedEnvironments({ folder, files, folders }: FolderContent): readonly Finding[] {
  const names = files.flatMap(file => (isRead(file) && isEnvironmentName(stemOf(file)) ? [stemOf(file)] : []))
  const misnamed = files.flatMap((file): readonly Finding[] => {
    const [path, name] = [`${folder}/${file}`, stemOf(file)]
    if (!isRead(file)) return otherEnd(path, file, { kind: 'an environment', better: validNameFor(name), names })
    const finding = isEnvironmentName(name) ? undefined : environmentNameFinding({ name, file: path }, names)
    return finding ? [finding] : []
  })
  const asFolders = folders
    .filter(name => PARTS.test(name))
    .map(name =>
      findingAt(`${folder}/${name}`, 'is a folder, and an environment is a file', `Move its file to ${folder}.`),
    )
  return [...misnamed, ...asFolders]
}

/** The same for a folder of layers, and for the folders in it. */
export function misnamedLayers({ folder, files, folders }: FolderContent): readonly Finding[] {
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  const candidates = files.filter(file => PARTS.test(file))
  if (!LAYER.test(name)) {
    const reason = 'cannot be a folder of layers: its name must be lowercase letters, digits and hyphens'
    return candidates.length > 0 ? [findingAt(folder, reason, renamedTo(layerNameFor(name)))] : []
  }
  const names = candidates.filter(isRead).map(stemOf)
  const misnamed = candidates.flatMap((file): readonly Finding[] => {
    const path = `${folder}/${file}`
    const better = layerNameFor(stemOf(file))
    if (!isRead(file)) return otherEnd(path, file, { kind: 'a layer', better, names })
    if (LAYER.test(stemOf(file))) return []
    const reason = 'cannot be a layer: its name must be lowercase letters, digits and hyphens'
    return [findingAt(path, reason, renamedTo(better, '.yaml'))]
  })
  const nested = folders
    .filter(inner => !inner.startsWith('.'))
    .map(inner =>
      findingAt(`${folder}/${inner}`, `is a folder, and a layer is a file in ${folder}`, 'Move its files there.'),
    )
  return [...misnamed, ...nested]
}

/** True for a name with the end that the tools read. */
function isRead(file: string): boolean {
  const [, , end, added] = PARTS.exec(file) ?? []
  return end === '.yaml' && added === undefined
}

type Expected = {
  /** `a layer` */
  readonly kind: string
  readonly better: string | undefined
  /** The names that are taken. */
  readonly names: readonly string[]
}

function otherEnd(path: string, file: string, { kind, better, names }: Expected): readonly Finding[] {
  const [, , end, added] = PARTS.exec(file) ?? []
  if (end === undefined || SCHEMA.test(file)) return []
  const isTaken = better !== undefined && names.includes(better)
  const todo = isTaken ? `Delete it, or correct its name: '${better}.yaml' exists.` : renamedTo(better, '.yaml')
  const finding = findingAt(path, `is not read: the file of ${kind} ends in '.yaml'`, todo)
  // A copy that an editor or a person keeps, and parameters of another tool, may stand there on purpose.
  const isOther = added !== undefined || end.toLowerCase() === '.json'
  return [isOther ? { ...finding, level: 'warning', todo: 'Delete it, or keep it in another folder.' } : finding]
}

function layerNameFor(name: string): string | undefined {
  return name
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')
}

function renamedTo(name: string | undefined, end = ''): string {
  return name === undefined ? 'Rename it.' : `Rename it to '${name}${end}'.`
}

function findingAt(path: string, reason: string, todo: string): Finding {
  const location = { file: path, line: 1, column: 1 }
  return { level: 'error', rule: 'environment/name', message: `'${path}' ${reason}.`, todo, location }
}
