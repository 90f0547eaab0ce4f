import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

type SigningKey = { readonly id: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject }

/** `new id`: a key beside the one before, as Cognito rotates. `same id`: another key under the id that clients may have cached. */
export type KeyRotation = 'new id' | 'same id'

export type SigningKeys = {
  readonly current: () => SigningKey
  readonly publicKeyOf: (id: unknown) => KeyObject | undefined
  /** The published keys, the shape of Cognito's `jwks.json`. */
  readonly published: () => readonly Readonly<Record<string, unknown>>[]
  readonly rotate: (how: KeyRotation) => void
}

export function createSigningKeys(): SigningKeys {
  let keys: readonly [SigningKey, ...SigningKey[]] = [createKey(createKeyId())]
  return {
    current: () => keys[0],
    publicKeyOf: id => keys.find(key => key.id === id)?.publicKey,
    published: () =>
      keys.map(({ id, publicKey }) => ({ alg: 'RS256', ...publicKey.export({ format: 'jwk' }), kid: id, use: 'sig' })),
    rotate(how) {
      const [newest] = keys
      keys = how === 'same id' ? [createKey(newest.id)] : [createKey(createKeyId()), newest]
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
