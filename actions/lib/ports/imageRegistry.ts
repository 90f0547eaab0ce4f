import type { ImageReference, RegistryImage } from '../model/imageReference.ts'

/** Registries of container images, read without a login. */
export type ImageRegistry = {
  /** Undefined if the registry has no such tag. Rejects with a Problem if it does not say. */
  readonly find: (image: ImageReference) => Promise<RegistryImage | undefined>
}
