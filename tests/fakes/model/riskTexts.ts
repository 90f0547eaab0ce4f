import assert from 'node:assert/strict'
import { type AnalysisInput, risksOf } from '#lib/analysis/risksOf.ts'
import type { Change, PropertyChange } from '#lib/model/cloudFormation/change.ts'
import { messageText, type Risk } from '#lib/model/preview/risk.ts'
import type { ResolvedStack, Value, ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { hasUnknown, referencesInValue } from '#lib/template/resolve/unknownValue.ts'
import { stackOfResources } from '../template/stackOfResources.ts'
import { aChange, aPropertyChange } from './aChange.ts'

/** `danger lets anybody use s3:GetObject`, one for each risk. */
export function riskTexts(risks: readonly Risk[]): readonly string[] {
  return risks.map(({ severity, message }) => `${severity} ${messageText(message)}`)
}

const account = '123456789012'
const LOGICAL_ID = 'Resource'
const POLICIES = ['DeletionPolicy', 'UpdateReplacePolicy']

/** The verdicts about a new resource with these properties, or about one that is removed. */
export function risksOfAdded(type: string, properties: ValueMap, about: Partial<Change> = {}): readonly string[] {
  const change = aChange({ nestedPath: '', logicalId: LOGICAL_ID, type, action: 'add', ...about })
  const stack = aStackWith(type, properties)
  const stacks = change.action === 'remove' ? { before: stack } : { after: stack }
  return riskTexts(risksOf({ account, changes: [change], ...stacks }))
}

/**
 * The verdicts about a resource that had the first properties and gets the second ones. The texts of a change set give the
 * same verdicts as the templates, as far as it lists the values.
 */
export function risksOfChanged(type: string, before: ValueMap, after: ValueMap): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const differing = names.filter(name => textOf(before[name]) !== textOf(after[name]))
  const textsOf = (listed: readonly string[], stacks: Pick<AnalysisInput, 'before' | 'after'>) => {
    const properties = listed.map(name => propertyOf(name, before[name], after[name]))
    const changes = [aChange({ nestedPath: '', logicalId: LOGICAL_ID, type, properties })]
    return riskTexts(risksOf({ account, changes, ...stacks }))
  }
  const stacks = { before: aStackWith(type, before), after: aStackWith(type, after) }
  const texts = textsOf(differing, stacks)
  if (!hasUnknown(before)) assert.deepEqual(textsOf(differing, { after: stacks.after }), texts)
  if (!hasUnknown([before, after])) assert.deepEqual(textsOf(names, {}), texts)
  return texts
}

function propertyOf(name: string, before: Value | undefined, after: Value | undefined): PropertyChange {
  return aPropertyChange({
    path: POLICIES.includes(name) ? `/${name}` : `/Properties/${name}`,
    kind: before === undefined ? 'add' : after === undefined ? 'remove' : 'modify',
    before: textOf(before),
    after: textOf(after),
  })
}

/** A stack of one resource and of those that its unknown values refer to. */
function aStackWith(type: string, about: ValueMap): ResolvedStack {
  const paths = referencesInValue(about).flatMap(reference => ('path' in reference ? [reference.path] : []))
  const others = paths.map(path => [path, { type: 'AWS::SNS::Topic' }] as const)
  const part = (isPolicy: boolean) =>
    Object.fromEntries(Object.entries(about).filter(([name]) => POLICIES.includes(name) === isPolicy))
  return stackOfResources({
    ...Object.fromEntries(others),
    [LOGICAL_ID]: { type, properties: part(false), attributes: part(true) },
  })
}

function textOf(value: Value | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}
