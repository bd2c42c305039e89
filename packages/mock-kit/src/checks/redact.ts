import { escapeRegExp } from '../dispatch/escape-reg-exp.ts'

/**
 * A text that was signed, without the given tokens: where they are the value of a header or of a parameter, as they are
 * or percent-encoded (twice in the older RPC signature).
 */
export function redact(text: string, tokens: readonly (string | undefined)[]): string {
  return tokens.filter(isGiven).reduce((redacted, token) => {
    const once = encodeURIComponent(token)
    const forms = [token, once, encodeURIComponent(once)].map(escapeRegExp).join('|')
    return redacted.replace(new RegExp(`(?<=[:=]|%3D)(?:${forms})(?=$|[\\n&]|%26)`, 'g'), '***')
  }, text)
}

function isGiven(token: string | undefined): token is string {
  return token !== undefined && token !== ''
}
