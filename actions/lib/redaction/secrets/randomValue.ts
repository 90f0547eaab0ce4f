/** Outputs of these names identify something: ids, ARNs and addresses look random and are for everybody. */
const IDENTIFYING_NAME =
  /(?:ids?|arns?|names?|ur[il]s?|endpoints?|address(?:es)?|hosts?|domains?|ports?|images?|versions?|digests?|regions?|zones?|accounts?|roles?|buckets?|clusters?|services?|groups?)$/i
/** `vpc-0a1b2c3d`, an ARN, an address without a query. */
const IDENTIFYING_VALUE =
  /^(?:[a-z]{1,16}-[\da-f]{8,17}|arn:[\w:/.*-]+|https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?|[\w-]+(?:\.[\w-]+)+)$/
const RUN = /[\w+/=~-]{12,}/g
/** Different ones in a password or a key of twelve or more. */
const FEWEST_CHARACTERS = 8

/** True if an output may be a password or a key by its look. For outputs whose source is unknown. */
export function looksRandom(name: string, value: string): boolean {
  if (IDENTIFYING_NAME.test(name) || IDENTIFYING_VALUE.test(value)) return false
  return (value.match(RUN) ?? []).some(
    run => /\d/.test(run) && /[A-Za-z]/.test(run) && new Set(run).size >= FEWEST_CHARACTERS,
  )
}
