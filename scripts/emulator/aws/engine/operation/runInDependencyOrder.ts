type DependencyOrderOptions = {
  readonly dependenciesOf: (name: string) => readonly string[]
  /** Resolves to false when it failed. */
  readonly run: (name: string) => Promise<boolean>
  /** Start nothing more after the first failure. */
  readonly stopAtFailure: boolean
}

/** Runs each name as soon as its dependencies are done; resolves when nothing is running. */
export function runInDependencyOrder(
  names: readonly string[],
  { dependenciesOf, run, stopAtFailure }: DependencyOrderOptions,
): Promise<void> {
  const nameSet = new Set(names)
  const waiting = new Set(names)
  const done = new Set<string>()
  let running = 0
  let stopped = false
  return new Promise((resolve, reject) => {
    const next = () => {
      for (const name of stopped ? [] : [...waiting]) {
        if (!dependenciesOf(name).every(other => !nameSet.has(other) || done.has(other))) continue
        waiting.delete(name)
        running++
        run(name)
          .then(succeeded => {
            running--
            if (succeeded) done.add(name)
            else stopped ||= stopAtFailure
            next()
          })
          .catch(reject)
      }
      if (running === 0) resolve()
    }
    next()
  })
}

/** The dependencies in the opposite direction: what must be deleted before a resource. */
export function reverseDependencies(
  names: readonly string[],
  dependenciesOf: (name: string) => readonly string[],
): (name: string) => readonly string[] {
  return name => names.filter(other => dependenciesOf(other).includes(name))
}
