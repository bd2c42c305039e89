/** The whole messages at the start of what a server printed, each behind its `Content-Length`, and what is left. */
export function splitMessages(received: Buffer): { readonly messages: readonly unknown[]; readonly rest: Buffer } {
  const messages: unknown[] = []
  let rest = received
  for (;;) {
    const head = /^\s*Content-Length: (\d+)\r\n\r\n/.exec(rest.subarray(0, 200).toString('latin1'))
    if (!head) return { messages, rest }
    const end = head[0].length + Number(head[1])
    if (rest.length < end) return { messages, rest }
    messages.push(JSON.parse(rest.subarray(head[0].length, end).toString('utf8')))
    rest = rest.subarray(end)
  }
}
