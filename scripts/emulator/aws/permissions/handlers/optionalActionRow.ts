/** One row of a table of optional actions: needs (`OptionalAction`) and actions are separated by spaces. */
export type OptionalActionRow = readonly [needs: string, actions: string, ground: string]
