import { randomBytes } from 'node:crypto'

/** The values that AWS would generate, by the end of their references in the templates. */
export function generatedSecrets(): Readonly<Record<string, string>> {
  return {
    SessionSecret: randomBytes(48).toString('base64url'),
    TokenEncryptionSecret: randomBytes(48).toString('base64url'),
    BreakGlassSecret: randomBytes(24).toString('base64url'),
    BreakGlassAddressSecret: randomBytes(6).toString('hex'),
    ClientSecret: randomBytes(36).toString('base64url'),
  }
}
