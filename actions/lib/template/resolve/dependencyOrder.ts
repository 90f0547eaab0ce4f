import { TemplateError } from '../parse/templateError.ts'

/** Names in an order in which each comes after those it depends on. Throws when there is none, with the circle's names. */
export function dependencyOrder(
  names: readonly string[],
  dependenciesOf: (name: string) => readonly string[],
): readonly string[] {
  const known = new Set(names)
  const waiting = new Map(names.map(name => [name, dependenciesOf(name).filter(other => known.has(other))]))
  const ordered: string[] = []
  const done = new Set<string>()
  for (let found = true; found; ) {
    found = false
    for (const [name, dependencies] of waiting) {
      if (!dependencies.every(other => done.has(other))) continue
      ordered.push(name)
      done.add(name)
      waiting.delete(name)
      found = true
    }
  }
  if (waiting.size > 0) {
    const circle = circleIn(waiting)
    const message = `Circular dependency between resources: [${circle.join(', ')}]`
    throw new TemplateError(message, ['Resources', circle[0] ?? ''], undefined, 'template/circular')
  }
  return ordered
}

/** Leaves out what only depends on the circle. */
function circleIn(waiting: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circle = new Map(waiting)
  for (let found = true; found; ) {
    found = false
    for (const name of circle.keys()) {
      if ([...circle.values()].some(dependencies => dependencies.includes(name))) continue
      circle.delete(name)
      found = true
    }
  }
  return [...circle.keys()]
}
