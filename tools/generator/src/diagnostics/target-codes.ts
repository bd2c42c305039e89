/** Codes of the targets: what an engine or an artefact cannot carry. */
export const targetCodes = {} as const
