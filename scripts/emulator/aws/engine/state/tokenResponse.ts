/** What the operations with a token answer. */
export type TokenResponse = { readonly StackId?: string; readonly Id?: string; readonly OperationId?: string }
