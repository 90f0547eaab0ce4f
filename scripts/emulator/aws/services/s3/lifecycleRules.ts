import type { LifecycleRule, TransitionStorageClass } from '@aws-sdk/client-s3'
import type { Json, JsonMap } from '#lib/model/json.ts'
import { WireError } from '../../wire/wireError.ts'
import { mapsOf, propertyAt, propertyText } from '../propertyValues.ts'

/** A rule of a request in the form of a template. */
export function lifecycleProperty(rule: LifecycleRule): JsonMap {
  const {
    Expiration: expiration,
    NoncurrentVersionExpiration: noncurrent,
    AbortIncompleteMultipartUpload: abort,
  } = rule
  if (rule.Filter === undefined && rule.Prefix === undefined)
    throw new WireError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
      400,
    )
  const prefix = rule.Filter?.Prefix ?? rule.Prefix
  return definedMembers({
    Id: rule.ID,
    Status: rule.Status,
    Prefix: prefix || undefined,
    ExpirationInDays: expiration?.Days,
    ExpiredObjectDeleteMarker: expiration?.ExpiredObjectDeleteMarker,
    NoncurrentVersionExpiration: noncurrent && definedMembers({ ...noncurrent }),
    AbortIncompleteMultipartUpload: abort && definedMembers({ ...abort }),
    Transitions: rule.Transitions?.map(({ Days, StorageClass }) =>
      definedMembers({ TransitionInDays: Days, StorageClass }),
    ),
  })
}

/** The members of a rule of a template that a response can have. */
const KNOWN = [
  ...['Id', 'Status', 'Prefix', 'ExpirationInDays', 'ExpiredObjectDeleteMarker', 'NoncurrentVersionExpiration'],
  ...['NoncurrentVersionExpirationInDays', 'AbortIncompleteMultipartUpload', 'Transitions'],
]

/** A rule of a bucket in the form of a response. @throws WireError for one that the emulator cannot show */
export function lifecycleRule(rule: JsonMap): LifecycleRule {
  const unknown = Object.keys(rule).find(name => !KNOWN.includes(name))
  if (unknown !== undefined)
    throw new WireError('NotImplemented', `The emulator does not show lifecycle rules with ${unknown}.`, 501)
  const days = numberOf(rule.ExpirationInDays)
  const isMarkerExpired = propertyText(rule.ExpiredObjectDeleteMarker)
  const noncurrentDays =
    numberOf(propertyAt(rule.NoncurrentVersionExpiration, 'NoncurrentDays')) ??
    numberOf(rule.NoncurrentVersionExpirationInDays)
  const newerVersions = numberOf(propertyAt(rule.NoncurrentVersionExpiration, 'NewerNoncurrentVersions'))
  const abortDays = numberOf(propertyAt(rule.AbortIncompleteMultipartUpload, 'DaysAfterInitiation'))
  const transitions = mapsOf(rule.Transitions)
  return {
    ...(rule.Id !== undefined && { ID: propertyText(rule.Id) }),
    Status: propertyText(rule.Status) === 'Enabled' ? 'Enabled' : 'Disabled',
    Filter: { Prefix: propertyText(rule.Prefix) ?? '' },
    ...(days !== undefined && { Expiration: { Days: days } }),
    ...(isMarkerExpired !== undefined && { Expiration: { ExpiredObjectDeleteMarker: isMarkerExpired === 'true' } }),
    ...(noncurrentDays !== undefined && {
      NoncurrentVersionExpiration: {
        NoncurrentDays: noncurrentDays,
        ...(newerVersions !== undefined && { NewerNoncurrentVersions: newerVersions }),
      },
    }),
    ...(abortDays !== undefined && { AbortIncompleteMultipartUpload: { DaysAfterInitiation: abortDays } }),
    ...(transitions.length > 0 && { Transitions: transitions.map(transitionOf) }),
  }
}

function transitionOf({ TransitionInDays: days, StorageClass: storageClass }: JsonMap) {
  // The specification of the template has the same names as the API.
  return { Days: numberOf(days), StorageClass: propertyText(storageClass) as TransitionStorageClass | undefined }
}

function numberOf(value: Json | undefined): number | undefined {
  const text = propertyText(value)
  return text === undefined ? undefined : Number(text)
}

function definedMembers(members: Readonly<Record<string, Json | undefined>>): JsonMap {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
