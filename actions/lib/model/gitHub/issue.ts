export type ForgeIssue = { readonly number: number; readonly author: string; readonly body: string }
