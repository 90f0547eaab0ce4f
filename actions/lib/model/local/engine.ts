/** The Docker engine as its command sees it; `reason` is in Docker's own words. */
export type EngineState =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'not-running'; readonly reason: string }
  /** The engine runs, and this user may not use it. */
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'running'; readonly engine: Engine }

export type Engine = {
  readonly version: string
  /** Memory that all containers together can have. */
  readonly memoryBytes: number
  readonly processors: number
  /** Where the engine keeps images and volumes, as the engine names it; on Docker Desktop a folder of its virtual machine. */
  readonly dataFolder: string
}
