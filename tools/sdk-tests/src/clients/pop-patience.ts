/** Options of `@alicloud/pop-core`, in milliseconds: its own three seconds are little on a busy machine. */
export const popPatience: { readonly timeout: number } = { timeout: 60_000 }
