export type Caller = { readonly account: string; readonly arn: string }
