import type { AdministratorTools } from '#lib/operations/tools.ts'

/** The await at which a run dies: the n-th call of a port, before it is made or after its effect. */
export type Death = { readonly call: number; readonly when: 'before' | 'after' }

export type DyingTools = {
  readonly tools: AdministratorTools
  /** Resolves at the death; never if the run makes fewer calls. */
  readonly died: Promise<'died'>
  /** The calls so far: `cloudFormation.execute`. */
  readonly calls: readonly string[]
}

/** Members that return no promise. */
const SYNCHRONOUS: ReadonlySet<string> = new Set(['clock.now', 'reporter.report', 'workspace.parseTemplate'])

/**
 * Tools of a run that dies as a killed process does: from then on no call of any port settles or has an effect, so that
 * nothing else of the run happens, whatever its handlers of errors would do.
 */
export function dyingTools(tools: AdministratorTools, death: Death): DyingTools {
  const died = Promise.withResolvers<'died'>()
  const calls: string[] = []
  let isDead = false
  const never = new Promise<never>(() => undefined)
  const die = (): Promise<never> => {
    isDead = true
    died.resolve('died')
    return never
  }
  const call = async (name: string, run: () => Promise<unknown>): Promise<unknown> => {
    if (isDead) return never
    calls.push(name)
    const isLast = calls.length === death.call
    if (isLast && death.when === 'before') return die()
    // A call that fails is answered as well.
    const [result] = await Promise.allSettled([run()])
    if (isLast) return die()
    if (isDead) return never
    if (result.status === 'rejected') throw result.reason
    return result.value
  }
  const wrap = (port: string, value: unknown): unknown => {
    if (typeof value === 'function') return (...args: readonly unknown[]) => call(port, async () => value(...args))
    if (typeof value !== 'object' || value === null || value instanceof AbortSignal) return value
    return new Proxy(value, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key)
        const name = `${port}.${String(key)}`
        if (typeof member !== 'function') return member
        if (SYNCHRONOUS.has(name))
          return (...args: readonly unknown[]) => (isDead ? undefined : member.apply(target, args))
        return (...args: readonly unknown[]) => call(name, async () => member.apply(target, args))
      },
    })
  }
  const wrapped = Object.fromEntries(Object.entries(tools).map(([port, value]) => [port, wrap(port, value)]))
  return { tools: { ...tools, ...wrapped }, died: died.promise, calls }
}
