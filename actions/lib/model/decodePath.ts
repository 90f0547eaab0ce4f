/** A path of an address without its encoding; as it is if it is not encoded as it should be: no object has that name. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
