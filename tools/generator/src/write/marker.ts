/** The file that says a folder is the generator's: only such a folder is ever rewritten or removed. */
export const markerName = '.generated'

/** The marker's content; the same for every API and every version, so that it never shows up in a diff. */
export const markerContent = `This folder was written by the generator of cloud-kubeconfig (tools/generator), and the next run replaces it.
Change the API's document, or the generator, instead. Without this file the generator leaves the folder alone.
`
