import type { CorpusDocument } from '../corpus-document.ts'

/** One line on a terminal that says what is being done; silent where nobody watches. */
export function createProgress(
  documents: readonly CorpusDocument[],
  stream: NodeJS.WriteStream,
): { readonly show: (document: CorpusDocument | undefined, step: string) => void; readonly clear: () => void } {
  const clear = (): void => {
    if (stream.isTTY) stream.write('\r\u001b[2K')
  }
  const show = (document: CorpusDocument | undefined, step: string): void => {
    if (!stream.isTTY) return
    clear()
    const at =
      document === undefined ? '' : `[${documents.indexOf(document) + 1}/${documents.length}] ${document.name}: `
    stream.write(`${at}${step} …`.slice(0, (stream.columns || 80) - 1))
  }
  return { show, clear }
}
