import { canonical } from '../../model/json.ts'
import type { Value, ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap, plain } from '../../template/resolve/unknownValue.ts'
import { leavesOf } from '../leaves.ts'
import type { RiskVerdict } from '../riskVerdict.ts'
import { listed } from '../riskVerdict.ts'
import type { ChangedPath } from './retention.ts'
import { retentionChangeOf } from './retention.ts'
import { grantOf, isSensitive } from './sensitivePath.ts'

/** Decides whether a rule judges the property at a path; `isPresent` is false where the new state lacks it. */
export type IsJudged = (path: string, isPresent: boolean) => boolean

/** A property that protects harms nothing by its presence. */
const PROTECTING = /Encrypt|Kms|KMS|SSE|Logging|Protect|Lock|Mfa|MFA|Audit|Retention|Backup/
const OFF = /^(?:false|disabled|off|none|inactive|suspended|0)$/i

/** Changed properties that name a sensitive subject and that no rule judges, and retentions that get shorter. */
export function unjudgedChanges(
  type: string,
  old: ValueMap,
  next: ValueMap,
  isJudged: IsJudged,
): readonly RiskVerdict[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(next)])]
  return names.flatMap((name): readonly RiskVerdict[] => {
    const paths = changedPaths(name, old[name], next[name])
    const retentions = paths.flatMap(change => retentionChangeOf(change) ?? [])
    const shorter = retentions.filter(({ isShorter }) => isShorter)
    const judged = new Set(retentions.map(({ path }) => path))
    const open = paths.filter(
      ({ path, before, after }) =>
        !judged.has(path) &&
        isSensitive(type, path) &&
        !isJudged(path, after !== undefined) &&
        !(before === undefined && PROTECTING.test(path) && !OFF.test(String(after))),
    )
    return [
      ...shorter.map(({ path, from, to }): RiskVerdict => {
        const message = ['keeps its data for a shorter time']
        return { kind: 'protection', severity: 'caution', property: path, message, key: path, before: from, after: to }
      }),
      ...(open.length > 0 ? [unjudged(name, open)] : []),
    ]
  })
}

/** A new resource whose type grants by existing. */
export function unjudgedGrant(type: string, properties: ValueMap): readonly RiskVerdict[] {
  const clause = grantOf(type) ?? (type === 'AWS::IAM::User' && properties.LoginProfile ? 'can sign in' : undefined)
  if (clause === undefined) return []
  const message = [`${clause}, which was not judged`]
  return [{ kind: 'access', severity: 'not-judged', property: '', message, key: type }]
}

function unjudged(property: string, changes: readonly ChangedPath[]): RiskVerdict {
  const [path = property, ...others] = new Set(changes.map(change => change.path))
  const verdict = { kind: 'access', severity: 'not-judged', key: `unjudged ${[path, ...others].join()}` } as const
  if (others.length === 0) return { ...verdict, property: path, message: ['gets a value that was not judged'] }
  return { ...verdict, property, message: ['gets values that were not judged: ', ...listed([path, ...others])] }
}

/** The values that differ inside a property; the order of a list means nothing. */
function changedPaths(name: string, old: Value | undefined, next: Value | undefined): readonly ChangedPath[] {
  if (sortedText(old) === sortedText(next)) return []
  const [before, after] = [valuesByPath(name, old), valuesByPath(name, next)]
  const differing = [...new Set([...before.keys(), ...after.keys()])].flatMap(path => {
    const [olds, news] = [before.get(path) ?? [], after.get(path) ?? []]
    const [texts, newTexts] = [new Set(olds.map(sortedText)), new Set(news.map(sortedText))]
    const lost = olds.filter(value => !newTexts.has(sortedText(value)))
    const gained = news.filter(value => !texts.has(sortedText(value)))
    if (lost.length === 0 && gained.length === 0) return []
    return [{ path, before: lost[0], after: gained[0] }]
  })
  // The same values in other places of the structure.
  return differing.length > 0 ? differing : [...after.keys()].map(path => ({ path, before: '', after: '' }))
}

function valuesByPath(name: string, value: Value | undefined): ReadonlyMap<string, readonly Value[]> {
  const leaves = value === undefined ? [] : [...leavesOf({ [name]: value }).values()]
  const scalars = leaves.filter(leaf => !isStructure(leaf.value))
  const byPath = Map.groupBy(scalars, ({ path }) => path.replaceAll(/\/\d+(?=\/|$)/g, '/*'))
  return new Map([...byPath].map(([path, found]) => [path, found.map(leaf => leaf.value)]))
}

/** An empty structure counts as a value. */
function isStructure(value: Value): boolean {
  if (isValueList(value)) return value.length > 0
  return isValueMap(value) && Object.keys(value).length > 0
}

function sortedText(value: Value | undefined): string {
  return value === undefined ? '' : canonical(plain(sorted(value)))
}

/** Lists in one order; a number and its text are one value. */
function sorted(value: Value): Value {
  if (isValueList(value)) {
    const keyOf = (item: Value) => canonical(plain(item))
    return value.map(sorted).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  }
  if (isValueMap(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]))
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}
