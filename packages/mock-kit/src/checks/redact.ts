/** A text without the given secrets, neither as they are nor percent-encoded. */
export function redact(text: string, secrets: readonly (string | undefined)[]): string {
  const forms = secrets.filter(isSecret).flatMap((secret) => [secret, encodeURIComponent(secret)])
  return forms.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text)
}

function isSecret(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}
