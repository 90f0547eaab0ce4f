import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

type SigningKey = { readonly id: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject }

/** `new id`: the key before stays published. `same id`: another key under the id that the application may have cached. */
export type KeyRotation = 'new id' | 'same id'

export type SigningKeys = {
  readonly current: () => SigningKey
  readonly publicKeyOf: (id: unknown) => KeyObject | undefined
  /** As Cognito's `jwks.json` lists them. */
  readonly published: () => readonly Readonly<Record<string, unknown>>[]
  readonly rotate: (how: KeyRotation) => void
}

/** Makes the first key at its first use, because an RSA key takes longer than everything else of the start. */
export function createSigningKeys(): SigningKeys {
  let made: readonly [SigningKey, ...SigningKey[]] | undefined
  const all = (): readonly [SigningKey, ...SigningKey[]] => {
    made ??= [createKey(createKeyId())]
    return made
  }
  const current = (): SigningKey => all()[0]
  return {
    current,
    publicKeyOf: id => all().find(key => key.id === id)?.publicKey,
    published: () =>
      all().map(({ id, publicKey }) => ({ alg: 'RS256', ...publicKey.export({ format: 'jwk' }), kid: id, use: 'sig' })),
    rotate(how) {
      const before = current()
      made = how === 'same id' ? [createKey(before.id)] : [createKey(createKeyId()), before]
    },
  }
}

function createKey(id: string): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { id, privateKey, publicKey: createPublicKey(privateKey) }
}

function createKeyId(): string {
  return randomBytes(32).toString('base64')
}
