/** The permissions of a token of a job: a scope that is missing is not permitted. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>

/** The claims of an identity token, without those of its request: `aud`, `iat`, `nbf`, `exp`, `jti`. */
export type IdentityClaims = Readonly<Record<string, string>>

/** The permissions of the holder of a token. */
export type TokenGrant =
  /** `GITHUB_TOKEN` of a job. */
  | { readonly kind: 'job'; readonly permissions: Permissions }
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN` of a job: it requests identity tokens and nothing else. */
  | { readonly kind: 'identity'; readonly claims: IdentityClaims }
  /** A classic personal access token with its scopes, such as `repo`. */
  | { readonly kind: 'user'; readonly login: string; readonly scopes: readonly string[] }
  /** A fine-grained personal access token for the repository. */
  | { readonly kind: 'fine-grained'; readonly login: string; readonly permissions: Permissions }
