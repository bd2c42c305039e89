type Decode = (bytes: Uint8Array) => Promise<Uint8Array>

/** Settles a promise as a callback of Node's says. */
function settled(start: (done: (error: Error | null, decoded: Uint8Array) => void) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    start((error, decoded) => (error ? reject(error) : resolve(decoded)))
  })
}

/** The decoders; zlib is loaded when a server compresses, and by no `import`: see the transport. */
function decoders(): Readonly<Record<string, Decode>> {
  const { brotliDecompress, constants, inflateRaw, unzip } = process.getBuiltinModule('node:zlib')
  // What came before a stream broke off counts, as it does to `fetch`.
  const zip = { finishFlush: constants.Z_SYNC_FLUSH }
  const brotli = { finishFlush: constants.BROTLI_OPERATION_FLUSH }
  const gzip: Decode = (bytes) => settled((done) => unzip(bytes, zip, done))
  return {
    gzip,
    'x-gzip': gzip,
    // Some servers leave the frame of https://www.rfc-editor.org/rfc/rfc1950 away, whose first byte ends in 8.
    deflate: (bytes) => ((bytes[0] ?? 0) % 16 === 8 ? gzip(bytes) : settled((done) => inflateRaw(bytes, zip, done))),
    br: (bytes) => settled((done) => brotliDecompress(bytes, brotli, done)),
  }
}

/**
 * Undoes the codings of a body, the last one first (https://www.rfc-editor.org/rfc/rfc9110#section-8.4). Where one is
 * unknown the body stays as it is.
 */
export async function decodeContent(bytes: Uint8Array, codings: string): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes
  const known = new Map(Object.entries(decoders()))
  const decode = codings.split(',').map((coding) => known.get(coding.trim().toLowerCase()))
  let decoded = bytes
  for (const undo of decode.includes(undefined) ? [] : decode.reverse()) decoded = (await undo?.(decoded)) ?? decoded
  return decoded
}
