import type { Document } from '../../model/document.ts'
import type { ApprovedLoss, Environment } from '../../model/environment.ts'
import { isMap, type Json } from '../../model/json.ts'
import type { LayeredDocument } from '../../template/environment/layers.ts'
import { parameterText } from './parameterText.ts'

type EnvironmentFiles = {
  readonly name: string
  readonly ownDocument: Document
  readonly layeredDocument: LayeredDocument
  /** The path of the root template in its one form. */
  readonly root: string
  /** The names of the root template's parameters: others, which a layer may have, are left out. */
  readonly parameters: readonly string[]
}

/** An environment from its validated files. */
export function environmentOf({ name, ownDocument, layeredDocument, root, parameters }: EnvironmentFiles): Environment {
  const { value, locationOf } = layeredDocument
  const written = Object.entries(textsOf(value.parameters))
  return {
    name,
    file: ownDocument.file,
    application: writtenText(value.application),
    account: writtenText(value.account),
    region: writtenText(value.region),
    protected: value.protected === 'true',
    templateFile: root,
    parameters: Object.fromEntries(written.filter(([parameter]) => parameters.includes(parameter))),
    tags: textsOf(value.tags),
    approvedLosses: approvedLossesOf(value['approved-losses']),
    reviewers: reviewersOf(value.reviewers),
    locationOf,
  }
}

export function reviewersOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(writtenText) : []
}

function approvedLossesOf(value: Json | undefined): readonly ApprovedLoss[] {
  return (Array.isArray(value) ? value : [])
    .map(textsOf)
    .map(({ resource = '', 'physical-id': physicalId = '' }) => ({ resource, physicalId }))
}

/** Empty for a key that is absent. */
export function writtenText(value: Json | undefined): string {
  return value === undefined ? '' : parameterText(value)
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(isMap(value) ? value : {}).map(([key, item]) => [key, writtenText(item)]))
}
