/** A user of the pool whose sign-in is tried. Both are redacted wherever they would be printed. */
export type TestUser = { readonly email: string; readonly password: string }
