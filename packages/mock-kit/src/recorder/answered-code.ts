const codes = new WeakMap<Response, string>()

/** Remembers which code of the catalogue a response carries, so that nobody has to read its body. */
export function withCode(response: Response, code: string): Response {
  codes.set(response, code)
  return response
}

/** The code that a response carries; `undefined` for a success and for what a test made itself. */
export function answeredCode(response: Response): string | undefined {
  return codes.get(response)
}
