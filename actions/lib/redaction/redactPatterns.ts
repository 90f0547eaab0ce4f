import { REDACTED } from '../model/redacted.ts'
import { redactAddresses } from './patterns/redactAddresses.ts'
import { redactNamedValues } from './patterns/redactNamedValues.ts'

/**
 * Keys of AWS, GitHub, GitLab, Slack, Stripe, Google, npm, OpenAI and others, JSON web tokens and private keys. Each
 * pattern begins with fixed letters and is bounded, so none takes long.
 */
const KEY_FORMATS = [
  '\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b',
  '\\bda2-[a-z0-9]{26}\\b',
  '\\bgh[opsur]_\\w{20,255}',
  '\\bgithub_pat_\\w{20,255}',
  '\\bglpat-[\\w-]{20,255}',
  '\\bxox[abeoprs]-[\\w-]{10,255}',
  '\\bxapp-[\\w-]{10,255}',
  '\\b(?:sk|rk)_(?:live|test)_\\w{10,255}',
  '\\bwhsec_[\\w+/=]{16,255}',
  '\\bsk-[\\w-]{16,255}',
  '\\bAIza[\\w-]{35}',
  '\\bya29\\.[\\w-]{20,1024}',
  '\\bnpm_\\w{36}\\b',
  '\\bhf_[A-Za-z]{30,64}\\b',
  '\\bhvs\\.[\\w-]{20,255}',
  '\\bSG\\.[\\w-]{16,64}\\.[\\w-]{16,128}',
  '\\bdop_v1_[0-9a-f]{64}\\b',
  '\\bAGE-SECRET-KEY-1[0-9A-Z]{20,128}',
  '\\beyJ[\\w-]{8,4096}\\.[\\w-]{8,4096}\\.[\\w-]{0,4096}',
  '-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[^]){0,16384}(?:-----END [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----)?',
].join('|')
const KEY = new RegExp(KEY_FORMATS, 'g')
/** The fixed letters of these formats: most texts have none, and one pass over them is enough. */
const POSSIBLE_KEY =
  /AKIA|ASIA|da2-|gh[opsur]_|github_pat_|glpat-|xox|xapp-|k_(?:live|test)_|whsec_|sk-|AIza|ya29|npm_|hf_|hvs\.|SG\.|dop_v1_|AGE-S|eyJ|-----BEGIN/

/** The text without anything that looks like a secret: errors and events quote the values that they were given. */
export function redactPatterns(text: string): string {
  const withoutKeys = POSSIBLE_KEY.test(text) ? text.replaceAll(KEY, REDACTED) : text
  return redactNamedValues(redactAddresses(withoutKeys))
}
