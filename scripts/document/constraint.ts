/** A value for every parameter. */
export type ParameterSet = Readonly<Record<string, string>>

/**
 * A claim about a set of parameters. Gives the parameters on which its violation depends, at least one of which must change;
 * undefined where it holds.
 */
export type Constraint = (set: ParameterSet) => readonly string[] | undefined
