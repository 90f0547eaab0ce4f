export type ForgeIssue = { readonly number: number; readonly author: string; readonly body: string }

export type NewIssue = { readonly title: string; readonly body: string; readonly label: string }

export type IssueChange = { readonly title?: string; readonly body?: string; readonly state?: 'closed' }
